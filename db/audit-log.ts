/**
 * The audit log: each entry's hash covers the entry and the hash before it, so that a changed, removed or inserted
 * entry shows. Triggers refuse changes by SQL; `verifyAudit` finds those made past them.
 */
import { createHash } from 'node:crypto';
import type { AuditTable } from './tables.ts';
import type { Reader, Writer } from './types.ts';

export interface AuditEntry extends Omit<AuditTable, 'seq'> {
  seq: number;
}

/** What the first entry has as its predecessor. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and without undefined members: the same value is the same text everywhere. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Lower-case hex of SHA-256 over the previous hash and the canonical JSON of the entry. */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { previous, ...rest } = entry;
  return createHash('sha256').update(previous).update(canonicalJson(rest)).digest('hex');
}

const lastEntry = (reader: Reader) =>
  reader.firstSql<{ seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');

/** Appends an entry, signed with the writer's name and time. */
export function appendAudit(
  writer: Writer,
  action: string,
  subject: string,
  details: Record<string, unknown>,
): void {
  const last = lastEntry(writer);
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: writer.now,
    actor: writer.actor,
    action,
    subject,
    details: canonicalJson(details),
    previous: last?.hash ?? GENESIS,
  };
  writer.run(writer.q.insertInto('audit').values({ ...entry, hash: auditHash(entry) }));
}

export interface AuditVerdict {
  ok: boolean;
  entries: number;
  /** Sequence number of the first entry that does not follow from the one before it. */
  brokenAt: number | null;
  /** Hash of the last entry: noted elsewhere, it also proves that nothing was cut off at the end. */
  head: string;
}

/** Walks the chain from the first entry. */
export function verifyAudit(reader: Reader): AuditVerdict {
  const page = 2000;
  let previous = GENESIS;
  let entries = 0;
  for (;;) {
    const rows = reader.allSql<AuditEntry>(
      'SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?',
      entries,
      page,
    );
    for (const { hash, ...entry } of rows) {
      const follows = entry.seq === entries + 1 && entry.previous === previous && auditHash(entry) === hash;
      if (!follows) return { ok: false, entries, brokenAt: entry.seq, head: previous };
      previous = hash;
      entries = entry.seq;
    }
    if (rows.length < page) return { ok: true, entries, brokenAt: null, head: previous };
  }
}

/** Entries, newest first. */
export function listAudit(
  reader: Reader,
  offset: number,
  limit: number,
): { total: number; entries: AuditEntry[] } {
  const total = reader.firstSql<{ n: number }>('SELECT count(*) AS n FROM audit')?.n ?? 0;
  const entries = reader.allSql<AuditEntry>(
    'SELECT * FROM audit ORDER BY seq DESC LIMIT ? OFFSET ?',
    limit,
    offset,
  );
  return { total, entries };
}
