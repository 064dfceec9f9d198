import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#db/driver.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { tempFolder } from './support.ts';

it('makes one piece of each file that was linked to items, and keeps every link', () => {
  const temp = tempFolder();
  const sqlite = connect(join(temp.path, 'a.db'), true);
  migrate(
    sqlite,
    migrations.slice(
      0,
      migrations.findIndex(({ name }) => name.endsWith('-evidence')),
    ),
  );
  for (const sha256 of ['aa', 'bb'])
    sqlite.prepare(`INSERT INTO file VALUES (?, 'a.pdf', 10, '2025-01-01', '王')`).run(sha256);
  const put = sqlite.prepare(
    `INSERT INTO evidence VALUES (?, ?, ?, '2024-2025', ?, ?, 'a.pdf', ?, ?, '2025-01-02', '王', ?)`,
  );
  put.run('1', 'wfme-2020', '2.4', 'rules', '办法', 'aa', null, null);
  put.run('2', 'residency-base-2023', '2.2.5', null, '办法', 'aa', '2024-09-01', null);
  put.run('3', 'wfme-2020', '3.1', null, '纪要', 'bb', '2024-10-01', '2025-02-01');
  migrate(sqlite);
  expect(
    sqlite.prepare('SELECT id, kind, title, sha256, dated, removed_at FROM evidence_piece').all(),
  ).toEqual([
    { id: '1', kind: 'file', title: '办法', sha256: 'aa', dated: '2024-09-01', removed_at: null },
    { id: '3', kind: 'file', title: '纪要', sha256: 'bb', dated: '2024-10-01', removed_at: null },
  ]);
  expect(
    sqlite
      .prepare('SELECT piece, framework, code, slot, removed_at FROM evidence_link ORDER BY piece, code')
      .all(),
  ).toEqual([
    { piece: '1', framework: 'residency-base-2023', code: '2.2.5', slot: null, removed_at: null },
    { piece: '1', framework: 'wfme-2020', code: '2.4', slot: 'rules', removed_at: null },
    { piece: '3', framework: 'wfme-2020', code: '3.1', slot: null, removed_at: '2025-02-01' },
  ]);
  sqlite.close();
  temp.remove();
});
