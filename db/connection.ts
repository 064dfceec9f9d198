/** Readers and writers over one connection: Kysely builds the SQL, kept statements run it synchronously. */
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { builtInCatalog, type RecordCatalog } from '#shared/records/catalog.ts';
import { appendAudit } from './audit-log.ts';
import type { Sqlite, Statement } from './driver.ts';
import { defineFunctions } from './functions.ts';
import type { Tables } from './tables.ts';
import type { Reader, Writer } from './types.ts';

const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Statements kept per connection; the oldest is dropped when generated texts would let it grow for ever. */
const KEPT_STATEMENTS = 500;

/** The driver binds every number as REAL and refuses booleans; SQLite should see what was meant. */
function bindable(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return value === undefined ? null : value;
}

export interface Connection extends Reader {
  readonly sqlite: Sqlite;
  /** A kept statement, for bulk work that binds its values itself. */
  statement(sql: string): Statement;
}

/** A reader over an open connection; `catalogInForce` is asked each time, because definitions change. */
export function createConnection(
  sqlite: Sqlite,
  catalogInForce: () => RecordCatalog = () => builtInCatalog,
): Connection {
  defineFunctions(sqlite);
  const kept = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const found = kept.get(sql);
    if (found && !found.busy) return found;
    const made = sqlite.prepare<unknown[], unknown>(sql);
    if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value!);
    kept.set(sql, made);
    return made;
  };
  const allSql = <Row>(sql: string, ...parameters: unknown[]) =>
    statement(sql).all(...parameters.map(bindable)) as Row[];
  const firstSql = <Row>(sql: string, ...parameters: unknown[]) =>
    statement(sql).get(...parameters.map(bindable)) as Row | undefined;
  return {
    get catalog() {
      return catalogInForce();
    },
    sqlite,
    statement,
    q: builder,
    allSql,
    firstSql,
    all: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile();
      return allSql<Row>(sql, ...parameters);
    },
    first: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile();
      return firstSql<Row>(sql, ...parameters);
    },
  };
}

export interface BulkWriter extends Writer {
  readonly sqlite: Sqlite;
  statement(sql: string): Statement;
}

/** The writer of one transaction: the connection signed with a name and a time. */
export function createWriter(connection: Connection, actor: string, now: string): BulkWriter {
  const runSql = (sql: string, ...parameters: unknown[]) =>
    connection.statement(sql).run(...parameters.map(bindable)).changes;
  let own: RecordCatalog | null = null;
  const writer: BulkWriter = {
    get catalog() {
      return own ?? connection.catalog;
    },
    redefine(catalog) {
      own = catalog;
    },
    sqlite: connection.sqlite,
    q: connection.q,
    all: connection.all,
    first: connection.first,
    allSql: connection.allSql,
    firstSql: connection.firstSql,
    statement: connection.statement,
    runSql,
    run: (query) => {
      const { sql, parameters } = query.compile();
      return runSql(sql, ...parameters);
    },
    audit: (action, subject, details) => appendAudit(writer, action, subject, details),
    actor,
    now,
  };
  return writer;
}

/** The kept statements of a reader or writer, for bulk work that binds and reads values itself. */
export function statementsOf(reader: Reader): (sql: string) => Statement {
  if ('statement' in reader) return (reader as BulkWriter).statement;
  throw new Error('this reader was not made by the store');
}

/** The connection of a writer, for bulk work that attaches files to it. */
export function sqliteOf(writer: Writer): Sqlite {
  if ('sqlite' in writer) return (writer as BulkWriter).sqlite;
  throw new Error('this writer was not made by the store');
}
