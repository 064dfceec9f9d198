import { useState } from 'react';
import { formatValue } from '#shared/indicators/format.ts';
import { groupOf } from '#shared/indicators/grouping.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FigureRows } from './figure-rows.tsx';

/** Which value is meant, where it is not at hand. */
export type FigureAt = Pick<IndicatorValue, 'indicator' | 'period' | 'department' | 'group'>;

/**
 * A figure as it stands everywhere: pressed, it is explained down to its records. What is shown beside it (a state, an
 * interval) belongs to the screen; `text` is for screens that print it in their own way.
 */
export function Explained(props: {
  value: FigureAt & Partial<IndicatorValue>;
  text?: string;
  /** What its place is called; by itself the department's name. */
  place?: string | undefined;
}) {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  const [open, setOpen] = useState(false);
  const { value, text } = props;
  const spec = useIndicators().find(value.indicator);
  const shown = text ?? (spec && value.value != null ? formatValue(spec, value.value, language) : '—');
  if (!spec) return <>{shown}</>;
  const unit = workspace.departments.find(({ code }) => code === value.department);
  const place = props.place ?? (unit ? say(unit.name) : t('indicators.hospital'));
  return (
    <>
      <button
        type="button"
        className="figure-open"
        aria-haspopup="dialog"
        aria-label={`${shown} ${t('indicators.open-figure', { label: say(spec.label), place })}`}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {shown}
      </button>
      {open && <Explanation at={value} place={props.place} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The explanation of a figure by where it stands: indicator, period and place. */
export function Explanation({
  at,
  place,
  onClose,
}: {
  at: FigureAt & Partial<IndicatorValue>;
  place?: string | undefined;
  onClose(): void;
}) {
  const complete = 'state' in at && 'n' in at;
  const found = useOperation(
    'indicators.values',
    { period: at.period, indicators: [at.indicator], by: at.group ? groupOf(at.group).by : null },
    { enabled: !complete },
  );
  const value = complete
    ? (at as IndicatorValue)
    : found.data?.values.find(
        (each) => each.department === at.department && each.group?.code === at.group?.code,
      );
  return value ? <FigureRows value={value} label={place} onClose={onClose} /> : null;
}
