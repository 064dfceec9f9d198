/** Evaluation forms of a year as columns. */
import { dimensions, type EvaluationForms, NO_SCORE } from '#shared/evaluation/forms.ts';
import type { EvaluationSource, FormColumns } from '#shared/evaluation/source.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';

type FormRow = [
  year: string | null,
  term: string | null,
  department: string | null,
  course: string | null,
  target: string | null,
  group: string | null,
  rater: string | null,
  score: number | null,
  scores: Uint8Array | null,
];

/** The forms of a year in the order of their ids. Forms without items have their figure as score, or 0. */
export function readEvaluationForms(reader: Reader, source: FormColumns, year: string): EvaluationForms {
  const columnOf = (field: FieldSpec | null) => (field ? `"${fieldColumn(field.name)}"` : 'NULL');
  const scores = source.scores && fieldColumn(source.scores.name);
  const score = scores ? `"${scores}_mean"` : source.figure ? columnOf(source.figure) : '0';
  const rows = reader
    .allSql<Record<string, unknown>>(
      `SELECT year, term, owner AS department, ${columnOf(source.course)} AS course,
         CAST(${columnOf(source.target)} AS TEXT) AS target, ${columnOf(source.group)} AS "group",
         ${columnOf(source.rater)} AS rater, ${score} AS score, ${scores ? `"${scores}"` : 'NULL'} AS scores
       FROM ${recordTable(source.type)} WHERE year = ? ORDER BY id`,
      year,
    )
    .map((row) => Object.values(row) as FormRow);
  const size = rows.length;
  const items = source.scores?.instrument.items.length ?? 0;
  const all = new Uint8Array(size * items).fill(NO_SCORE);
  const means = new Float64Array(size).fill(Number.NaN);
  rows.forEach((row, at) => {
    if (row[7] !== null) means[at] = row[7];
    if (row[8]) all.set(row[8].subarray(0, items), at * items);
  });
  const codes = {} as EvaluationForms['codes'];
  const names = {} as EvaluationForms['names'];
  dimensions.forEach((dimension, at) => {
    const coded = encode(rows, at);
    codes[dimension] = coded.codes;
    names[dimension] = coded.names;
  });
  return {
    size,
    codes,
    names,
    rater: encode(rows, 6).codes.map((code, at) => (rows[at]![6] === null ? -1 : code)),
    score: means,
    scores: all,
    items,
  };
}

/** Codes in the order in which values first occur. */
function encode(rows: readonly FormRow[], at: number): { codes: Int32Array; names: (string | null)[] } {
  const known = new Map<string | null, number>();
  const codes = new Int32Array(rows.length);
  rows.forEach((row, i) => {
    const value = row[at] as string | null;
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      known.set(value, code);
    }
    codes[i] = code;
  });
  return { codes, names: [...known.keys()] };
}

/** Years in which a source has forms, the newest first. */
export function evaluationYears(reader: Reader, source: EvaluationSource): { year: string; forms: number }[] {
  return reader.allSql(
    `SELECT year, count(*) AS forms FROM ${recordTable(source.type)} WHERE year IS NOT NULL GROUP BY year ORDER BY year DESC`,
  );
}

/** Ids of the records of a year, in the order in which `readEvaluationForms` has them. */
export function evaluationFormIds(reader: Reader, type: Pick<RecordType, 'id'>, year: string): string[] {
  return reader
    .allSql<{ id: string }>(`SELECT id FROM ${recordTable(type)} WHERE year = ? ORDER BY id`, year)
    .map(({ id }) => id);
}
