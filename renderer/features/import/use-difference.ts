import type { SheetState } from '#shared/api/importing.ts';
import type { Output } from '#shared/api/index.ts';
import { useOperation } from '../../app/client.ts';

export type Difference = Output<'import.difference'>;

/** What a sheet brings compared with last time; asked for once it is understood. */
export const useDifference = (importId: string, sheet: SheetState) =>
  useOperation(
    'import.difference',
    { import: importId, sheet: sheet.sheet },
    { enabled: sheet.type !== null, keep: true },
  );

/** How many things differ so much that a person should look. */
export function notable({ headings, rows, departments, gone, older, elsewhere }: Difference): number {
  return (
    Number(older !== null) +
    Number(elsewhere !== null) +
    Number(headings.added.length > 0) +
    Number(headings.gone.length > 0) +
    Number(rows.unusual) +
    departments.filter(({ unusual }) => unusual).length +
    Number((gone?.total ?? 0) > 0)
  );
}
