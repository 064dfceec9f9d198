import { Input } from 'antd';
import { useMemo, useState } from 'react';
import type { EvaluationTarget } from '#shared/api/evaluation.ts';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { Distribution } from './distribution.tsx';
import { EvidenceLight } from './evidence-light.tsx';
import { IntervalBar } from './interval-bar.tsx';
import { reasonsOf } from './reasons.ts';
import '../../../ui/matrix.css';

type Results = Output<'evaluation.results'>;
type Kind = Output<'evaluation.sources'>[number]['by'][number]['kind'];

/** Everyone who is judged, by name: an order by score would read as a ranking that the intervals do not bear out. */
export function ResultsTable(props: {
  results: Results;
  kind: Kind;
  /** The lowest point of the scale. */
  lowest: number | null;
  onOpen(key: string): void;
}) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const [search, setSearch] = useState('');
  const { lowest } = props;
  const { targets, model } = props.results;
  const shown = targets.filter(
    ({ name, key }) =>
      search === '' || name.includes(search) || key.toLowerCase().includes(search.toLowerCase()),
  );
  const answers = targets.some(({ response }) => response !== null);
  const axis = useMemo(() => axisOf(targets, model?.mean ?? null), [targets, model]);
  const placeOf = (code: string) => {
    const found = workspace.departments.find((entry) => entry.code === code);
    return found ? say(found.name) : code;
  };
  return (
    <section className="evaluation-table">
      <div className="evaluation-table-head">
        <h2>{t(`evaluation.list-${props.kind}`, { n: targets.length })}</h2>
        <Input.Search
          allowClear
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={t('evaluation.search')}
          aria-label={t('evaluation.search')}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className="matrix" tabIndex={0} aria-label={t(`evaluation.by-${props.kind}`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(`evaluation.by-${props.kind}`)}</th>
              {props.kind !== 'department' && <th scope="col">{t('evaluation.department')}</th>}
              <th scope="col" className="matrix-number">
                {t('evaluation.forms')}
              </th>
              {answers && <th scope="col">{t('evaluation.response')}</th>}
              <th scope="col" className="matrix-number">
                {t('evaluation.raw')}
              </th>
              <th scope="col" className="matrix-number">
                {t('evaluation.fair')}
              </th>
              {lowest !== null && <th scope="col">{t('evaluation.distribution')}</th>}
              <th scope="col" className="evaluation-interval-column">
                {t('evaluation.interval-column')}
              </th>
              <th scope="col">{t('evaluation.evidence')}</th>
              <th scope="col">{t('evaluation.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((target) => (
              <tr key={target.key}>
                <th scope="row">
                  <button
                    type="button"
                    className="evaluation-name"
                    onClick={() => props.onOpen(target.key)}
                    disabled={target.summary === null}
                  >
                    {target.name}
                  </button>
                </th>
                {props.kind !== 'department' && (
                  <td>{target.departments.map(placeOf).join(t('evaluation.list-comma'))}</td>
                )}
                <Numbers target={target} axis={axis} answers={answers} lowest={lowest} />
                <td>
                  <EvidenceLight target={target} needed={model?.needed ?? null} />
                </td>
                <td className="evaluation-why">
                  {target.funnel && target.funnel !== 'within' && (
                    <strong>{t(`evaluation.funnel-${target.funnel}`)}</strong>
                  )}
                  {reasonsOf(target, t).join(t('evaluation.list-semicolon'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface Axis {
  min: number;
  max: number;
  centre: number;
}

function Numbers({
  target,
  axis,
  answers,
  lowest,
}: {
  target: EvaluationTarget;
  axis: Axis | null;
  answers: boolean;
  lowest: number | null;
}) {
  const { summary, fair, heldBack, response } = target;
  const { t } = useLanguage();
  if (!summary)
    return (
      <td
        colSpan={4 + Number(answers) + Number(lowest !== null)}
        className="evaluation-soft evaluation-withheld"
      >
        {t('evaluation.withheld-forms', { n: heldBack })}
      </td>
    );
  return (
    <>
      <td
        className="matrix-number"
        title={t('evaluation.forms-raters', { forms: summary.forms, raters: summary.raters })}
      >
        {summary.forms}
      </td>
      {answers && (
        <td>
          {response && (
            <span className="evaluation-response" data-adequate={response.adequate}>
              {t(
                response.adequate === null
                  ? 'evaluation.response-plain'
                  : response.adequate
                    ? 'evaluation.response-enough'
                    : 'evaluation.response-few',
                {
                  n: summary.raters,
                  invited: response.invited,
                  share: ((100 * summary.raters) / response.invited).toFixed(0),
                  needed: response.needed,
                },
              )}
            </span>
          )}
        </td>
      )}
      <td className="matrix-number">{summary.mean.toFixed(2)}</td>
      <td className="matrix-number evaluation-strong">{fair ? fair.score.toFixed(2) : '–'}</td>
      {lowest !== null && (
        <td className="evaluation-distribution-column">
          <Distribution counts={summary.distribution} lowest={lowest} />
        </td>
      )}
      <td className="evaluation-interval-column">
        {fair && axis && (
          <>
            <IntervalBar score={fair.score} low={fair.low} high={fair.high} raw={summary.mean} axis={axis} />
            <span className="visually-hidden">
              {t('evaluation.interval', { low: fair.low.toFixed(2), high: fair.high.toFixed(2) })}
            </span>
          </>
        )}
      </td>
    </>
  );
}

function axisOf(targets: readonly EvaluationTarget[], centre: number | null): Axis | null {
  const values = targets.flatMap(({ fair, summary }) =>
    fair && summary ? [fair.low, fair.high, summary.mean] : [],
  );
  if (values.length === 0 || centre === null) return null;
  return { min: Math.min(...values), max: Math.max(...values), centre };
}
