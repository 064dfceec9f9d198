/** The columns of a sheet, compiled from its mapping. */
import type { AcademicCalendar } from '#shared/periods/period.ts';
import { itemIndex } from '#shared/records/items.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { decimalMarkOf } from './decimal-mark.ts';
import { clean } from './fold.ts';
import { rowNumberField } from './form-numbers.ts';
import type { SheetMapping } from './mapping.ts';
import { answerParser } from './parse/answers.ts';
import { type DateOrder, provenOrder } from './parse/date.ts';
import { columnReader, fieldParser } from './parse/index.ts';
import { scoreParser } from './parse/score.ts';
import { tickParser } from './parse/tick.ts';
import type { CellParser } from './parse-result.ts';
import type { RawSheet } from './raw.ts';
import type { ReferenceIndex } from './references.ts';

export interface CompiledColumn {
  /** Zero-based column of the sheet. */
  index: number;
  /** Position among the record type's fields. */
  field: number;
  /** Position among the items of the field; -1 for a column that holds the whole field. */
  item: number;
  name: string;
  read: CellParser;
}

/** Rows whose dates may prove the order of day and month. */
const PROVING_ROWS = 5000;

/** The mapped columns of a sheet with their parsers. */
export function compileColumns(
  type: RecordType,
  sheet: RawSheet,
  mapping: SheetMapping,
  references: ReferenceIndex,
  calendar: AcademicCalendar,
): CompiledColumn[] {
  const columns: CompiledColumn[] = [];
  const decimalMark = decimalMarkOf(sheet);
  for (const { index, target } of mapping.columns) {
    if (target === null) continue;
    const [name, code] = target.split('#') as [string, string | undefined];
    const position = type.fields.findIndex((field) => field.name === name);
    const field = type.fields[position];
    if (!field) continue;
    const replaced = replacements(mapping, index);
    if (field.kind === 'scores') {
      const form = field.instrument;
      const item = form.items.findIndex((entry) => entry.code === code);
      if (item < 0) continue;
      const read = columnReader(scoreParser(form, form.items[item]!), form.items[item]!.text, replaced, true);
      columns.push({ index, field: position, item, name: field.name, read });
      continue;
    }
    if (field.kind === 'answers' && code !== undefined) {
      const item = itemIndex(field, code);
      if (item < 0) continue;
      const read = columnReader(answerParser, field.label, replaced, true);
      columns.push({ index, field: position, item, name: field.name, read });
      continue;
    }
    if (field.kind === 'choices' && code !== undefined) {
      const item = field.options.findIndex((option) => option.code === code);
      if (item < 0) continue;
      const read = columnReader(tickParser(field, item), field.label, replaced, true);
      columns.push({ index, field: position, item, name: field.name, read });
      continue;
    }
    const dateOrder = field.kind === 'date' ? orderOf(sheet, mapping, index) : null;
    const parse = fieldParser(field, { type, references, calendar, dateOrder, decimalMark });
    const read = columnReader(parse, field.label, replaced, field.kind !== 'text');
    columns.push({ index, field: position, item: -1, name: field.name, read });
  }
  return columns;
}

function replacements(mapping: SheetMapping, column: number): ReadonlyMap<string, string> | null {
  const list = mapping.translations.filter((translation) => translation.column === column);
  return list.length === 0 ? null : new Map(list.map(({ from, to }) => [clean(from), to]));
}

function orderOf(sheet: RawSheet, mapping: SheetMapping, column: number): DateOrder | null {
  const from = mapping.headerRows.at(-1) ?? 0;
  const texts: string[] = [];
  for (const row of sheet.rows.slice(from, from + PROVING_ROWS)) {
    const cell = row[column];
    if (typeof cell === 'string') texts.push(cell);
  }
  return provenOrder(texts);
}

/** Fields that no column and no default fills. */
export function unfilledFields(type: RecordType, mapping: SheetMapping): FieldSpec[] {
  const filled = new Set(mapping.columns.flatMap((column) => column.target?.split('#')[0] ?? []));
  const numbered = mapping.numbers === undefined ? null : rowNumberField(type);
  if (numbered !== null) filled.add(numbered);
  return type.fields.filter(
    (field) => !filled.has(field.name) && (mapping.defaults[field.name] ?? null) === null,
  );
}

/** The field whose values are made from the numbers of rows, because nothing in the file fills it; null for none. */
export function numberedField(type: RecordType, mapping: SheetMapping): string | null {
  const name = mapping.numbers === undefined ? null : rowNumberField(type);
  return name === null || mapping.columns.some(({ target }) => target === name) ? null : name;
}
