/** What a cell of the matrix holds: the mark and the figure; whose it is and its state are read aloud before them. */
import type { CompletenessCell } from '#shared/api/completeness.ts';
import type { PeriodGrain } from '#shared/periods/period.ts';
import { useT } from '../../app/language.tsx';
import { CompletenessMark } from './mark.tsx';
import { cellWords } from './matrix-rows.ts';

export function CellFace(props: {
  /** Department and type, in words. */
  place: string;
  cell: CompletenessCell | undefined;
  every: PeriodGrain;
}) {
  const t = useT();
  const { place, cell } = props;
  const state = t(`completeness.state-${cell?.state ?? 'none'}`);
  if (!cell || cell.state === 'none')
    return (
      <>
        <span className="visually-hidden">{`${place}: ${state}`}</span>
        <span className="dash" aria-hidden="true">
          –
        </span>
      </>
    );
  const { main, below } = cellWords(cell, props.every, t);
  return (
    <>
      <span className="visually-hidden">{main === state ? `${place}: ` : `${place}: ${state}, `}</span>
      <CompletenessMark state={cell.state} />
      <span>
        {main}
        {below && <small>{below}</small>}
      </span>
    </>
  );
}
