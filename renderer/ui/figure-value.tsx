import type { ReactNode } from 'react';
import { useT } from '../app/language.tsx';

/**
 * A figure with what must stand beside it: how many rows, and the interval. All texts come formatted (see
 * `shared/indicators/format.ts`). With `onOpen` the figure is a button that leads to its records.
 */
export function FigureValue(props: {
  value: string | null;
  /** Shown instead of a missing value: "withheld", "no data". */
  missing?: ReactNode;
  n?: number | null;
  interval?: string | null;
  size?: 'normal' | 'large';
  onOpen?: (() => void) | undefined;
  /** What pressing it does, for those who do not see where it stands. */
  label?: string;
}) {
  const t = useT();
  const figure = props.value ?? props.missing ?? <span className="dash">–</span>;
  return (
    <span className="figure" data-size={props.size ?? 'normal'}>
      {props.onOpen && props.value !== null ? (
        <button
          type="button"
          className="figure-value figure-open"
          onClick={props.onOpen}
          aria-label={props.label}
        >
          {figure}
        </button>
      ) : (
        <span className="figure-value" data-missing={props.value === null}>
          {figure}
        </span>
      )}
      {props.value !== null && props.interval && <span className="figure-beside">{props.interval}</span>}
      {props.n !== null && props.n !== undefined && (
        <span className="figure-beside">{t('common.n', { n: props.n })}</span>
      )}
    </span>
  );
}
