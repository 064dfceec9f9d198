/** Files as they come: ratings in either layout, row numbers beside them, words for nothing, slips among numbers. */
import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/lib/result.ts';
import { findMethod } from '#shared/statistics/methods/index.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import type { Table } from '#shared/statistics/table.ts';

const table = (columns: string, ...rows: string[]): Table => ({
  columns: columns.split(','),
  rows: rows.map((row) => row.split(',')),
});
const outcome = (id: string, data: Table, options: unknown = {}) =>
  runMethod(findMethod(id)!, { data }, options);
const values = (id: string, data: Table, options: unknown = {}) =>
  unwrap(outcome(id, data, options)).answer.values;

const wide = table('id,J1,J2,J3', '1,9,2,5', '2,6,1,3', '3,8,4,6', '4,7,1,2', '5,10,5,6');
const long: Table = {
  columns: ['score', 'target', 'rater'],
  rows: wide.rows.flatMap(([id, ...scores]) => scores.map((score, at) => [score, `T${id}`, `J${at + 1}`])),
};
const byRaters = ['icc', 'kappa', 'krippendorff', 'gwet', 'kendall-w'];

describe.each(byRaters)('%s', (id) => {
  it('answers the same for one rater per column and one rating per row', () => {
    expect(values(id, long)).toEqual(values(id, wide));
    expect(values(id, wide)).toEqual(values(id, wide, { raters: ['J1..J3'] }));
    const person = { ...long, columns: ['score', 'person', 'rater'] };
    expect(values(id, person)).toEqual(values(id, wide));
  });

  it('names the second rating of one target by one rater, and a column that is not there', () => {
    const twice = { ...long, rows: [...long.rows, ['4', 'T1', 'J1']] };
    expect(outcome(id, twice)).toMatchObject({
      ok: false,
      error: { code: 'statistics-repeated-cell', details: { row: 16 } },
    });
    expect(outcome(id, long, { target: 'teacher' })).toMatchObject({
      ok: false,
      error: { code: 'statistics-no-column', details: { column: 'teacher' } },
    });
  });
});

it('takes no row number for an item', () => {
  const items = table('student_id,q1,q2,q3', '101,1,0,1', '102,1,1,1', '103,0,0,1', '104,1,1,0');
  for (const id of ['reliability', 'item-analysis', 'rasch'])
    expect(values(id, items)).toEqual(values(id, items, { items: ['q1..q3'] }));
});

it('reads the words that programs and people write for nothing', () => {
  const words = ['NA', 'n.a.', '#N/A', '<NA>', '?', 'NULL', '—', '未填', '#DIV/0!', ''];
  const data: Table = { columns: ['x'], rows: ['1', '2', '3', ...words].map((word) => [word]) };
  expect(values('describe', data).described).toMatchObject({ x: { n: 3, missing: words.length, mean: 2 } });
});

it('names a slip among numbers instead of leaving its column out', () => {
  const rows = Array.from({ length: 12 }, (_, i) => [String(i), i === 7 ? '3x' : String(12 - i), 'word']);
  const data = { columns: ['a', 'b', 'c'], rows };
  expect(outcome('describe', data)).toMatchObject({
    ok: false,
    error: { code: 'statistics-not-numeric', details: { column: 'b', row: 8, value: '3x' } },
  });
  expect(Object.keys(values('describe', data, { columns: ['a'] }).described as object)).toEqual(['a']);
});
