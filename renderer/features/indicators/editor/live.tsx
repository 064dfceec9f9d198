import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { isOwnIndicator } from '#shared/indicators/book.ts';
import { stored } from '#shared/indicators/definition/draft.ts';
import type { IndicatorProblem } from '#shared/indicators/definition/problems.ts';
import { definitionWords } from '#shared/indicators/definition/words.ts';
import { describeValue, formatValue } from '#shared/indicators/format.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';
import { FigureRows } from '../../../ui/provenance/figure-rows.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useProblemText } from './located.tsx';
import type { Making } from './making.ts';

/** Waits until the person has paused. */
function usePaused<T>(value: T, milliseconds: number): T {
  const [paused, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return paused;
}

/** What the definition comes to now: its words in both languages, its value here and in each department, its rows. */
export function Live({ making, missing }: { making: Making; missing: readonly IndicatorProblem[] }) {
  const { t, say, language } = useLanguage();
  const { workspace, period } = useScope();
  const text = useProblemText();
  const [behind, setBehind] = useState<IndicatorValue | null>(null);
  const { around } = making;
  const definition = usePaused(stored(making.definition), 300);
  const ready = missing.length === 0;
  const shipped = making.definition.id !== '' && !isOwnIndicator(making.definition.id);
  const answer = useOperation(
    'indicators.preview',
    { definition, period: period ?? '' },
    { enabled: ready && !shipped && period !== null, keep: true },
  );
  const known = useOperation(
    'indicators.values',
    { indicators: [making.definition.id], period: period ?? '' },
    { enabled: shipped && period !== null },
  );
  const values = (shipped ? known.data?.values : ready ? answer.data?.values : null) ?? [];
  const here = values.find(({ department }) => department === null) ?? values[0];
  const nameOf = (code: string | null) => {
    const found = workspace.departments.find((entry) => entry.code === code);
    return found ? say(found.name) : t('indicators.hospital');
  };
  const words = making.definition.ownWords
    ? making.definition.definition
    : definitionWords(making.definition, around);
  const spec: Indicator = withLinks(making.definition, making);
  return (
    <div className="making-live">
      <Panel title={t('definitions.live', { period: period ? say(periodLabel(period)) : '' })}>
        {!ready && (
          <>
            <p className="making-hint">{t('definitions.unfinished', { n: missing.length })}</p>
            <ul className="making-missing">
              {[...new Set(missing.map(text))].slice(0, 6).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
        {ready && period === null && <p className="making-hint">{t('indicators.no-period')}</p>}
        {answer.error && <FailureNote failure={answer.error.failure} />}
        {here && (
          <div className="making-value" aria-live="polite">
            <button type="button" className="detail-figure" onClick={() => setBehind(here)}>
              {here.value === null ? '—' : formatValue(spec, here.value, language)}
            </button>
            <StateMark state={here.state} />
            <p>{describeValue(spec, here, language)}</p>
            <Button size="small" onClick={() => setBehind(here)}>
              {t('definitions.rows-behind')}
            </Button>
          </div>
        )}
        {values.length > 1 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
          <section className="making-departments" tabIndex={0} aria-label={t('indicators.by-department')}>
            <table>
              <tbody>
                {values
                  .filter((value) => value.department !== null)
                  .map((value) => (
                    <tr key={value.department}>
                      <th scope="row">{nameOf(value.department)}</th>
                      <td>
                        <button
                          type="button"
                          className="matrix-figure"
                          aria-label={`${nameOf(value.department)}: ${value.value === null ? t(`common.state-${value.state}`) : formatValue(spec, value.value, language)}`}
                          onClick={() => setBehind(value)}
                        >
                          <span>{value.value === null ? '—' : formatValue(spec, value.value, language)}</span>
                          <StateMark state={value.state} short />
                        </button>
                      </td>
                      <td className="matrix-soft">{`n = ${value.n}`}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        )}
      </Panel>
      {shipped && (
        <Panel title={t('indicators.definition')}>
          <p lang="zh-CN">{making.definition.definition.zh}</p>
          <p lang="en">{making.definition.definition.en}</p>
        </Panel>
      )}
      <Panel title={t(shipped ? 'definitions.as-computed' : 'definitions.in-words')}>
        <p lang="zh-CN">{words.zh}</p>
        <p lang="en">{words.en}</p>
      </Panel>
      {behind && (
        <FigureRows value={behind} {...(shipped ? {} : { draft: spec })} onClose={() => setBehind(null)} />
      )}
    </div>
  );
}

/** With the definitions of its parts, as the value has them. */
function withLinks(definition: Indicator, { around }: Making): Indicator {
  const { measure } = definition;
  if (measure.kind !== 'arithmetic') return definition;
  const parts = measure.parts.map((part) => {
    const of = around.indicator(part.indicator);
    return of ? { ...part, of } : part;
  });
  return { ...definition, measure: { ...measure, parts } };
}
