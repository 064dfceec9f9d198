/** The rules of the house, checked on every import of every file, so that an offender is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The room that an import leads to: one of ours, a package, or a Node module. */
function target(file: string, specifier: string): string {
  const alias = /^#(shared|db|backend|shell|tests)\//.exec(specifier);
  if (alias)
    return alias[1] === 'backend'
      ? 'electron/backend'
      : alias[1] === 'shell'
        ? 'electron/shell'
        : (alias[1] ?? '');
  if (!specifier.startsWith('.')) return specifier.startsWith('node:') ? 'node' : `package:${specifier}`;
  const path = relative(root, join(root, file, '..', specifier));
  const rooms = [
    'electron/backend',
    'electron/shell',
    'electron/cli',
    'shared',
    'db',
    'renderer',
    'build',
    'tests',
  ];
  return rooms.find((room) => path === room || path.startsWith(`${room}/`)) ?? path;
}

interface Rule {
  room: string;
  mayReach: (to: string, specifier: string) => boolean;
}

const is =
  (...rooms: string[]) =>
  (to: string) =>
    rooms.includes(to);
const packages =
  (...names: string[]) =>
  (to: string) =>
    names.some((name) => to === `package:${name}` || to.startsWith(`package:${name}/`));
const either =
  (...tests: ((to: string) => boolean)[]) =>
  (to: string) =>
    tests.some((test) => test(to));

const rules: Rule[] = [
  { room: 'shared', mayReach: either(is('shared'), packages('zod')) },
  {
    room: 'db',
    mayReach: either(is('db', 'shared', 'node'), packages('better-sqlite3', 'kysely', 'zod', 'pinyin-pro')),
  },
  {
    room: 'electron/backend',
    mayReach: either(
      is('electron/backend', 'shared', 'db', 'node'),
      packages('kysely', 'zod', 'docx', 'pdf-lib', 'echarts', '@e965/xlsx', 'pdfjs-dist', 'pinyin-pro'),
    ),
  },
  {
    room: 'electron/shell',
    mayReach: (to, specifier) =>
      either(is('electron/shell', 'node'), packages('electron', 'zod'))(to) ||
      specifier === '#backend/ports.ts' ||
      specifier.startsWith('#shared/api/') ||
      specifier.startsWith('#shared/lib/') ||
      specifier.startsWith('#shared/i18n/'),
  },
  {
    room: 'renderer',
    mayReach: (to) =>
      is('renderer', 'shared')(to) ||
      (to.startsWith('package:') && !/^package:(electron|better-sqlite3|kysely)\b/.test(to)),
  },
];

describe('the house', () => {
  for (const rule of rules) {
    it(`${rule.room} reaches only what it may`, () => {
      const offences = filesUnder(rule.room).flatMap((file) =>
        importsOf(file)
          .filter((specifier) => !rule.mayReach(target(file, specifier), specifier))
          .map((specifier) => `${file} imports ${specifier}`),
      );
      expect(offences).toEqual([]);
    });
  }

  it('features of the renderer do not import one another', () => {
    const offences = filesUnder('renderer/features').flatMap((file) => {
      const own = file.split('/')[2];
      return importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(root, join(root, file, '..', specifier)))
        .filter((path) => path.startsWith('renderer/features/') && path.split('/')[2] !== own)
        .map((path) => `${file} imports ${path}`);
    });
    expect(offences).toEqual([]);
  });

  it('only the driver opens SQLite', () => {
    const offences = ['shared', 'db', 'electron', 'renderer'].flatMap((room) =>
      filesUnder(room).filter(
        (file) =>
          file !== 'db/driver.ts' &&
          importsOf(file).includes('better-sqlite3') &&
          !isTypeOnly(file, 'better-sqlite3'),
      ),
    );
    expect(offences).toEqual([]);
  });

  it('only what is made of the built-in record types asks their registry; all else asks the catalog', () => {
    const mayAsk = /^(shared\/records\/|electron\/backend\/sample\/|build\/docs\/)/;
    const offences = ['shared', 'db', 'electron', 'renderer', 'build'].flatMap((room) =>
      filesUnder(room).filter(
        (file) =>
          !mayAsk.test(file) &&
          /import [^;]*\brecordTypes?\b[^;]*records\/index\.ts'/.test(readFileSync(join(root, file), 'utf8')),
      ),
    );
    expect(offences).toEqual([]);
  });

  it('no file is longer than 400 lines', () => {
    const long = ['shared', 'db', 'electron', 'renderer', 'build', 'tests'].flatMap((room) =>
      filesUnder(room)
        .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
        .filter(({ lines }) => lines > 400)
        .map(({ file, lines }) => `${file}: ${lines} lines`),
    );
    expect(long).toEqual([]);
  });
});

function isTypeOnly(file: string, specifier: string): boolean {
  const text = readFileSync(join(root, file), 'utf8');
  return !new RegExp(`^import (?!type )[^;]*from '${specifier}'`, 'm').test(text);
}
