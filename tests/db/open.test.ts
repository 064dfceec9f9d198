import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#db/driver.ts';
import { localTime } from '#db/local-time.ts';
import { migrate, SCHEMA_VERSION } from '#db/migrate.ts';
import { createStore, openStore } from '#db/open.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import { unwrap } from '#shared/lib/result.ts';
import {
  begin,
  createOptions,
  footprint,
  NOW,
  newStore,
  observation,
  reopen,
  row,
  tempFolder,
} from './support.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  const temp = tempFolder();
  folder = join(temp.path, '工作区');
  remove = temp.remove;
});
afterEach(() => remove());

const database = () => join(folder, 'workspace.db');
const failureOf = (result: ReturnType<typeof reopen>) => {
  if (!result.ok) return result.error;
  result.data.close();
  throw new Error('opened');
};

describe('creating and opening', () => {
  it('makes a store that opens again with what was written', async () => {
    const store = newStore(folder);
    await store.change('王秘书', (writer) => {
      const batch = begin(writer);
      insertRecords(writer, observation, batch, [row(observation, 'k', { date: '2025-03-01', score: 91.5 })]);
    });
    store.close();
    expect(readdirSync(folder).sort()).toEqual(['backups', 'files', 'workspace.db']);
    const again = unwrap(reopen(folder));
    expect(again.read.allSql('SELECT date, score, year, term, month FROM rec_observation')).toEqual([
      { date: '2025-03-01', score: 91.5, year: '2024-2025', term: '2024-2025-2', month: '2025-03' },
    ]);
    expect(again.read.firstSql('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    again.close();
  });

  it('refuses a folder that holds a workspace already, and one that holds none', () => {
    newStore(folder).close();
    expect(createStore(folder, createOptions())).toMatchObject({
      ok: false,
      error: { code: 'workspace-exists' },
    });
    const empty = tempFolder();
    expect(failureOf(reopen(empty.path)).code).toBe('workspace-not-a-workspace');
    empty.remove();
    expect(failureOf(reopen(join(folder, 'gone'))).code).toBe('workspace-missing');
  });

  it('refuses a folder that is kept in step with a server', () => {
    const place = join(folder, 'OneDrive - 医院', 'ws');
    const made = createStore(place, createOptions());
    expect(made).toMatchObject({ ok: false, error: { code: 'workspace-network' } });
    expect(existsSync(place)).toBe(false);
  });

  it('tells a database of another program from a workspace', () => {
    mkdirSync(folder, { recursive: true });
    const other = connect(database(), true);
    other.exec('CREATE TABLE t (a)');
    other.close();
    expect(failureOf(reopen(folder)).code).toBe('workspace-not-a-workspace');
  });

  it('refuses a store from the future, naming both versions, and leaves it alone', () => {
    newStore(folder).close();
    const sqlite = connect(database());
    sqlite.pragma(`user_version = ${SCHEMA_VERSION + 3}`);
    sqlite.exec("UPDATE workspace SET value = '9.9.0' WHERE key = 'app_version'");
    sqlite.close();
    for (const readOnly of [false, true]) {
      expect(failureOf(reopen(folder, readOnly))).toMatchObject({
        code: 'workspace-future',
        details: { store: '9.9.0', app: '0.1.0' },
      });
    }
    expect(existsSync(join(folder, 'workspace.lock'))).toBe(false);
  });

  it('offers the backups of a truncated, an emptied and a missing database', async () => {
    const store = newStore(folder);
    await store.change('王秘书', (writer) => {
      const rows = Array.from({ length: 500 }, (_, i) =>
        row(observation, `k${i}`, { date: '2025-03-01', topic: 'x'.repeat(150) }),
      );
      insertRecords(writer, observation, begin(writer), rows);
    });
    const backup = store.backup();
    store.close();
    const whole = readFileSync(database());
    for (const keep of [whole.length - 4096, Math.floor(whole.length / 2), 5000, 10, 0]) {
      writeFileSync(database(), whole);
      truncateSync(database(), keep);
      for (const readOnly of [false, true]) {
        expect(failureOf(reopen(folder, readOnly)), `${keep} bytes`).toMatchObject({
          code: 'workspace-corrupt',
          details: { backups: [backup.path] },
        });
      }
    }
    writeFileSync(database(), Buffer.alloc(8192, 7));
    expect(failureOf(reopen(folder)).code).toBe('workspace-corrupt');
  });

  it('finds garbage in the middle of the file', async () => {
    const store = newStore(folder);
    await store.change('王秘书', (writer) => {
      const rows = Array.from({ length: 500 }, (_, i) =>
        row(observation, `k${i}`, { topic: 'x'.repeat(150) }),
      );
      insertRecords(writer, observation, begin(writer), rows);
    });
    store.close();
    const bytes = readFileSync(database());
    const pages = bytes.length / 4096;
    for (let page = Math.floor(pages / 2); page < pages; page++)
      bytes.fill(0xa5, page * 4096, page * 4096 + 300);
    writeFileSync(database(), bytes);
    expect(failureOf(reopen(folder)).code).toBe('workspace-corrupt');
  });
});

describe('reading only', () => {
  it('writes nothing in the folder, while open and after', async () => {
    const store = newStore(folder);
    await store.change('王秘书', (writer) => store.keepFile(writer, Buffer.from('原件'), 'a.csv'));
    store.close();
    const before = footprint(folder);
    const later = unwrap(reopen(folder, true, () => new Date('2026-01-01T00:00:00Z')));
    expect(later.read.firstSql('SELECT count(*) AS n FROM file')).toEqual({ n: 1 });
    expect(footprint(folder)).toEqual(before);
    await expect(later.change('x', () => 1)).rejects.toMatchObject({ failure: { code: 'read-only' } });
    expect(() => later.read.allSql('DELETE FROM file')).toThrow();
    later.close();
    expect(footprint(folder)).toEqual(before);
  });

  it('reads what a crash left in the log, and leaves the log as it is', async () => {
    const store = newStore(folder);
    await store.change('王秘书', (writer) => writer.audit('test', 'in the log', {}));
    const crashed = `${folder}-crashed`;
    mkdirSync(crashed);
    for (const name of ['workspace.db', 'workspace.db-wal'])
      copyFileSync(join(folder, name), join(crashed, name));
    const before = footprint(crashed);
    const snapshot = unwrap(reopen(crashed, true));
    expect(snapshot.read.firstSql("SELECT count(*) AS n FROM audit WHERE subject = 'in the log'")).toEqual({
      n: 1,
    });
    snapshot.close();
    expect(footprint(crashed)).toEqual(before);
    // The store that has it open for writing can be read as well.
    const beside = unwrap(reopen(folder, true));
    expect(beside.read.firstSql('SELECT count(*) AS n FROM audit')).toEqual({ n: 2 });
    beside.close();
    store.close();
  });
});

describe('the lock', () => {
  it('names who has the workspace', () => {
    const store = newStore(folder);
    expect(failureOf(reopen(folder))).toMatchObject({
      code: 'workspace-locked',
      details: { who: '王秘书', since: localTime(NOW.toISOString()) },
    });
    store.close();
    unwrap(reopen(folder)).close();
  });

  const lockedBy = (holder: object) => writeFileSync(join(folder, 'workspace.lock'), JSON.stringify(holder));
  const since = NOW.toISOString();

  it('is taken over from a process that has ended, from this one before a restart, and from another computer', () => {
    newStore(folder).close();
    const stale = [
      { pid: 2 ** 22 + 5, began: null, host: hostname(), actor: 'a', since },
      { pid: process.pid, began: '1', host: hostname(), actor: 'a', since },
      { pid: process.ppid, began: '1', host: hostname(), actor: 'a', since },
      { pid: process.ppid, began: null, host: 'elsewhere', actor: 'a', since },
    ];
    for (const holder of stale) {
      lockedBy(holder);
      unwrap(reopen(folder)).close();
    }
    writeFileSync(join(folder, 'workspace.lock'), 'not json');
    unwrap(reopen(folder)).close();
  });

  it('stays with a process that is alive', () => {
    newStore(folder).close();
    lockedBy({ pid: process.ppid, began: null, host: hostname(), actor: '李老师', since });
    expect(failureOf(reopen(folder))).toMatchObject({ code: 'workspace-locked', details: { who: '李老师' } });
  });
});

describe('upgrades', () => {
  const failing = {
    name: 'failing',
    sql: 'CREATE TABLE later (a TEXT) STRICT; INSERT INTO nowhere VALUES (1);',
  };
  const working = { name: 'working', sql: 'CREATE TABLE later (a TEXT) STRICT;' };
  const released = Array.from({ length: SCHEMA_VERSION }, () => ({ name: 'as it is', sql: '' }));
  const open = (steps: { name: string; sql: string }[]) =>
    openStore(folder, { readOnly: false, actor: 'a', now: () => NOW, appVersion: '2.0.0' }, steps);

  it('leave the store untouched when they fail, and can be run again', () => {
    newStore(folder).close();
    const before = readFileSync(database());
    expect(failureOf(open([...released, failing]))).toMatchObject({
      code: 'workspace-upgrade-failed',
      message: expect.stringContaining('nowhere'),
    });
    expect(readFileSync(database()).equals(before)).toBe(true);
    const store = unwrap(open([...released, working]));
    expect(store.read.firstSql('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION + 1 });
    expect(store.read.allSql('SELECT * FROM later')).toEqual([]);
    store.close();
    expect(
      readdirSync(join(folder, 'backups')).filter((name) => name.includes('before-upgrade')),
    ).toHaveLength(2);
  });

  it('are refused when they break a reference', () => {
    newStore(folder).close();
    const breaking = {
      name: 'breaking',
      sql: "INSERT INTO rejected_row VALUES ('no batch', 's', 1, '[]', '[]');",
    };
    expect(failureOf(open([...released, breaking])).message).toMatch(/references are broken/);
    const sqlite = connect(database());
    expect(sqlite.prepare('SELECT count(*) AS n FROM rejected_row').get()).toEqual({ n: 0 });
    sqlite.close();
  });

  it('happen in memory for a reader', () => {
    newStore(folder).close();
    const before = footprint(folder);
    const store = unwrap(
      openStore(folder, { readOnly: true, now: () => NOW, appVersion: '2.0.0' }, [...released, working]),
    );
    expect(store.read.allSql('SELECT * FROM later')).toEqual([]);
    store.close();
    expect(footprint(folder)).toEqual(before);
  });

  it('run from nothing', () => {
    mkdirSync(folder, { recursive: true });
    const sqlite = connect(join(folder, 'fresh.db'), true);
    migrate(sqlite);
    migrate(sqlite);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();
  });
});
