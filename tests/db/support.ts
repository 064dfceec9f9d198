/** A store in a folder of its own, and rows of a small record type to put into it. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIds } from '#db/ids.ts';
import { createStore, openStore } from '#db/open.ts';
import { insertBatch } from '#db/repositories/batches.ts';
import type { IncomingRow } from '#db/repositories/record-writer.ts';
import type { Store, Writer } from '#db/types.ts';
import { unwrap } from '#shared/lib/result.ts';
import { recordType } from '#shared/records/index.ts';
import type { FieldValue } from '#shared/records/types.ts';

export const NOW = new Date('2025-03-10T08:00:00.000Z');

/** A clock that tests set. */
export function testClock(start = NOW) {
  let time = start;
  return {
    now: () => time,
    set: (next: Date | string) => {
      time = new Date(next);
    },
  };
}

export function tempFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'attest-db-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const createOptions = (now: () => Date = () => NOW) => ({
  name: '教学质量',
  institution: { zh: '附属医院', en: 'Affiliated Hospital' },
  sample: false,
  actor: '王秘书',
  now,
  appVersion: '0.1.0',
});

export const newStore = (folder: string, now?: () => Date): Store =>
  unwrap(createStore(folder, createOptions(now)));

export const reopen = (folder: string, readOnly = false, now: () => Date = () => NOW) =>
  openStore(folder, { readOnly, actor: '王秘书', now, appVersion: '0.1.0' });

export const nextId = createIds(() => NOW.getTime());

export const observation = recordType('observation');
export const evaluation = recordType('evaluation');

/** A row of any type from values by field name; the others are empty. */
export function row(
  type: typeof observation,
  key: string,
  values: Record<string, FieldValue>,
  id: string = nextId(),
): IncomingRow {
  return {
    id,
    naturalKey: key,
    values: type.fields.map((field) => values[field.name] ?? null),
    sheet: 'Sheet1',
    row: 2,
    extra: null,
  };
}

/** Registers a batch with the given counts of new and changed rows. */
export function begin(writer: Writer, id = nextId(), counts = { new: 0, changed: 0 }): string {
  insertBatch(writer, {
    id,
    kind: 'import',
    file: '听课.csv',
    sha256: null,
    department: null,
    types: '["observation"]',
    rows_read: counts.new + counts.changed,
    rows_new: counts.new,
    rows_changed: counts.changed,
    rows_unchanged: 0,
    rows_rejected: 0,
    mapping: null,
    digest: 'd'.repeat(64),
  });
  return id;
}

/** Everything of a folder that a write would change: names, sizes, times. */
export function footprint(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .concat(`${folder} ${statSync(folder).mtimeMs}`);
}
