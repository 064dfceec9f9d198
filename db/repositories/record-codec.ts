/** Between the values of a record's fields and the columns of its table. */
import {
  type AcademicCalendar,
  defaultCalendar,
  type PeriodKeys,
  periodsOfDate,
  yearOf,
} from '#shared/periods/period.ts';
import type { FieldSpec, FieldValue, RecordType, ScoresField } from '#shared/records/types.ts';
import { columnsOfField } from '../record-tables.ts';

export type ColumnValue = string | number | Uint8Array | null;

/** The byte that stands for an item without an answer. */
export const NOT_ANSWERED = 255;

interface FieldCodec {
  /** Columns of the field. */
  columns: string[];
  /** Writes the field's columns into `into` from `at` on. */
  write(value: FieldValue, into: ColumnValue[], at: number): void;
  /** Reads the field from its first column. */
  read(stored: unknown): FieldValue;
}

function scoresCodec(field: ScoresField, columns: string[]): FieldCodec {
  const { items, scale } = field.instrument;
  const turn = scale.lowest + scale.highest;
  const reversed = items.map((item) => item.reversed === true);
  return {
    columns,
    write(value, into, at) {
      if (!Array.isArray(value)) {
        into[at] = into[at + 1] = into[at + 2] = null;
        return;
      }
      // From Node's pool: a memory of its own for every form would keep the collector busy.
      const bytes = Buffer.allocUnsafe(items.length);
      let sum = 0;
      let answered = 0;
      for (let i = 0; i < items.length; i++) {
        const score = value[i];
        bytes[i] = score ?? NOT_ANSWERED;
        if (score === null || score === undefined) continue;
        sum += reversed[i] ? turn - score : score;
        answered += 1;
      }
      into[at] = bytes;
      into[at + 1] = answered > 0 ? sum / answered : null;
      into[at + 2] = answered;
    },
    read: (stored) =>
      stored instanceof Uint8Array
        ? Array.from(stored, (byte) => (byte === NOT_ANSWERED ? null : byte))
        : null,
  };
}

function codecOf(field: FieldSpec): FieldCodec {
  const columns = columnsOfField(field).map((column) => column.name);
  if (field.kind === 'scores') return scoresCodec(field, columns);
  if (field.kind === 'boolean') {
    return {
      columns,
      write(value, into, at) {
        into[at] = value === null || value === undefined ? null : value ? 1 : 0;
      },
      read: (stored) => (stored === null ? null : stored === 1),
    };
  }
  return {
    columns,
    write(value, into, at) {
      into[at] = (value ?? null) as ColumnValue;
    },
    read: (stored) => stored as FieldValue,
  };
}

export interface RecordCodec {
  type: RecordType;
  /** Columns of all fields, in the order of `type.fields`. */
  columns: string[];
  /** The first column of every field: enough to read the values back. */
  readColumns: string[];
  write(values: readonly FieldValue[], into: ColumnValue[], at: number): void;
  /** The same for rows in which only some fields have values: the others are left out of `columns` and `write`. */
  only(hasValue: (field: number) => boolean): Pick<RecordCodec, 'columns' | 'write'>;
  /** Values in the order of `type.fields`, from stored columns in the order of `readColumns`, `at` columns in. */
  read(row: readonly unknown[], at: number): FieldValue[];
  /** One field's value from its first column. */
  readField(field: number, stored: unknown): FieldValue;
}

const codecs = new Map<RecordType, RecordCodec>();

/** The codec of a record type. */
export function recordCodec(type: RecordType): RecordCodec {
  const known = codecs.get(type);
  if (known) return known;
  const fields = type.fields.map(codecOf);
  const writing = (chosen: readonly number[]): Pick<RecordCodec, 'columns' | 'write'> => ({
    columns: chosen.flatMap((i) => fields[i]!.columns),
    write(values, into, at) {
      let next = at;
      for (const i of chosen) {
        const field = fields[i]!;
        field.write(values[i] ?? null, into, next);
        next += field.columns.length;
      }
    },
  });
  const indices = fields.map((_, i) => i);
  const codec: RecordCodec = {
    type,
    ...writing(indices),
    only: (hasValue) => writing(indices.filter(hasValue)),
    readColumns: fields.map((field) => field.columns[0]!),
    read: (row, at) => fields.map((field, i) => field.read(row[at + i])),
    readField: (field, stored) => fields[field]!.read(stored),
  };
  codecs.set(type, codec);
  return codec;
}

const nowhere = { year: null, term: null, month: null };

/** Files rows under year, term and month by their time field; remembers the answers, because dates repeat. */
export function periodFiler(
  type: RecordType,
  calendar: AcademicCalendar = defaultCalendar,
): (values: readonly FieldValue[]) => { [K in keyof PeriodKeys]: string | null } {
  const at = type.fields.findIndex((field) => field.name === type.timeField);
  const field = type.fields[at];
  if (!field) return () => nowhere;
  const known = new Map<string, { [K in keyof PeriodKeys]: string | null }>();
  const file = (value: string) => {
    if (field.kind === 'date') return periodsOfDate(value, calendar);
    if (field.kind !== 'period') return nowhere;
    const year = yearOf(value, calendar);
    if (field.grain === 'year') return { ...nowhere, year };
    if (field.grain === 'term') return { ...nowhere, year, term: value };
    return periodsOfDate(`${value}-01`, calendar);
  };
  return (values) => {
    const value = values[at];
    if (typeof value !== 'string') return nowhere;
    const found = known.get(value);
    if (found) return found;
    const made = file(value);
    known.set(value, made);
    return made;
  };
}

/** Where in a row's values the code of its department is; -1 for types that belong to none. */
export function ownerIndex(type: RecordType): number {
  return type.fields.findIndex((field) => field.name === type.departmentField);
}
