import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '#db/driver.ts';
import { QUIET } from '#db/fold-log.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import type { Store } from '#db/types.ts';
import { begin, evaluation, newStore, nextId, row, tempFolder } from './support.ts';

let folder: string;
let remove: () => void;
let store: Store;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const temp = tempFolder();
  folder = join(temp.path, 'w');
  remove = temp.remove;
  store = newStore(folder);
});
afterEach(() => {
  vi.useRealTimers();
  store.close();
  remove();
});

const write = (count: number, prefix: string) =>
  store.change('王秘书', (writer) => {
    const batch = begin(writer);
    const rows = Array.from({ length: count }, (_, i) =>
      row(evaluation, `${prefix}${String(i).padStart(6, '0')}`, { form_no: `${prefix}${i}` }),
    );
    insertRecords(
      writer,
      evaluation,
      batch,
      rows.map((entry) => ({ ...entry, id: nextId() })),
    );
  });
const stored = (path: string) => {
  const sqlite = connect(path);
  const { n } = sqlite.prepare('SELECT count(*) AS n FROM rec_evaluation').get() as { n: number };
  sqlite.close();
  return n;
};
/** Only what is in the database itself, without its log. */
function inDatabase(): number {
  const copy = join(folder, '..', 'copy.db');
  copyFileSync(join(folder, 'workspace.db'), copy);
  return stored(copy);
}
const logBytes = () => statSync(join(folder, 'workspace.db-wal')).size;

describe('the log of a large commit', () => {
  it('is folded when nothing large has come for a while, and holds the rows until then', async () => {
    await write(3000, 'A');
    expect(logBytes()).toBeGreaterThan(500_000);
    expect(inDatabase()).toBe(0);
    vi.advanceTimersByTime(QUIET - 1);
    await write(3000, 'B');
    vi.advanceTimersByTime(QUIET - 1);
    expect(inDatabase()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(inDatabase()).toBe(6000);
    // From then on small changes are folded as usual.
    expect(store.read.firstSql('SELECT count(*) AS n FROM rec_evaluation')).toEqual({ n: 6000 });
  });

  it('alone brings the rows back, where the program ended before', async () => {
    await write(3000, 'A');
    const copy = join(folder, '..', 'copy');
    mkdirSync(copy);
    for (const name of ['workspace.db', 'workspace.db-wal'])
      copyFileSync(join(folder, name), join(copy, name));
    expect(stored(join(copy, 'workspace.db'))).toBe(3000);
  });

  it('is folded by closing', async () => {
    await write(3000, 'A');
    store.close();
    expect(existsSync(join(folder, 'workspace.db-wal'))).toBe(false);
    expect(inDatabase()).toBe(3000);
  });
});
