import type { BookCell, Sheet } from '../../files/xlsx/workbook.ts';

export interface Field {
  header: string;
  width: number;
}

/** A sheet that is one named table: heading row frozen, filtered and repeated on paper. */
export function tableSheet(
  name: string,
  table: string,
  fields: readonly Field[],
  rows: readonly (readonly BookCell[])[],
): Sheet {
  const last = fields.length - 1;
  return {
    name,
    columns: fields.map(({ width }) => ({ width })),
    rows: [fields.map(({ header }) => ({ value: header, style: 'header' })), ...rows],
    freeze: { rows: 1, columns: 1 },
    // A named table needs a row below its heading.
    ...(rows.length > 0
      ? {
          table: {
            name: table,
            range: { top: 0, left: 0, bottom: rows.length, right: last },
          },
        }
      : {}),
    repeatRows: { from: 0, to: 0 },
    landscape: true,
    fitToWidth: true,
  };
}
