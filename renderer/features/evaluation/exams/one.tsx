import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { cutsChart, difficultyChart, mapChart } from '#shared/exams/charts.ts';
import { fairnessLines } from '#shared/exams/document.ts';
import type { ExamAnalysis } from '#shared/exams/schema.ts';
import { examName, headline, reasonWords } from '#shared/exams/words.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ChartFrame } from '../../../ui/chart-frame.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { Cuts } from './cuts.tsx';
import { ExportButton } from './export-button.tsx';
import { Facts } from './facts.tsx';
import { Items } from './items.tsx';
import { Stations } from './stations.tsx';

export function OneExam({ id, onBack }: { id: string; onBack(): void }) {
  const { t, language } = useLanguage();
  const found = useOperation('exams.analysis', { id });
  const { data } = found;
  return (
    <div className="exams-one">
      <div className="exams-bar">
        <Button type="text" size="small" icon={<ArrowLeftOutlined />} onClick={onBack}>
          {t('exams.back')}
        </Button>
        {data && <h2>{examName(data.analysis.exam, language)}</h2>}
        {data && (
          <span className="evaluation-soft">
            {[
              data.analysis.exam.kind === 'scores' ? null : data.analysis.exam.course,
              data.analysis.exam.date,
            ]
              .filter((text) => text !== null)
              .join(' · ')}
          </span>
        )}
        {data?.analysis.scores && <ExportButton exam={data.analysis.exam} />}
      </div>
      {found.error && <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonRows rows={12} />}
      {data && <Analysis id={id} analysis={data.analysis} names={data.names} />}
    </div>
  );
}

function Analysis(props: { id: string; analysis: ExamAnalysis; names: Readonly<Record<string, string>> }) {
  const { t, language } = useLanguage();
  const { analysis } = props;
  const [first, ...others] = headline(analysis, language);
  const scatter = difficultyChart(analysis, language);
  const map = mapChart(analysis, language);
  const cuts = cutsChart(analysis, language);
  const fairness = fairnessLines(analysis, language);
  return (
    <>
      <section className="exams-headline" aria-label={t('exams.report-summary')}>
        <p className="exams-first">{first}</p>
        {others.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {analysis.unmarked.length > 0 && analysis.scores && (
          <p>{t('exams.unmarked', { items: analysis.unmarked })}</p>
        )}
      </section>
      <Facts analysis={analysis} />
      {analysis.items.length > 0 && <Items analysis={analysis} />}
      {analysis.stations.length > 0 && <Stations stations={analysis.stations} />}
      {analysis.cuts.length > 0 && (
        <Panel title={t('exams.cuts')}>
          {cuts && <ChartFrame chart={cuts} sentence={t('exams.cuts-sentence')} />}
          <Cuts id={props.id} analysis={analysis} names={props.names} />
        </Panel>
      )}
      {analysis.items.length > 0 && (
        <div className="exams-pair">
          {scatter && (
            <Panel title={t('exams.scatter')}>
              <ChartFrame chart={scatter} sentence={t('exams.scatter-sentence')} />
            </Panel>
          )}
          <Panel title={t('exams.map')}>
            {map ? (
              <ChartFrame chart={map} sentence={t('exams.map-sentence')} />
            ) : (
              <p className="evaluation-soft">
                {t('exams.map-none', { reason: reasonWords(analysis.mapReason ?? '', language) })}
              </p>
            )}
          </Panel>
          <Panel title={t('exams.fairness')}>
            {fairness.length === 0 ? (
              <p className="evaluation-soft">{t('exams.fairness-none')}</p>
            ) : (
              <ul className="exams-lines">
                {fairness.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
      )}
    </>
  );
}
