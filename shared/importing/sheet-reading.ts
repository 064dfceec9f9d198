/** Reads the rows of one mapped sheet into values and problems, in steps, so that a long file never blocks its thread. */
import { type AcademicCalendar, defaultCalendar } from '#shared/periods/period.ts';
import { joinAnswers } from '#shared/records/answers.ts';
import { KEY_SEPARATOR } from '#shared/records/index.ts';
import type { ChoicesField, FieldValue, FieldValues, RecordType } from '#shared/records/types.ts';
import { duplicatesChecker, type SeenRow } from './checkers/duplicates.ts';
import { identityNumbersChecker } from './checkers/identity-numbers.ts';
import { recordRulesChecker } from './checkers/record-rules.ts';
import { requiredChecker } from './checkers/required.ts';
import type { CheckedRow, Checker } from './checkers/types.ts';
import { type CompiledColumn, compileColumns, numberedField, unfilledFields } from './columns.ts';
import { addLayoutFindings } from './layouts/problems.ts';
import type { SheetMapping } from './mapping.ts';
import { joinCodes } from './parse/choices.ts';
import type { Candidate, Parsed, Remark } from './parse-result.ts';
import { finding, type Problem } from './problem.ts';
import type { RawCell, RawSheet } from './raw.ts';
import type { ReferenceIndex } from './references.ts';
import { endNotes, rowTest, type SkipReason, tooManyTotals, valueShares } from './shape/body-rows.ts';
import { type Area, Grid } from './shape/grid.ts';

/** Why a row holds no record. */
export type NotDataReason = SkipReason | 'header' | 'left-out';

export interface ReadingOptions {
  sheet: RawSheet;
  mapping: SheetMapping;
  /** The type that the mapping names. */
  type: RecordType;
  references: ReferenceIndex;
  /** Keys of the same record type in earlier sheets of the file; this sheet's are added. */
  seen: Map<string, SeenRow>;
  /** No other sheet of the file holds records of this type, so that `seen` need not be filled for one. */
  alone?: boolean;
  calendar?: AcademicCalendar;
  /** Keys under which records of the type were known before they were merged or renamed -> their keys of today. */
  aliases?: ReadonlyMap<string, string>;
}

const onlyOne = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.length === 1 ? candidates[0]! : null;

/** Those of whom it is known that they were here on a day, and those of whom nothing is known, unless others are. */
function thenHere(candidates: readonly Candidate[], day: string): Candidate[] {
  const known = candidates.filter(({ from, until }) => from || until);
  return known.length < candidates.length
    ? []
    : known.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until));
}

/** The answers of a row that stood in columns of their own, as one text up to the last one given. */
function gathered(cells: FieldValue | undefined): FieldValue {
  if (!Array.isArray(cells)) return cells ?? null;
  const answers = Array.from(cells, (cell) => (cell === null || cell === undefined ? null : String(cell)));
  const last = answers.findLastIndex((answer) => answer !== null);
  return last < 0 ? null : joinAnswers(answers.slice(0, last + 1));
}

/** The chosen options of a row that stood in columns of their own, as one text; null where none was chosen. */
const gatheredChoices =
  (field: ChoicesField) =>
  (cells: FieldValue | undefined): FieldValue => {
    if (!Array.isArray(cells)) return cells ?? null;
    return (
      joinCodes(
        field,
        Array.from(cells, (code) => (code === null ? '' : String(code))),
      ) || null
    );
  };

export class SheetReading {
  /** What it was made with, to read rows of the same sheet again. */
  readonly options: Omit<ReadingOptions, 'seen'>;
  readonly type: RecordType;
  readonly sheet: RawSheet;
  readonly mapping: SheetMapping;
  readonly columns: CompiledColumn[];
  /** Required fields that no column and no default fills: no row can be accepted. */
  readonly absent: string[];
  /** Zero-based sheet rows of the data, with their values aligned to the type's fields and their natural keys. */
  readonly rows: number[] = [];
  readonly values: FieldValue[][] = [];
  readonly keys: string[] = [];
  readonly rejected: boolean[] = [];
  readonly duplicate: boolean[] = [];
  readonly problems: Problem[] = [];
  readonly notData = new Map<number, NotDataReason>();
  /** Rows that are notes below the table unless they can be records. */
  readonly ends = new Set<number>();

