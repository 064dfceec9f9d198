/**
 * What makes a template known again when it comes back: a hidden row of keys over the headings, which moves with its
 * columns, and a hidden sheet that says for whom the template was made and which rows it was filled with.
 */
import { clean } from '#shared/importing/fold.ts';
import { cellText, type RawCell, type RawFile } from '#shared/importing/raw.ts';
import type { RecordType } from '#shared/records/types.ts';
import type { TemplateScope } from './columns.ts';

/** Name of the hidden sheet. */
export const MARK_SHEET = '_attest';
/** Name of the hidden sheet that the writer of workbooks puts long lists on. */
export const LIST_SHEET = '_lists';

const FORM = 'attest-template';
const FORM_VERSION = '1';
const KEY = /^attest:([^:\s]+):([^:\s]+)$/;

export interface TemplateMark {
  type: string;
  /** Tells whether the type was defined anew since: `definitionOf` of the day when the template was made. */
  definition: string;
  scope: TemplateScope;
  /** The columns that were filled beforehand, and the texts of each such row in their order. */
  prefilled: { targets: string[]; rows: string[][] };
}

/** The cell of the hidden row over a column. */
export const keyCell = (type: string, target: string): string => `attest:${type}:${target}`;

/** The record type and the target of a cell of the hidden row; null for any other cell. */
export function keyOf(cell: RawCell | undefined): { type: string; target: string } | null {
  if (typeof cell !== 'string' || !cell.includes('attest:')) return null;
  const found = KEY.exec(clean(cell));
  return found ? { type: found[1]!, target: found[2]! } : null;
}

/** The fields of a type with their kinds, as one text: the same for the same definition. */
export const definitionOf = (type: RecordType): string =>
  type.fields.map(({ name, kind }) => `${name}:${kind}`).join(' ');

/** The rows of the hidden sheet. */
export function markRows({ type, definition, scope, prefilled }: TemplateMark): string[][] {
  return [
    [FORM, FORM_VERSION],
    ['type', type],
    ['definition', definition],
    ['department', scope.department ?? ''],
    ['period', scope.period ?? ''],
    ['prefilled', ...prefilled.targets],
    ...prefilled.rows,
  ];
}

/** The mark of a file, null where it has none. */
export function readMark(file: RawFile): TemplateMark | null {
  const sheet = file.sheets.find(({ name }) => name === MARK_SHEET);
  if (!sheet || cellText(sheet.rows[0]?.[0]) !== FORM) return null;
  const texts = sheet.rows.slice(1).map((row) => Array.from(row, (cell) => cellText(cell)));
  const at = texts.findIndex(([name]) => name === 'prefilled');
  const value = (name: string) => texts.slice(0, 4).find(([key]) => key === name)?.[1] ?? '';
  const targets = at < 0 ? [] : texts[at]!.slice(1).filter((text) => text !== '');
  const rows = at < 0 ? [] : texts.slice(at + 1).map((row) => targets.map((_, index) => row[index] ?? ''));
  return {
    type: value('type'),
    definition: value('definition'),
    scope: { department: value('department') || null, period: value('period') || null },
    prefilled: { targets, rows },
  };
}

/** A cell as the mark remembers it: the value behind a date, whatever format a program shows it in. */
export function rememberedText(cell: RawCell | undefined): string {
  if (typeof cell === 'object' && cell !== null && 'value' in cell) return String(cell.value);
  return clean(cellText(cell));
}
