import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#db/driver.ts';
import { migrate } from '#db/migrate.ts';
import { columnsOf, reconcileRecordTables, recordTable } from '#db/record-tables.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { naturalKey, recordTypes } from '#shared/records/index.ts';
import type { RecordType } from '#shared/records/types.ts';
import { newStore, observation, tempFolder } from './support.ts';

const inMemory = () => {
  const temp = tempFolder();
  const sqlite = connect(join(temp.path, 'a.db'), true);
  migrate(sqlite);
  return {
    sqlite,
    end: () => {
      sqlite.close();
      temp.remove();
    },
  };
};

it('is the schema that released stores have: lines may be added here, never changed or taken away', () => {
  const { sqlite, end } = inMemory();
  const schema = sqlite
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all()
    .map((entry) => (entry as { sql: string }).sql.replace(/\s+/g, ' '));
  end();
  expect(schema.join('\n')).toMatchSnapshot();
});

it('has a STRICT table with every column for every record type', () => {
  const { sqlite, end } = inMemory();
  for (const type of recordTypes) {
    const table = recordTable(type);
    const columns = sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[];
    expect(columns.map((column) => `${column.name} ${column.type}`)).toEqual(
      columnsOf(type).map((column) => `${column.name} ${column.type}`),
    );
    expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
    expect(sqlite.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').get(table)).toEqual({
      strict: 1,
    });
  }
  end();
});

it('grows by new types and fields, keeps what no type names any more, and refuses another kind', () => {
  const { sqlite, end } = inMemory();
  const without: RecordType = { ...observation, fields: observation.fields.slice(0, 4) };
  const more: RecordType = {
    ...observation,
    fields: [
      ...observation.fields,
      { kind: 'number', name: 'extra_hours', label: { zh: '加时', en: 'Extra' }, aliases: [] },
    ],
  };
  const columns = () =>
    (sqlite.pragma('table_info(rec_observation)') as { name: string }[]).map(({ name }) => name);
  const before = columns();
  reconcileRecordTables(sqlite, [without]);
  expect(columns()).toEqual(before);
  reconcileRecordTables(sqlite, [more]);
  expect(columns()).toEqual([...before, 'extra_hours']);
  const other: RecordType = {
    ...observation,
    fields: [{ kind: 'integer', name: 'topic', label: { zh: '', en: '' }, aliases: [] }],
  };
  expect(() => reconcileRecordTables(sqlite, [other])).toThrow(/topic is TEXT/);
  end();
});

it('answers by index where rows are found by id, key, year and batch', () => {
  const temp = tempFolder();
  const store = newStore(join(temp.path, 'ws'));
  const plan = (where: string) =>
    store.read
      .allSql<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM rec_evaluation WHERE ${where}`)
      .map((step) => step.detail)
      .join();
  expect(plan("id = 'x'")).toContain('rec_evaluation_id');
  expect(plan("natural_key = 'x'")).toContain('rec_evaluation_key');
  expect(plan("year = 'x' AND owner = 'y'")).toContain('rec_evaluation_year');
  expect(plan("batch = 'x'")).toContain('rec_evaluation_batch');
  store.close();
  temp.remove();
});

it('gives keys that have got a further part the empty part that they lack, once', () => {
  const { sqlite, end } = inMemory();
  const now = builtInCatalog.type('exam-result');
  const before = { ...now, key: now.key.slice(0, -1) };
  const envelope = `INSERT INTO rec_exam_result (id, natural_key, batch, version, created_at, created_by, updated_at, updated_by)
    VALUES (?, ?, 'b', 1, '', '', '', '')`;
  sqlite
    .prepare(envelope)
    .run('r1', naturalKey(before, { learner: 'S1', exam: 'course', date: '2025-01-10' }));
  const stored = () => sqlite.prepare('SELECT natural_key AS key FROM rec_exam_result').all();
  for (let times = 0; times < 2; times++) {
    reconcileRecordTables(sqlite, [now]);
    expect(stored()).toEqual([
      { key: naturalKey(now, { learner: 'S1', exam: 'course', date: '2025-01-10' }) },
    ]);
  }
  end();
});
