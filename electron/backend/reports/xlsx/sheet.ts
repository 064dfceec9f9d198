import type { BookCell, Sheet } from '../../files/xlsx/workbook.ts';

export interface Field {
  header: string;
  width: number;
}

/** Points of a line of the standard font. */
const LINE = 15;

/** About how many characters of the standard font a text takes; a Chinese one takes two. */
const across = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1.05), 0);

const textOf = (cell: BookCell | undefined): string => {
  const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
  return typeof value === 'string' ? value : '';
};

/** Heights of rows whose texts wrap: not every program finds them by itself. */
function heights(fields: readonly Field[], rows: readonly (readonly BookCell[])[]): Record<number, number> {
  const lines = (texts: readonly string[], room: number) =>
    Math.max(
      1,
      ...texts.map((text, index) =>
        Math.ceil(across(text) / Math.max(1, (fields[index]?.width ?? 10) - room)),
      ),
    );
  const all = [
    // Bold, beside the button of the filter, and parted between words.
    lines(
      fields.map(({ header }) => header),
      3.5,
    ),
    ...rows.map((row) => lines(row.map(textOf), 1)),
  ];
  return Object.fromEntries(all.flatMap((count, row) => (count > 1 ? [[row, count * LINE]] : [])));
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
    rowHeights: heights(fields, rows),
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
