import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, verifyAudit } from '#db/audit-log.ts';
import { connect } from '#db/driver.ts';
import type { Store } from '#db/types.ts';
import { unwrap } from '#shared/lib/result.ts';
import { newStore, reopen, tempFolder } from './support.ts';

let folder: string;
let remove: () => void;
let store: Store;
beforeEach(async () => {
  const temp = tempFolder();
  folder = join(temp.path, 'ws');
  remove = temp.remove;
  store = newStore(folder);
  for (let i = 0; i < 20; i++)
    await store.change(`第${i}人`, (writer) => writer.audit('test', `s${i}`, { i, text: '备注' }));
});
afterEach(() => {
  store.close();
  remove();
});

/** Changes the closed store past its triggers, as someone with another program could. */
function tamper(...sql: string[]) {
  store.close();
  const sqlite = connect(join(folder, 'workspace.db'));
  const triggers = sqlite.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  for (const statement of sql) sqlite.exec(statement);
  for (const trigger of triggers) sqlite.exec(trigger.sql);
  sqlite.close();
  store = unwrap(reopen(folder));
  return verifyAudit(store.read);
}

describe('the audit log', () => {
  it('verifies as it was written', () => {
    expect(verifyAudit(store.read)).toMatchObject({ ok: true, entries: 21, brokenAt: null });
  });

  it('refuses changes by SQL', async () => {
    const statements = [
      "UPDATE audit SET actor = 'x' WHERE seq = 3",
      'DELETE FROM audit WHERE seq = 21',
      "INSERT INTO audit VALUES (50, '', '', '', '', '{}', '', '')",
      "INSERT OR REPLACE INTO audit VALUES (3, '', '', '', '', '{}', '', '')",
    ];
    for (const statement of statements)
      await expect(store.change('x', (writer) => writer.runSql(statement))).rejects.toThrow(/append-only/);
    expect(verifyAudit(store.read).ok).toBe(true);
  });

  it.each([
    ['a changed actor', "UPDATE audit SET actor = '别人' WHERE seq = 7", 7],
    ['changed details', `UPDATE audit SET details = '{"i":99}' WHERE seq = 21`, 21],
    ['a changed time', "UPDATE audit SET at = '2020-01-01' WHERE seq = 1", 1],
    ['a removed entry', 'DELETE FROM audit WHERE seq = 5', 6],
    ['a removed beginning', 'DELETE FROM audit WHERE seq < 4', 4],
    [
      'a replaced hash',
      "UPDATE audit SET hash = iif(hash LIKE '0%', '1', '0') || substr(hash, 2) WHERE seq = 9",
      9,
    ],
  ])('shows %s', (_, statement, brokenAt) => {
    expect(tamper(statement)).toMatchObject({ ok: false, brokenAt });
  });

  it('shows an entry that was moved', () => {
    const verdict = tamper(
      'UPDATE audit SET seq = -1 WHERE seq = 10',
      'UPDATE audit SET seq = 10 WHERE seq = 11',
      'UPDATE audit SET seq = 11 WHERE seq = -1',
    );
    expect(verdict).toMatchObject({ ok: false, brokenAt: 10 });
  });
});

describe('canonical JSON', () => {
  it('is the same for the same value, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
