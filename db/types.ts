/**
 * What the rest of the backend sees of the store. Queries are built with Kysely and run synchronously on one of two
 * connections: `read` (always the last committed state) and the writer inside `change` (one transaction at a time).
 */
import type { Compilable, Kysely } from 'kysely';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { Backup } from './backup.ts';
import type { Tables } from './tables.ts';

export interface Reader {
  /** The record types of this store, as they were last committed. */
  readonly catalog: RecordCatalog;
  /** The typed query builder; it only builds, `all`/`first` run. */
  readonly q: Kysely<Tables>;
  all<Row>(query: Compilable<Row>): Row[];
  first<Row>(query: Compilable<Row>): Row | undefined;
  /** SQL text for what the builder cannot say; statements are cached by their text. */
  allSql<Row>(sql: string, ...parameters: unknown[]): Row[];
  firstSql<Row>(sql: string, ...parameters: unknown[]): Row | undefined;
}

export interface Writer extends Reader {
  /** Runs a change; answers how many rows it touched. */
  run(query: Compilable<unknown>): number;
  runSql(sql: string, ...parameters: unknown[]): number;
  /** Puts other record types in force: for this transaction at once, for everyone with its commit. */
  redefine(catalog: RecordCatalog): void;
  /** Appends to the audit log within this transaction. */
  audit(action: string, subject: string, details: Record<string, unknown>): void;
  /** The time of this transaction, the same for all that it writes. */
  readonly now: string;
  readonly actor: string;
}

export interface Store {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly read: Reader;
  /**
   * One transaction (BEGIN IMMEDIATE), rolled back when `work` throws. Changes run one after another, so `work` may
   * await (to report progress) without another change joining its transaction.
   */
  change<T>(actor: string, work: (writer: Writer) => T | Promise<T>): Promise<T>;
  /** Copies a file into `files/` under its SHA-256 and registers it; the same bytes are stored once. */
  keepFile(writer: Writer, bytes: Uint8Array, name: string): { sha256: string; bytes: number };
  readFile(sha256: string): Uint8Array | null;
  /** As `readFile`, and null too where the bytes are no longer those of the digest. */
  readSoundFile(sha256: string): Uint8Array | null;
  /** Copies the store as it was last committed into `backups/`. Throws the refusal `disk-full`. */
  backup(): Backup;
  close(): void;
}
