/** Filters of single columns, as the grid asks for them, on top of department, period and search. */
import type { FieldFilter, FieldTest } from '#shared/api/grid.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { fieldColumn } from '../record-tables.ts';
import type { Reader } from '../types.ts';
import { whereSql } from './record-reader.ts';
import { likePattern, searchSql } from './search.ts';

export interface RowQuery {
  department: string | null;
  period: string | null;
  search: string;
  filters: readonly FieldFilter[];
}

export interface Condition {
  sql: string;
  parameters: unknown[];
}

/** The column that a field is sorted, filtered and counted by: of scores the form's mean. */
export const sortColumn = (field: FieldSpec): string =>
  `"${fieldColumn(field.name)}${field.kind === 'scores' ? '_mean' : ''}"`;

const condition = (sql: string, ...parameters: unknown[]): Condition => ({ sql, parameters });

/** Text of any kind of field: names of references, labels of choices, digits of numbers and dates. */
export function textCondition(reader: Reader, type: RecordType, field: FieldSpec, text: string): Condition {
  if (text.trim() === '') return condition('1');
  if (field.kind === 'text' || field.kind === 'reference' || field.kind === 'choice')
    return searchSql(reader, type, text.trim(), [field]);
  return condition(`CAST(${sortColumn(field)} AS TEXT) LIKE ? ESCAPE '\\'`, likePattern(text.trim()));
}

function testCondition(reader: Reader, type: RecordType, field: FieldSpec, test: FieldTest): Condition {
  const column = sortColumn(field);
  switch (test.kind) {
    case 'values': {
      const given = test.values.filter((value) => value !== null);
      const blank = given.length < test.values.length ? ` OR ${column} IS NULL` : '';
      return condition(`(${column} IN (SELECT value FROM json_each(?))${blank})`, JSON.stringify(given));
    }
    case 'text':
      return textCondition(reader, type, field, test.text);
    case 'range': {
      const parts = [`${column} IS NOT NULL`];
      const parameters: unknown[] = [];
      if (test.from !== null) {
        parts.push(`${column} >= ?`);
        parameters.push(test.from);
      }
      if (test.to !== null) {
        parts.push(`${column} <= ?`);
        parameters.push(test.to);
      }
      return condition(parts.join(' AND '), ...parameters);
    }
    case 'blank':
      return condition(`${column} IS ${test.blank ? '' : 'NOT '}NULL`);
  }
}

/** All conditions of a query as one; filters of fields that the type does not have are left out. */
export function rowCondition(
  reader: Reader,
  type: RecordType,
  query: RowQuery,
  except: string | null = null,
): Condition {
  const base = whereSql(reader, type, { ...query, batch: null });
  const parts = [base.sql];
  const parameters = [...base.parameters];
  for (const { field: name, test } of query.filters) {
    const field = type.fields.find((each) => each.name === name);
    if (!field || name === except) continue;
    const found = testCondition(reader, type, field, test);
    parts.push(`(${found.sql})`);
    parameters.push(...found.parameters);
  }
  return { sql: parts.join(' AND '), parameters };
}
