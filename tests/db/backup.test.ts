import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Backup, backupsToRemove, listBackups } from '#db/backup.ts';
import { restoreBackup } from '#db/restore.ts';
import { unwrap } from '#shared/lib/result.ts';
import { newStore, reopen, tempFolder, testClock } from './support.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  const temp = tempFolder();
  folder = join(temp.path, 'ws');
  remove = temp.remove;
});
afterEach(() => remove());

const clock = testClock();
const marks = (store: ReturnType<typeof newStore>) =>
  store.read.allSql<{ subject: string }>("SELECT subject FROM audit WHERE action = 'mark' ORDER BY seq");

const mark = (store: ReturnType<typeof newStore>, subject: string) =>
  store.change('王', (writer) => writer.audit('mark', subject, {}));

describe('backups', () => {
  it('are made once on the first opening of a later day', () => {
    clock.set('2025-03-10T08:00:00Z');
    newStore(folder, clock.now).close();
    unwrap(reopen(folder, false, clock.now)).close();
    expect(listBackups(folder)).toEqual([]);
    clock.set('2025-03-11T08:00:00Z');
    unwrap(reopen(folder, false, clock.now)).close();
    clock.set('2025-03-11T09:00:00Z');
    unwrap(reopen(folder, false, clock.now)).close();
    expect(listBackups(folder)).toMatchObject([{ reason: 'daily', at: '2025-03-11T08:00:00.000Z' }]);
  });

  it('hold what was committed, also while a change is under way', async () => {
    const store = newStore(folder, clock.now);
    await mark(store, 'before');
    let inside: Backup | null = null;
    await store.change('王', (writer) => {
      writer.audit('mark', 'during', {});
      inside = store.backup();
    });
    const after = store.backup();
    store.close();
    for (const [backup, expected] of [
      [inside as unknown as Backup, ['before']],
      [after, ['before', 'during']],
    ] as const) {
      unwrap(restoreBackup(folder, backup.path, { actor: '王', now: clock.now }));
      const restored = unwrap(reopen(folder, true, clock.now));
      expect(marks(restored).map((entry) => entry.subject)).toEqual(expected);
      restored.close();
    }
  });

  it('are restored, and the restore is taken back', async () => {
    const store = newStore(folder, clock.now);
    await mark(store, 'one');
    const backup = store.backup();
    await mark(store, 'two');
    store.close();

    unwrap(restoreBackup(folder, backup.path, { actor: '王', now: clock.now }));
    const restored = unwrap(reopen(folder, false, clock.now));
    expect(marks(restored).map((entry) => entry.subject)).toEqual(['one']);
    expect(restored.read.firstSql("SELECT actor FROM audit WHERE action = 'backup.restore'")).toEqual({
      actor: '王',
    });
    restored.close();

    const before = listBackups(folder).find((entry) => entry.reason === 'before-restore');
    unwrap(restoreBackup(folder, before!.path, { actor: '王', now: clock.now }));
    const again = unwrap(reopen(folder, false, clock.now));
    expect(marks(again).map((entry) => entry.subject)).toEqual(['one', 'two']);
    again.close();
  });

  it('bring a store back that cannot be opened, and keep its damaged bytes', async () => {
    const store = newStore(folder, clock.now);
    await mark(store, 'one');
    const backup = store.backup();
    store.close();
    const damaged = Buffer.alloc(20_000, 1);
    writeFileSync(join(folder, 'workspace.db'), damaged);
    expect(reopen(folder)).toMatchObject({ ok: false, error: { code: 'workspace-corrupt' } });
    unwrap(restoreBackup(folder, backup.path, { actor: '王', now: clock.now }));
    const restored = unwrap(reopen(folder, false, clock.now));
    expect(marks(restored)).toEqual([{ subject: 'one' }]);
    restored.close();
    const kept = listBackups(folder).find((entry) => entry.reason === 'before-restore');
    expect(readFileSync(kept!.path).equals(damaged)).toBe(true);
  });

  it('are refused when damaged, foreign, or while the workspace is open; the store stays as it is', () => {
    const store = newStore(folder, clock.now);
    const backup = store.backup();
    const restore = (path: string) => restoreBackup(folder, path, { actor: '王', now: clock.now });
    expect(restore(backup.path)).toMatchObject({ ok: false, error: { code: 'workspace-locked' } });
    store.close();
    const before = readFileSync(join(folder, 'workspace.db'));
    expect(restore(join(folder, '..', 'other.db'))).toMatchObject({
      ok: false,
      error: { code: 'backup-unknown' },
    });
    writeFileSync(backup.path, readFileSync(backup.path).subarray(0, 9000));
    expect(restore(backup.path)).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
    writeFileSync(backup.path, 'text');
    expect(restore(backup.path)).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
    expect(readFileSync(join(folder, 'workspace.db')).equals(before)).toBe(true);
  });
});

describe('retention', () => {
  const backup = (at: string, reason: Backup['reason'] = 'manual'): Backup => ({
    path: at,
    at,
    bytes: 1,
    reason,
  });
  const now = new Date('2025-03-20T12:00:00Z');
  const removed = (backups: Backup[]) =>
    backupsToRemove(
      backups.sort((a, b) => (a.at < b.at ? 1 : -1)),
      now,
    ).map((entry) => entry.at);

  it('keeps three of today and the newest of every earlier day', () => {
    const today = ['07', '08', '09', '10', '11'].map((hour) => backup(`2025-03-20T${hour}:00:00.000Z`));
    const earlier = ['07', '19'].map((hour) => backup(`2025-03-18T${hour}:00:00.000Z`));
    expect(removed([...today, ...earlier])).toEqual([
      '2025-03-20T08:00:00.000Z',
      '2025-03-20T07:00:00.000Z',
      '2025-03-18T07:00:00.000Z',
    ]);
  });

  it('keeps ten in all, and everything from before a restore', () => {
    const days = Array.from({ length: 14 }, (_, i) =>
      backup(`2025-03-${String(i + 1).padStart(2, '0')}T08:00:00.000Z`),
    );
    const way = backup('2025-01-01T08:00:00.000Z', 'before-restore');
    expect(removed([...days, way])).toEqual(
      ['04', '03', '02', '01'].map((day) => `2025-03-${day}T08:00:00.000Z`),
    );
  });
});
