import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '#db/audit-log.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import { unwrap } from '#shared/lib/result.ts';
import { begin, newStore, nextId, observation, reopen, row, tempFolder } from './support.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  const temp = tempFolder();
  folder = join(temp.path, 'ws');
  remove = temp.remove;
});
afterEach(() => remove());

/** Lets a process commit, and kills it a while after it has begun its n-th transaction. */
async function killDuring(round: number, milliseconds: number, part: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'commit-child.ts'), folder, `${part}`]);
  const ended = once(child, 'exit');
  let said = '';
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      said += data;
      if (said.includes(`${round}\n`)) resolve();
    });
    child.once('exit', () => reject(new Error(errors)));
  });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill('SIGKILL');
  await ended;
}

describe('a process that is killed in the middle of a commit', () => {
  // Inserts of 400 rows go row by row, those of 2500 by way of staged tables.
  it.each([
    [
      400,
      [
        [0, 1],
        [1, 7],
        [0, 19],
        [2, 3],
        [1, 31],
      ],
    ],
    [
      2500,
      [
        [0, 5],
        [0, 60],
        [1, 110],
        [0, 170],
      ],
    ],
  ])(
    'leaves the store as before or as after: %i rows at once',
    async (part, kills) => {
      newStore(folder).close();
      const size = part * 5;
      let rows = 0;
      for (const [round, milliseconds] of kills as [number, number][]) {
        await killDuring(round, milliseconds, part);
        expect(existsSync(join(folder, 'workspace.lock'))).toBe(true);
        const store = unwrap(reopen(folder));
        const count = store.read.firstSql<{ n: number }>('SELECT count(*) AS n FROM rec_observation')!.n;
        const batches = store.read.firstSql<{ n: number }>('SELECT count(*) AS n FROM batch')!.n;
        expect(count % size).toBe(0);
        expect(batches).toBe(count / size);
        expect(count).toBeGreaterThanOrEqual(rows + round * size);
        expect(store.read.firstSql('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
        expect(verifyAudit(store.read)).toMatchObject({ ok: true, entries: batches + 1 });
        expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
        rows = count;
        store.close();
      }
    },
    60_000,
  );
});

describe('a full disk', () => {
  it('is told, and leaves the store as it was', async () => {
    const store = newStore(folder);
    const pages = store.read.firstSql<{ page_count: number }>('PRAGMA page_count')!.page_count;
    const fill = (writer: Parameters<typeof begin>[0]) => {
      const rows = Array.from({ length: 1500 }, () => row(observation, nextId(), { topic: 'x'.repeat(180) }));
      insertRecords(writer, observation, begin(writer), rows);
    };
    const write = store.change('a', (writer) => {
      writer.allSql(`PRAGMA max_page_count = ${pages + 4}`);
      fill(writer);
    });
    await expect(write).rejects.toMatchObject({ failure: { code: 'disk-full' } });
    const rows = () => store.read.firstSql('SELECT count(*) AS n FROM rec_observation');
    expect(rows()).toEqual({ n: 0 });
    expect(store.read.firstSql('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    await store.change('a', (writer) => {
      writer.allSql('PRAGMA max_page_count = 1000000');
      fill(writer);
    });
    expect(rows()).toEqual({ n: 1500 });
    store.close();
  });
});

describe('changes', () => {
  it('take turns, and one that fails leaves nothing and does not hold up the next', async () => {
    const store = newStore(folder);
    const order: string[] = [];
    const slow = store.change('a', async (writer) => {
      order.push('slow begins');
      await new Promise((resolve) => setTimeout(resolve, 20));
      writer.audit('test', 'slow', {});
      order.push('slow ends');
    });
    const failing = store.change('b', (writer) => {
      order.push('failing');
      writer.audit('test', 'failing', {});
      throw new Error('no');
    });
    const last = store.change('c', (writer) => {
      order.push('last');
      return writer.allSql<{ subject: string }>("SELECT subject FROM audit WHERE action = 'test'");
    });
    await expect(failing).rejects.toThrow('no');
    await slow;
    expect(await last).toEqual([{ subject: 'slow' }]);
    expect(order).toEqual(['slow begins', 'slow ends', 'failing', 'last']);
    store.close();
  });

  it('that are under way when the store is closed are given up', async () => {
    const store = newStore(folder);
    const under = store.change('a', async (writer) => {
      writer.audit('test', 'under way', {});
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    await new Promise((resolve) => setTimeout(resolve, 2));
    store.close();
    await expect(under).rejects.toMatchObject({ failure: { code: 'no-workspace' } });
    const again = unwrap(reopen(folder));
    expect(again.read.firstSql('SELECT count(*) AS n FROM audit')).toEqual({ n: 1 });
    again.close();
  });

  it('are refused with a plain word where nothing may be written', () => {
    if (process.getuid?.() === 0) return;
    newStore(folder).close();
    chmodSync(folder, 0o500);
    expect(reopen(folder)).toMatchObject({ ok: false, error: { code: 'no-write-permission' } });
    chmodSync(folder, 0o700);
  });
});
