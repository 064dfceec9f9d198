/** The workbook that a department fills in for one record type. */
import { departmentsOf, readSettings } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import {
  type TemplateColumn,
  type TemplateScope,
  templateColumns,
} from '#shared/completeness/template/columns.ts';
import {
  definitionOf,
  keyCell,
  MARK_SHEET,
  markRows,
  rememberedText,
} from '#shared/completeness/template/mark.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { lookUp } from '#shared/i18n/translate.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { FieldValues, RecordType } from '#shared/records/types.ts';
import { serialOf } from '../files/xlsx/serial.ts';
import {
  type CellStyle,
  type CellValue,
  commonStyles,
  type DropDown,
  type Range,
  type Sheet,
  type ValueRule,
} from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';
import { storedTargets } from '../importing/store-state.ts';
import { cellOf, choicesOf, referenceTexts } from './cells.ts';
import { commentOf } from './notes.ts';
import { rosterRows } from './roster.ts';

export interface TemplateOptions {
  type: RecordType;
  scope: TemplateScope;
  language: Language;
  /** Rows to fill in beforehand; the department's roster when absent. */
  rows?: readonly FieldValues[];
}

const styles = {
  ...commonStyles,
  required: { ...commonStyles.header, fill: 'F6E3C5' },
  entry: { border: 'thin', verticalAlign: 'top', wrap: true },
} satisfies Record<string, CellStyle>;

/** Empty rows below the roster that are ready to be filled in. */
const SPARE_ROWS = 300;
const [TITLE, HINT, KEYS, HEADER, FIRST] = [0, 1, 2, 3, 4];

/** The bytes of a type's template; the same store gives the same bytes. */
export function templateWorkbook(reader: Reader, options: TemplateOptions): Uint8Array {
  const { type, scope, language } = options;
  const roster = options.rows ?? rosterRows(reader, type, scope);
  const columns = templateColumns(type, scope, roster);
  const references = createReferenceIndex(storedTargets(reader));
  const textOf = referenceTexts(references, language);
  const rows = roster.map((values) => columns.map((column) => cellOf(column, values, textOf, language)));
  const used = columns.flatMap((_, at) => (rows.some((row) => row[at] !== null) ? at : []));
  const last = FIRST + rows.length + SPARE_ROWS - 1;
  const rangeOf = (column: number): Range => ({ top: FIRST, left: column, bottom: last, right: column });
  const title = titleOf(reader, options);
  const sheet: Sheet = {
    name: say(type.plural, language),
    columns: columns.map((column) => ({ width: widthOf(column, language), style: styleOf(column) })),
    rows: [
      [{ value: title, style: 'title' }],
      [{ value: hintOf(type, language), style: 'hint' }],
      columns.map(({ target }) => keyCell(type.id, target)),
      columns.map((column) => ({
        value: say(column.heading, language) + (column.required ? ' *' : ''),
        style: column.required ? 'required' : 'header',
        comment: commentOf(column),
      })),
      ...rows.map((row) => row.map((value, at) => ({ value, style: styleOf(columns[at]!) }))),
    ],
    rowHeights: { [TITLE]: 30, [HINT]: 48, [HEADER]: 36 },
    hiddenRows: [KEYS],
    merges:
      columns.length > 1
        ? [TITLE, HINT].map((row) => ({ top: row, left: 0, bottom: row, right: columns.length - 1 }))
        : [],
    freeze: { rows: FIRST, columns: columns.length > 8 ? 1 : 0 },
    dropDowns: columns.flatMap((column, at): DropDown[] => {
      const list = choicesOf(column, references, textOf, scope.department, language);
      return list ? [{ range: rangeOf(at), ...list, error: refusal(column, language, 'choose') }] : [];
    }),
    valueRules: columns.flatMap((column, at) => ruleOf(column, rangeOf(at), language) ?? []),
    repeatRows: { from: TITLE, to: HEADER },
    landscape: columns.length > 6,
    fitToWidth: true,
  };
  const mark = markRows({
    type: type.id,
    definition: definitionOf(type),
    scope,
    prefilled: {
      targets: used.map((at) => columns[at]!.target),
      rows: rows.map((row) => used.map((at) => rememberedValue(row[at] ?? null))),
    },
  });
  return writeWorkbook({
    sheets: [sheet, { name: MARK_SHEET, hidden: 'very', rows: mark }],
    styles,
    properties: { title, author: say(readSettings(reader).institution, language) },
  });
}

/** As the reader will find it in the cell when the workbook comes back. */
const rememberedValue = (value: CellValue): string =>
  typeof value === 'object' && value !== null
    ? String(serialOf(value.date) ?? value.date)
    : rememberedText(value);

/** `2024-2025 学年 内科 迷你临床演练评估`: read as a title, it says the same as the mark. */
function titleOf(reader: Reader, { type, scope, language }: TemplateOptions): string {
  const department = departmentsOf(reader).find(({ code }) => code === scope.department)?.name;
  return [
    scope.period === null ? '' : say(periodLabel(scope.period), language),
    department ? say(department, language) : (scope.department ?? ''),
    say(type.plural, language),
  ]
    .filter((part) => part !== '')
    .join(language === 'en' ? ' · ' : ' ');
}

function hintOf(type: RecordType, language: Language): string {
  const word = (key: string) => lookUp(language, `completeness.${key}`) ?? key;
  return `${say(type.help, language)}\n${word('template-hint')}`;
}

/** Days that a person types by mistake are mostly far off. */
const DAYS = { from: '1950-01-01', to: '2099-12-31' };
const LARGEST = 1e12;

function ruleOf(column: TemplateColumn, range: Range, language: Language): ValueRule | null {
  const { field, item } = column;
  if (item) return null;
  if (field.kind === 'date')
    return { range, kind: 'date', ...DAYS, error: refusal(column, language, 'date') };
  if (field.kind !== 'integer' && field.kind !== 'number') return null;
  const from = field.min ?? -LARGEST;
  const to = field.max ?? LARGEST;
  const kind = field.kind === 'integer' ? 'whole' : 'decimal';
  return { range, kind, from, to, error: refusal(column, language, 'number') };
}

function refusal(column: TemplateColumn, language: Language, kind: 'choose' | 'date' | 'number') {
  const text = lookUp(language, `completeness.template-${kind}`) ?? kind;
  return { title: say(column.heading, language), text };
}

function styleOf({ field, item }: TemplateColumn): keyof typeof styles {
  if (item || field.kind === 'integer' || field.kind === 'number') return 'cell';
  if (field.kind === 'date') return 'date';
  return field.kind === 'text' && field.multiline ? 'entry' : 'text';
}

function widthOf({ heading, field, item }: TemplateColumn, language: Language): number {
  const text = say(heading, language);
  const length = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  const least = field.kind === 'text' ? (field.multiline ? 36 : 16) : field.kind === 'reference' ? 18 : 13;
  return Math.min(Math.max(least, (item ? length / 2 : length) + 4), 40);
}
