import { useState } from 'react';
import { formatInterval, formatValue } from '#shared/indicators/format.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';

/** The indicator of an action before and after it, each with its interval and the way to its rows. */
export function EffectFigures({ action }: { action: string }) {
  const { t, say, language } = useLanguage();
  const book = useIndicators();
  const found = useOperation('improvement.effect', { action });
  const [rows, setRows] = useState<IndicatorValue | null>(null);
  if (found.error) return <FailureNote failure={found.error.failure} />;
  if (!found.data) return <SkeletonRows rows={2} />;
  const spec = found.data.indicator === null ? null : book.find(found.data.indicator);
  if (!spec) return <p className="improvement-soft">{t('improvement.effect-none')}</p>;
  const figure = (value: IndicatorValue | null, side: 'before' | 'after') =>
    value === null ? (
      <div>
        <dt>{t(`improvement.effect-${side}-none`)}</dt>
        <dd>—</dd>
      </div>
    ) : (
      <div>
        <dt>{t(`improvement.effect-${side}`, { period: say(periodLabel(value.period)) })}</dt>
        <dd>
          <button type="button" className="figure-open" onClick={() => setRows(value)}>
            {formatValue(spec, value.value, language)}
          </button>
          {value.interval && <small className="effect-beside">{formatInterval(spec, value, language)}</small>}
          <small className="effect-beside">n = {value.denominator ?? value.n}</small>
        </dd>
      </div>
    );
  return (
    <div className="effect">
      <p className="effect-name">{say(spec.label)}</p>
      <dl>
        {figure(found.data.before, 'before')}
        {figure(found.data.after, 'after')}
      </dl>
      <p className="effect-verdict" data-effect={found.data.effect}>
        {t(`improvement.effect-${found.data.effect}`)}
      </p>
      {rows && <FigureRows value={rows} onClose={() => setRows(null)} />}
    </div>
  );
}
