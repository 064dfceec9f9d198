import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expand, expandBytes } from '#backend/files/container/expand.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { unwrap } from '#shared/lib/result.ts';
import { zipped } from './package.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-container-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (path: string, data: Uint8Array | string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), data);
};

describe('an archive', () => {
  it('gives its tables by name; clutter is left out, the rest is counted, doubtful names are told', () => {
    const { files, problems } = unwrap(
      expandBytes(
        zipped({
          '内科/成绩10.csv': 'a',
          '内科/成绩2.csv': 'b',
          '__MACOSX/._成绩2.csv': 'x',
          '.DS_Store': 'x',
          'Thumbs.db': 'x',
          '~$成绩.xlsx': 'x',
          '扫描.pdf': 'x',
          '../../evil.csv': 'x',
          'C:/evil.csv': 'x',
          'ORGS.csv': '1',
          'orgs.csv': '2',
          'inner.zip': 'x',
        }),
        'a.zip',
      ),
    );
    expect(files.map(({ name }) => name)).toEqual([
      'a.zip › 内科/成绩2.csv',
      'a.zip › 内科/成绩10.csv',
      expect.stringMatching(/^a\.zip › orgs\.csv$/i),
    ]);
    expect(problems.map(({ failure }) => failure.code).sort()).toEqual([
      'file-archive-duplicate',
      'file-archive-nested',
      'file-archive-others',
      'file-archive-unsafe',
      'file-archive-unsafe',
    ]);
  });

  it('that is a workbook stays one file', () => {
    const workbook = writeWorkbook({ sheets: [{ name: 'a', rows: [['x']] }] });
    expect(unwrap(expandBytes(workbook, 'a.xlsx')).files.map(({ name }) => name)).toEqual(['a.xlsx']);
  });

  it('with 60,000 entries is refused with the limit', () => {
    const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`${index}.csv`, '']));
    expect(expandBytes(zipped(many), 'a.zip')).toMatchObject({
      error: { code: 'file-too-large', details: { what: 'entries' } },
    });
  });

  it('without a table says so', () => {
    expect(unwrap(expandBytes(zipped({ 'a.pdf': 'x' }), 'a.zip')).problems[0]?.failure.code).toBe(
      'file-archive-nothing',
    );
  });
});

describe('a folder', () => {
  it('gives the tables in it and below, those in archives too', async () => {
    inFolder('2024/外科/a.csv', 'a,b\n1,2\n');
    inFolder('2024/b.zip', zipped({ 'c.csv': 'c' }));
    inFolder('2024/.hidden/d.csv', 'x');
    inFolder('2024/e.docx', 'x');
    const { files, problems } = unwrap(await expand(join(folder, '2024')));
    const names = files.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['2024 › b.zip › c.csv', '2024 › 外科/a.csv']);
    expect(problems).toMatchObject([
      { name: '2024', failure: { code: 'file-archive-others', details: { count: 1, names: ['e.docx'] } } },
    ]);
    const below = files.find(({ name }) => name.endsWith('a.csv'));
    expect(new TextDecoder().decode(unwrap(await below!.read()))).toBe('a,b\n1,2\n');
  });

  it('that is not there is refused by name', async () => {
    expect(await expand(join(folder, 'none'))).toMatchObject({ error: { code: 'file-not-found' } });
  });
});
