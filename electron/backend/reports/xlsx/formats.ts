/** Styles of the workbook: headings, wrapped text, and numbers with the digits and the unit of their indicator. */
import type { AnnexDefinition } from '#shared/reports/document.ts';
import { type BookCell, type CellStyle, commonStyles } from '../../files/xlsx/workbook.ts';

/** Hair lines: the numbers are what is looked at. */
const LINE = 'C3CAD1';
const look = {
  ...commonStyles,
  header: { ...commonStyles.header, borderColor: LINE },
  cell: { ...commonStyles.cell, borderColor: LINE },
  wrap: { ...commonStyles.wrap, borderColor: LINE },
  date: { ...commonStyles.date, borderColor: LINE },
  title: { ...commonStyles.title, align: 'left' },
  subtitle: { color: '5F6B76' },
} satisfies Record<string, CellStyle>;

const sign = (unit: string) => (unit === '%' || unit.startsWith(':') ? `"${unit}"` : '');

const nameOf = ({ unit, decimals }: AnnexDefinition) =>
  `n${decimals}${unit === '%' ? 'p' : unit.startsWith(':') ? 'r' : ''}`;

export function bookStyles(definitions: readonly AnnexDefinition[]): Record<string, CellStyle> {
  const numbers = definitions.map((definition): [string, CellStyle] => {
    const digits = definition.decimals > 0 ? `0.${'0'.repeat(definition.decimals)}` : '0';
    return [nameOf(definition), { ...look.cell, numberFormat: digits + sign(definition.unit) }];
  });
  return {
    ...look,
    count: { ...look.cell, numberFormat: '#,##0' },
    amount: { ...look.cell, numberFormat: '#,##0.##' },
    ...Object.fromEntries(numbers),
  };
}

/** The number itself, shown with the digits of its indicator; an empty cell where there is none. */
export const number = (value: number | null, definition: AnnexDefinition | undefined): BookCell =>
  value === null || !definition ? { value, style: 'cell' } : { value, style: nameOf(definition) };

export const count = (value: number | null): BookCell => ({ value, style: 'count' });
export const amount = (value: number | null): BookCell => ({
  value,
  style: value !== null && Number.isInteger(value) ? 'count' : 'amount',
});
export const words = (value: string): BookCell => ({ value, style: 'wrap' });
export const day = (moment: string): BookCell => ({ value: { date: moment.slice(0, 10) }, style: 'date' });
