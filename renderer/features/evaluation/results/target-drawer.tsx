import { Drawer } from 'antd';
import type { Input, Output } from '#shared/api/index.ts';
import { evaluationSource } from '#shared/evaluation/source.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ChartFrame } from '../../../ui/chart-frame.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { Distribution } from './distribution.tsx';
import { EvidenceLight } from './evidence-light.tsx';
import { groupLabel } from './group-label.ts';
import { reasonsOf } from './reasons.ts';
import { SheetsButton } from './sheets-button.tsx';

/** One of those who are judged: how the score comes about, item by item, term by term. */
export function TargetDrawer(props: {
  question: Input<'evaluation.target'>;
  type: RecordType;
  results: Output<'evaluation.results'>;
  onClose(): void;
}) {
  const { t, say } = useLanguage();
  const found = useOperation('evaluation.target', props.question);
  const { data } = found;
  const target = data?.target;
  const form = evaluationSource(props.type)?.scores.instrument;
  const trend = data && trendChart(data, say, t('evaluation.raw'));
  return (
    <Drawer
      open
      size={680}
      onClose={props.onClose}
      title={target?.name ?? props.question.target}
      extra={
        <SheetsButton
          question={props.question}
          department={null}
          targets={[props.question.target]}
          label={t('feedback-sheets.one')}
        />
      }
    >
      {found.error && <FailureNote failure={found.error.failure} />}
      {found.isPending && <SkeletonRows rows={10} />}
      {data && target?.summary && form && (
        <div className="evaluation-drawer">
          <dl className="evaluation-facts">
            <div>
              <dt>{t('evaluation.fair')}</dt>
              <dd>
                {target.fair ? (
                  <>
                    <strong>{target.fair.score.toFixed(2)}</strong>
                    <span>
                      {t('evaluation.interval', {
                        low: target.fair.low.toFixed(2),
                        high: target.fair.high.toFixed(2),
                      })}
                    </span>
                  </>
                ) : (
                  <span>{t('evaluation.note-no-model')}</span>
                )}
              </dd>
            </div>
            <div>
              <dt>{t('evaluation.raw')}</dt>
              <dd>
                <strong>{target.summary.mean.toFixed(2)}</strong>
                <span>
                  {t('evaluation.forms-raters', {
                    forms: target.summary.forms,
                    raters: target.summary.raters,
                  })}
                </span>
              </dd>
            </div>
            <div>
              <dt>{t('evaluation.evidence')}</dt>
              <dd>
                <EvidenceLight target={target} needed={props.results.model?.needed ?? null} />
                {target.fair && (
                  <span>{t('evaluation.reliability', { value: target.fair.reliability.toFixed(2) })}</span>
                )}
              </dd>
            </div>
          </dl>
          {reasonsOf(target, t).length > 0 && (
            <p>
              {t('evaluation.why-sentence', {
                reasons: reasonsOf(target, t).join(t('evaluation.list-semicolon')),
              })}
            </p>
          )}
          {target.heldBack > 0 && (
            <p className="evaluation-soft">{t('evaluation.note-held-back', { n: target.heldBack })}</p>
          )}
          <Panel title={t('evaluation.items')}>
            <table className="evaluation-items">
              <thead>
                <tr>
                  <th scope="col">{t('evaluation.item')}</th>
                  <th scope="col" className="matrix-number">
                    {t('evaluation.mean')}
                  </th>
                  <th scope="col" className="matrix-number">
                    {t('evaluation.answers')}
                  </th>
                  <th scope="col">{t('evaluation.distribution')}</th>
                </tr>
              </thead>
              <tbody>
                {form.items.map((item, at) => {
                  const result = data.items[at];
                  return (
                    <tr key={item.code}>
                      <th scope="row">{say(item.text)}</th>
                      <td className="matrix-number">{result ? result.mean.toFixed(2) : '–'}</td>
                      <td className="matrix-number">{result?.answers ?? '–'}</td>
                      <td>
                        {result && <Distribution counts={result.distribution} lowest={form.scale.lowest} />}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Panel>
          {trend && (
            <Panel title={t('evaluation.trend')}>
              <ChartFrame chart={trend} sentence={t('evaluation.trend-sentence')} height={180} />
            </Panel>
          )}
          {data.groups.length > 1 && (
            <Panel title={t('evaluation.groups')}>
              <table className="evaluation-items">
                <tbody>
                  {data.groups.map(({ group, summary }) => (
                    <tr key={group ?? ''}>
                      <th scope="row">{groupLabel(props.type, group, say, t)}</th>
                      <td className="matrix-number">
                        {summary ? summary.mean.toFixed(2) : t('evaluation.withheld')}
                      </td>
                      <td>
                        {summary &&
                          t('evaluation.forms-raters', { forms: summary.forms, raters: summary.raters })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Panel>
          )}
        </div>
      )}
      {target && target.summary === null && <p>{t('evaluation.withheld-forms', { n: target.heldBack })}</p>}
    </Drawer>
  );
}

function trendChart(
  data: Output<'evaluation.target'>,
  say: (text: { zh: string; en: string }) => string,
  label: string,
): ChartSpec | null {
  if (data.trend.filter(({ summary }) => summary !== null).length < 2) return null;
  return {
    kind: 'trend',
    unit: '',
    decimals: 2,
    periods: data.trend.map(({ term }) => say(periodLabel(term))),
    series: [{ label, values: data.trend.map(({ summary }) => summary?.mean ?? null), emphasis: true }],
    target: null,
  };
}