  readonly #first: number;
  readonly #checkers: Checker[];
  readonly #grid: Grid;
  /** The columns that have a heading, from the first row below it. */
  readonly #body: Area;
  readonly #notData: ReturnType<typeof rowTest>;
  readonly #totalsAreData: boolean;
  readonly #fixes = new Map<number, Map<number, string>>();
  readonly #defaults: { field: number; value: FieldValue }[];
  /** Fields that columns of items fill, with the number of their items. */
  readonly #items: {
    field: number;
    items: number;
    gather: ((cells: FieldValue | undefined) => FieldValue) | null;
  }[];
  readonly #keyFields: number[];
  /** The field that gets numbers made from those of the rows; -1 for none. */
  readonly #numbered: number;
  readonly #names: string[];
  readonly #columnOf = new Map<string, number>();
  readonly #departmentAt: number;
  readonly #timeAt: number;
  readonly #aliases: ReadonlyMap<string, string> | null;
  readonly #checked: CheckedRow;
  readonly #leftOutRows: ReadonlySet<number>;
  readonly #takenInRows: ReadonlySet<number>;

  constructor(options: ReadingOptions) {
    const { seen, ...again } = options;
    const { sheet, mapping, type, references } = again;
    this.options = again;
    this.#leftOutRows = new Set(mapping.area?.leftOutRows);
    this.#takenInRows = new Set(mapping.area?.takenInRows);
    this.type = type;
    this.sheet = sheet;
    this.mapping = mapping;
    this.columns = compileColumns(type, sheet, mapping, references, options.calendar ?? defaultCalendar);
    this.#first = mapping.headerRows.at(-1) ?? 0;
    this.absent = unfilledFields(type, mapping).flatMap((field) => (field.required ? field.name : []));
    this.#names = type.fields.map((field) => field.name);
    this.#keyFields = type.key.map((name) => this.#names.indexOf(name));
    this.#numbered = this.#names.indexOf(numberedField(type, mapping) ?? '');
    this.#departmentAt = type.departmentField === null ? -1 : this.#names.indexOf(type.departmentField);
    const time = type.fields.find((field) => field.name === type.timeField);
    this.#timeAt = time?.kind === 'date' ? type.fields.indexOf(time) : -1;
    // Only a key of one part can be written into its field.
    this.#aliases = options.aliases?.size && type.key.length === 1 ? options.aliases : null;
    this.#grid = new Grid(sheet);
    this.#body = {
      top: this.#first,
      bottom: sheet.rows.length - 1,
      left: Math.min(...mapping.columns.map(({ index }) => index), 16_383),
      right: Math.max(...mapping.columns.map(({ index }) => index), 0),
    };
    this.#notData = rowTest(this.#grid, this.#body, mapping.columns, this.#first);
    this.#totalsAreData = this.#manyTotals();
    for (const column of this.columns) {
      if (!this.#columnOf.has(column.name)) this.#columnOf.set(column.name, column.index);
    }
    for (const fix of mapping.fixes) {
      const row = this.#fixes.get(fix.row - 1) ?? new Map<number, string>();
      this.#fixes.set(fix.row - 1, row.set(fix.column, fix.to));
    }
    this.#defaults = Object.entries(mapping.defaults).flatMap(([name, value]) => {
      const field = this.#names.indexOf(name);
      return field < 0 || value === null ? [] : { field, value };
    });
    this.#items = type.fields.flatMap((field, index) => {
      if (!this.columns.some((column) => column.field === index && column.item >= 0)) return [];
      const items = field.kind === 'scores' ? field.instrument.items.length : 0;
      const gather =
        field.kind === 'answers' ? gathered : field.kind === 'choices' ? gatheredChoices(field) : null;
      return { field: index, items, gather };
    });
    this.#checkers = [
      requiredChecker(type, new Set(this.absent)),
      recordRulesChecker(type),
      identityNumbersChecker(type),
      duplicatesChecker(type, sheet.name, seen, options.alone),
    ];
    this.#checked = this.#checkedRow();
  }

  /** Rows of the sheet, of which `run` has to see each once, in order. */
  get total(): number {
    return this.sheet.rows.length;
  }

  /** Reads the sheet rows from `from` up to, not including, `to`. */
  run(from: number, to: number): void {
    const end = Math.min(to, this.sheet.rows.length);
    for (let index = Math.max(from, this.#first); index < end; index++) this.#read(index);
  }

  /** To be called once after the last row. */
  finish(): void {
    const shares = valueShares(this.#grid, this.#body, this.#first);
    for (const row of endNotes(this.#grid, this.#body, this.rows, shares)) {
      this.ends.add(row);
      const index = this.rows.lastIndexOf(row);
      // What can be a record is one, however little it says.
      if (!this.rejected[index]) break;
      if (!this.#takenInRows.has(row + 1)) this.#drop(index, 'note');
    }
    if (this.sheet.layout) addLayoutFindings(this.problems, this.sheet.layout, this.notData);
  }

  /** A table of statistics: in its beginning most rows are named like totals. */
  #manyTotals(): boolean {
    const totals: number[] = [];
    const others: number[] = [];
    for (let row = this.#first; row < Math.min(this.total, this.#first + 200); row++) {
      const reason = this.#notData(row);
      if (reason === 'total') totals.push(row);
      else if (reason === null) others.push(row);
    }
    return tooManyTotals(totals, others, this.#body.right - this.#body.left + 1);
  }

  #reasonOf(index: number, row: readonly RawCell[]): NotDataReason | null {
    if (this.#leftOut(index)) return 'left-out';
    if (this.#takenInRows.has(index + 1)) return null;
    const reason = this.#notData(index, row);
    return reason === 'total' && this.#totalsAreData ? null : reason;
  }

  /** Whether a person said that this row is no part of the table. */
  #leftOut(index: number): boolean {
    const { area } = this.mapping;
    if (!area) return false;
    const row = index + 1;
    return row < (area.firstRow ?? 1) || row > (area.lastRow ?? row) || this.#leftOutRows.has(row);
  }

  #drop(index: number, reason: NotDataReason): void {
    this.notData.set(this.rows[index]!, reason);
    const row = this.rows[index]!;
    for (const list of [this.rows, this.values, this.keys, this.rejected, this.duplicate])
      list.splice(index, 1);
    for (let i = this.problems.length - 1; i >= 0 && this.problems[i]!.row >= row; i--) {
      if (this.problems[i]!.row === row) this.problems.splice(i, 1);
    }
  }

  #read(index: number): void {
    const row = this.#rowAt(index);
    const reason = this.#reasonOf(index, row);
    if (reason) {
      this.notData.set(index, reason);
      return;
    }
    const checked = this.#checked;
    const values = new Array<FieldValue>(this.#names.length).fill(null);
    for (const { field, items } of this.#items) values[field] = new Array<number | null>(items).fill(null);
    checked.row = index;
    checked.values = values;
    checked.rejected = false;
    checked.duplicate = false;
    let unclear: { column: CompiledColumn; remark: Remark }[] | null = null;
    for (const column of this.columns) {
      const cell = row[column.index];
      if (cell === null || cell === undefined || cell === '') continue;
      const parsed: Parsed = column.read(cell);
      if (typeof parsed === 'object' && parsed !== null) {
        if (parsed.candidates) unclear = [...(unclear ?? []), { column, remark: parsed }];
        else this.#takeRemark(column, parsed, values);
      } else if (column.item < 0) values[column.field] = parsed;
      else (values[column.field] as (number | null)[])[column.item] = parsed as number | null;
    }
    for (const { field, gather } of this.#items) {
      if (gather) values[field] = gather(values[field]);
    }
    for (const { field, value } of this.#defaults) if (values[field] === null) values[field] = value;
    if (this.#numbered >= 0) values[this.#numbered] = `${this.mapping.numbers}-${index + 1 - this.#first}`;
    if (unclear) for (const { column, remark } of unclear) this.#takeUnclear(column, remark, values);
    this.#check(checked, values);
  }

  #check(checked: CheckedRow, values: FieldValue[]): void {
    let key = '';
    for (let i = 0; i < this.#keyFields.length; i++) {
      const value = values[this.#keyFields[i]!];
      if (i > 0) key += KEY_SEPARATOR;
      if (value !== null && value !== undefined) key += String(value);
    }
    checked.key = this.#today(key, values);
    for (const checker of this.#checkers) checker.checkRow(checked);
    this.rows.push(checked.row);
    this.values.push(values);
    this.keys.push(checked.key);
    this.rejected.push(checked.rejected);
    this.duplicate.push(checked.duplicate);
  }

  /** The key that an earlier one means today; the row then bears it, and says so. */
  #today(key: string, values: FieldValue[]): string {
    const today = this.#aliases?.get(key);
    if (today === undefined) return key;
    values[this.#keyFields[0]!] = today;
    this.#checked.report(this.type.key[0]!, finding('warning', 'key', 'earlier-key', { key, today }));
    return today;
  }

  #takeRemark(column: CompiledColumn, { value, finding, also }: Remark, values: FieldValue[]): void {
    if (column.item < 0) values[column.field] ??= value;
    else (values[column.field] as (number | null)[])[column.item] = value as number | null;
    if (also) {
      const other = this.#names.indexOf(also.field);
      if (other >= 0) values[other] = also.value;
    }
    if (finding) this.#report(column.index, column.name, finding);
  }

  /**
   * A name shared by several people means the one of the row's department, if there is just one, and among several of it
   * (or none) the one who was here on the day of the row.
   */
  #takeUnclear(
    column: CompiledColumn,
    { candidates = [], finding, value }: Remark,
    values: FieldValue[],
  ): void {
    const department = this.#departmentAt < 0 ? null : values[this.#departmentAt];
    const here = candidates.filter((one) => one.department !== null && one.department === department);
    const day = this.#timeAt < 0 ? null : values[this.#timeAt];
    const meant =
      onlyOne(here) ??
      (typeof day === 'string' ? onlyOne(thenHere(here.length > 0 ? here : candidates, day)) : null);
    if (meant) values[column.field] = meant.key;
    else {
      values[column.field] ??= value;
      if (finding) this.#report(column.index, column.name, finding);
    }
  }

  #report(column: number, field: string | null, finding: Problem['finding']): void {
    if (finding.level === 'error') this.#checked.rejected = true;
    this.problems.push({ finding, row: this.#checked.row, column, field });
  }

  #checkedRow(): CheckedRow {
    // Rules read one or two fields: looking those up costs less than copying every row into an object.
    const named: FieldValues = {};
    this.#names.forEach((name, index) => {
      Object.defineProperty(named, name, {
        enumerable: true,
        get: () => this.#checked.values[index] ?? null,
      });
    });
    return {
      row: 0,
      values: [],
      named,
      key: '',
      rejected: false,
      duplicate: false,
      failed: (field) => {
        for (let i = this.problems.length - 1; i >= 0 && this.problems[i]!.row === this.#checked.row; i--) {
          if (this.problems[i]!.field === field && this.problems[i]!.finding.level === 'error') return true;
        }
        return false;
      },
      report: (field, finding) => {
        this.#report(field === null ? -1 : (this.#columnOf.get(field) ?? -1), field, finding);
      },
    };
  }

  /** The cells of a row with what a person corrected. */
  #rowAt(index: number): readonly RawCell[] {
    const row = this.sheet.rows[index] ?? [];
    const fixes = this.#fixes.get(index);
    if (!fixes) return row;
    const fixed = row.slice();
    for (const [column, text] of fixes) {
      while (fixed.length <= column) fixed.push(null);
      fixed[column] = text === '' ? null : text;
    }
    return fixed;
  }
}
