/** What a search text may be found in: texts, labels of choices, names and keys of references, and names by their sound. */
import { isSpoken } from '#shared/people/pinyin.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { FieldSpec, RecordType, RecordTypeId } from '#shared/records/types.ts';
import { loadReadings } from '../pinyin.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';

interface Fragment {
  sql: string;
  parameters: unknown[];
}

/** To be awaited before a search: by letters it needs the dictionary of readings. */
export async function prepareSearch(search: string): Promise<void> {
  if (isSpoken(search)) await loadReadings();
}

export const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The title of a row as SQL: the first title field, or the key where that is empty. */
export const titleSql = (type: RecordType, alias: string) =>
  `ifnull(${alias}."${fieldColumn(type.titleFields[0] ?? type.key[0]!)}", ${alias}.natural_key)`;

/** Columns with names: of a register what its records are called, of any type the names of persons that are written out. */
function nameColumns(type: RecordType): string[] {
  return type.fields.flatMap((field) => {
    if (field.kind !== 'text' || field.identifier || field.multiline) return [];
    const title = type.timeField === null && type.titleFields.includes(field.name);
    return title || field.name.startsWith('name') || field.personal ? [`"${fieldColumn(field.name)}"`] : [];
  });
}

/** Tests of names by their sound; none for a search that has no letters. */
function spokenTests(type: RecordType, search: string): Fragment[] {
  if (!isSpoken(search)) return [];
  return nameColumns(type).map((column) => ({
    sql: `(${column} IS NOT NULL AND spoken_match(${column}, ?) > 0)`,
    parameters: [search],
  }));
}

const like = (column: string, pattern: string): Fragment => ({
  sql: `${column} LIKE ? ESCAPE '\\'`,
  parameters: [pattern],
});

const anyOf = (tests: readonly Fragment[]): Fragment => ({
  sql: tests.length > 0 ? `(${tests.map((test) => test.sql).join(' OR ')})` : '0',
  parameters: tests.flatMap((test) => test.parameters),
});

/** The keys of the records of a register that a text finds by name: asked once, however many fields refer to them. */
function keysNamed(reader: Reader, type: RecordType, search: string): string[] {
  const pattern = likePattern(search);
  const titles = type.titleFields.filter((name) => fieldOf(type, name).kind === 'text');
  const named = anyOf([
    ...titles.map((name) => like(`"${fieldColumn(name)}"`, pattern)),
    ...spokenTests(type, search),
  ]);
  return reader
    .allSql<{ key: string }>(
      `SELECT natural_key AS key FROM ${recordTable(type)} WHERE ${named.sql}`,
      ...named.parameters,
    )
    .map((row) => row.key);
}

const oneOf = (column: string, values: readonly string[]): Fragment => ({
  sql: `${column} IN (SELECT value FROM json_each(?))`,
  parameters: [JSON.stringify(values)],
});

/** The condition under which a row of a record table is found by a text, in all fields or in the given ones. */
export function searchSql(
  reader: Reader,
  type: RecordType,
  search: string,
  fields: readonly FieldSpec[] = type.fields,
): Fragment {
  const pattern = likePattern(search);
  const lower = search.toLowerCase();
  const tests = spokenTests({ ...type, fields: [...fields] }, search);
  const named = new Map<RecordTypeId, string[]>();
  for (const field of fields) {
    const column = `"${fieldColumn(field.name)}"`;
    if (field.kind === 'reference') {
      const keys = named.get(field.to) ?? keysNamed(reader, reader.catalog.type(field.to), search);
      named.set(field.to, keys);
      if (keys.length > 0) tests.push(oneOf(column, keys));
    }
    if (field.kind === 'text' || field.kind === 'reference') tests.push(like(column, pattern));
    if (field.kind === 'choice') {
      const codes = field.options
        .filter(({ label }) => label.zh.includes(search) || label.en.toLowerCase().includes(lower))
        .map((option) => option.code);
      if (codes.length > 0) tests.push(oneOf(column, codes));
    }
  }
  return anyOf(tests);
}

/**
 * What a reference may point to: matches in name, English name or number, by characters, full pinyin or initials. Those
 * that begin with the text come first, then the better matches by sound.
 */
export function lookupRecords(
  reader: Reader,
  type: RecordType,
  search: string,
  limit: number,
): { key: string; label: string; hint: string }[] {
  const names = [...new Set([...type.titleFields, ...type.fields.map((field) => field.name)])].filter(
    (name) => type.titleFields.includes(name) || name === 'name_en',
  );
  const text = search.trim();
  const columns = names.map((name) => `"${fieldColumn(name)}"`);
  const spoken = isSpoken(text) ? nameColumns(type) : [];
  const pattern = likePattern(text);
  const found = anyOf([
    ...['natural_key', ...columns].map((column) => like(column, pattern)),
    ...spokenTests(type, text),
  ]);
  const marks = spoken.map((column) => `iif(${column} IS NULL, 0, spoken_match(${column}, ?))`);
  const best = marks.length > 1 ? `max(${marks.join(', ')})` : marks.join('');
  const title = titleSql(type, 't');
  const rows = reader.allSql<{ key: string; label: string; owner: string | null; rest: string }>(
    `SELECT natural_key AS key, ${title} AS label, owner,
            json_array(${columns.slice(1).join(', ')}) AS rest
     FROM ${recordTable(type)} t WHERE ${text === '' ? '1' : found.sql}
     ORDER BY ${title} NOT LIKE ? ESCAPE '\\', ${best === '' ? '' : `${best} DESC, `}${title}, natural_key LIMIT ?`,
    ...(text === '' ? [] : found.parameters),
    pattern.slice(1),
    ...spoken.map(() => text),
    limit,
  );
  return rows.map(({ key, label, owner, rest }) => ({
    key,
    label,
    hint: [...new Set([key, ...(JSON.parse(rest) as (string | null)[]), owner])]
      .filter((part) => part !== null && part !== label)
      .join(' · '),
  }));
}
