import { Drawer } from 'antd';
import type { ExamAnalysis, ExamItemResult } from '#shared/exams/schema.ts';
import { itemReasons, percent, two } from '#shared/exams/words.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Panel } from '../../../ui/page.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** One item: why it is judged so, what its options do, how it fared before. */
export function ItemDrawer(props: {
  item: ExamItemResult;
  caution: ExamAnalysis['caution'];
  onClose(): void;
}) {
  const { t, language } = useLanguage();
  const { item, caution } = props;
  const reasons = itemReasons(item, language);
  return (
    <Drawer
      open
      size={640}
      onClose={props.onClose}
      title={[t('exams.item-title', { item: item.number }), item.topic].filter(Boolean).join(' · ')}
    >
      <div className="evaluation-drawer">
        <VerdictMark verdict={item.verdict} caution={caution} />
        {reasons.length === 0 ? (
          <p className="evaluation-soft">{t('exams.no-reason')}</p>
        ) : (
          <ul className="exams-lines">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <dl className="evaluation-facts">
          <div>
            <dt>{t('exams.p')}</dt>
            <dd>
              <strong>{two(item.p)}</strong>
              <span>{t('exams.interval', { low: two(item.pLow), high: two(item.pHigh) })}</span>
            </dd>
          </div>
          <div>
            <dt>{t('exams.d')}</dt>
            <dd>
              <strong>{two(item.d)}</strong>
            </dd>
          </div>
          <div>
            <dt>{t('exams.r')}</dt>
            <dd>
              <strong>{two(item.r)}</strong>
              {item.rLow !== null && (
                <span>{t('exams.interval-r', { low: two(item.rLow), high: two(item.rHigh) })}</span>
              )}
            </dd>
          </div>
        </dl>
        <Panel title={t('exams.options')}>
          {item.options.length === 0 ? (
            <p className="evaluation-soft">{t('exams.options-none')}</p>
          ) : (
            <Options item={item} />
          )}
        </Panel>
        <Panel title={t('exams.history')}>
          <History item={item} />
        </Panel>
      </div>
    </Drawer>
  );
}

function Options({ item }: { item: ExamItemResult }) {
  const { t } = useLanguage();
  return (
    <>
      <table className="evaluation-items">
        <thead>
          <tr>
            <th scope="col">{t('exams.option')}</th>
            <th scope="col" className="matrix-number">
              {t('exams.chosen')}
            </th>
            <th scope="col" className="matrix-number">
              {t('exams.share')}
            </th>
            <th scope="col">
              {t('exams.lower')} → {t('exams.upper')}
            </th>
            <th scope="col" className="matrix-number">
              {t('exams.option-r')}
            </th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {item.options.map((option) => (
            <tr key={option.option} data-key={option.key}>
              <th scope="row">{option.option === '' ? t('exams.blank') : option.option}</th>
              <td className="matrix-number">{option.n}</td>
              <td className="matrix-number">{percent(option.share)}%</td>
              <td>
                <span className="exams-slope">
                  {percent(option.lower)}% → {percent(option.upper)}%
                </span>
                <span className="exams-bar-track" aria-hidden="true">
                  <span style={{ width: `${percent(option.lower)}%` }} />
                  <span style={{ width: `${percent(option.upper)}%` }} />
                </span>
              </td>
              <td className="matrix-number">{two(option.r)}</td>
              <td className="evaluation-soft">
                {option.key
                  ? t('exams.is-key')
                  : option.option !== '' && !option.works
                    ? t('exams.works-not')
                    : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="evaluation-soft">{t('exams.options-note')}</p>
    </>
  );
}

function History({ item: { bank, history } }: { item: ExamItemResult }) {
  const { t } = useLanguage();
  if (bank === null) return <p className="evaluation-soft">{t('exams.history-none')}</p>;
  if (!history || history.uses.length < 2)
    return <p className="evaluation-soft">{t('exams.history-once')}</p>;
  return (
    <>
      <table className="evaluation-items">
        <thead>
          <tr>
            <th scope="col">{t('exams.paper')}</th>
            <th scope="col">{t('exams.date')}</th>
            <th scope="col" className="matrix-number">
              {t('exams.examinees')}
            </th>
            <th scope="col" className="matrix-number">
              {t('exams.p')}
            </th>
          </tr>
        </thead>
        <tbody>
          {history.uses.map((use) => (
            <tr key={use.paper}>
              <th scope="row">{use.paper}</th>
              <td>{use.date}</td>
              <td className="matrix-number">{use.n}</td>
              <td className="matrix-number">{two(use.p)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {history.drift !== null && (
        <p className="evaluation-soft">
          {t('exams.history-drift', { drift: `${history.drift > 0 ? '+' : ''}${two(history.drift)}` })}
        </p>
      )}
    </>
  );
}
