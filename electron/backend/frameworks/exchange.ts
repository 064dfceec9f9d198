/** Frameworks to and from files: CASE 1.1 as JSON, workbooks, lists of other programs. */
import { readFile as readBytes, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { linksFrom } from '#db/repositories/crosswalk.ts';
import { frameworksOf, frameworkVersions } from '#db/repositories/frameworks.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { type FrameworkCatalog, OWN_FRAMEWORK, walk } from '#shared/frameworks/catalog.ts';
import type { CrosswalkLink } from '#shared/frameworks/crosswalk/types.ts';
import type { ReadFramework } from '#shared/frameworks/exchange/assemble.ts';
import { itemUuid } from '#shared/frameworks/exchange/case-names.ts';
import {
  frameworkRows,
  type ListColumn,
  linkColumns,
  writtenColumns,
} from '#shared/frameworks/exchange/columns.ts';
import { type ReadBook, readFrameworkBook } from '#shared/frameworks/exchange/read-book.ts';
import { readCase } from '#shared/frameworks/exchange/read-case.ts';
import { uuidOf } from '#shared/frameworks/exchange/uuid.ts';
import { frameworkBook } from '#shared/frameworks/exchange/write-book.ts';
import { casePackage } from '#shared/frameworks/exchange/write-case.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { cellText } from '#shared/importing/raw.ts';
import { Refusal, unwrap } from '#shared/lib/result.ts';
import { readFile } from '../files/read-file.ts';
import { commonStyles, type Sheet } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';

/** The largest national set of standards has some 10 MB as CASE. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Throws the refusal `unknown-framework`. */
export async function exportFramework(
  reader: Reader,
  { id, path, format, language }: Input<'frameworks.export'>,
  { creator, at }: { creator: string; at: string },
): Promise<Output<'frameworks.export'>> {
  const catalog = frameworksOf(reader);
  const framework = catalog.framework(id);
  const links = linksFrom(reader, id).filter(({ kind }) => kind !== 'none');
  await writeFile(
    path,
    format === 'case'
      ? `${JSON.stringify(casePackage({ framework, links, others: catalog.all, at, creator, language }), null, 2)}\n`
      : frameworkWorkbook(framework, links, language),
  );
  return { path, items: [...walk(framework.items)].length, links: links.length };
}

const NAMES = {
  framework: { zh: '标准', en: 'Framework' },
  items: { zh: '条目', en: 'Items' },
  links: { zh: '对照', en: 'Crosswalk' },
};

export function frameworkWorkbook(
  framework: Framework,
  links: readonly CrosswalkLink[],
  language: Language,
): Uint8Array {
  const book = frameworkBook(framework, links);
  const table = (
    name: string,
    columns: readonly ListColumn[],
    rows: Record<string, string | number>[],
  ): Sheet => ({
    name,
    columns: columns.map(({ width }) => ({ width, style: 'text' })),
    rows: [
      columns.map((column) => ({ value: say(column.label, language), style: 'header' })),
      ...rows.map((row) =>
        columns.map(({ key }) => ({ value: row[key] === '' ? null : (row[key] ?? null), style: 'text' })),
      ),
    ],
    freeze: { rows: 1, columns: 1 },
  });
  return writeWorkbook({
    sheets: [
      {
        name: say(NAMES.framework, language),
        columns: [
          { width: 40, style: 'text' },
          { width: 90, style: 'text' },
        ],
        rows: frameworkRows.map(({ key, label }) => [
          { value: say(label, language), style: 'header' },
          { value: book.framework[key] || null, style: 'text' },
        ]),
      },
      table(say(NAMES.items, language), writtenColumns, book.items),
      table(say(NAMES.links, language), linkColumns, book.links),
    ],
    styles: commonStyles,
  });
}

/** Throws the refusals `file-not-found`, `framework-file-unknown`, `framework-file-large`, and those of the reader of files. */
export async function readFrameworkFile(reader: Reader, path: string): Promise<Output<'frameworks.read'>> {
  const file = basename(path);
  const size = await stat(path).then(
    (found) => found.size,
    () => {
      throw new Refusal('file-not-found', path, { file });
    },
  );
  if (size > MOST_BYTES) throw new Refusal('framework-file-large', 'too large', { file, most: 64 });
  const bytes = await readBytes(path);
  const name = basename(path, extname(path));
  const read = jsonOf(bytes, file, name) ?? (await bookOf(bytes, file, name));
  if (!read) throw new Refusal('framework-file-unknown', 'no framework in it', { file });
  const catalog = frameworksOf(reader);
  const framework: Framework = read.framework.id.startsWith(OWN_FRAMEWORK)
    ? read.framework
    : { ...read.framework, id: `${OWN_FRAMEWORK}${uuidOf(read.framework.id)}` };
  const [last] = frameworkVersions(reader, framework.id);
  const links = linksOf(read, framework, catalog);
  const lost = read.links.length + namedIn(read).length - links.length;
  return {
    framework,
    links,
    notes: [...read.notes, ...(lost > 0 ? [{ code: 'links-elsewhere' as const, values: { n: lost } }] : [])],
    version: last?.framework ? last.version : null,
  };
}

function jsonOf(bytes: Uint8Array, file: string, name: string): ReadFramework | null {
  const text = new TextDecoder().decode(bytes);
  if (!/^\ufeff?\s*[{[]/.test(text)) return null;
  try {
    const read = readCase(JSON.parse(text.replace(/^\ufeff/, '')), name);
    if (!read) throw new Refusal('framework-file-unknown', 'neither CASE nor CTDL-ASN', { file });
    return read;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function bookOf(bytes: Uint8Array, file: string, name: string): Promise<ReadBook | null> {
  // Lists of Ilios put their headings between grave accents.
  const raw = unwrap(await readFile(bytes, file));
  const sheets = raw.sheets.map((sheet) =>
    sheet.rows.map((row) => Array.from(row, (cell) => cellText(cell).replace(/^`(.*)`$/, '$1'))),
  );
  return readFrameworkBook(sheets, name);
}

const namedIn = (read: ReadFramework | ReadBook): ReadBook['named'] =>
  'named' in read ? (read as ReadBook).named : [];

function linksOf(read: ReadFramework | ReadBook, framework: Framework, catalog: FrameworkCatalog) {
  const named = namedIn(read);
  const here = new Map([...walk(framework.items)].flatMap((item) => idsOf(framework, item.code, item)));
  const there = new Map(
    catalog.all.flatMap((other) =>
      [...walk(other.items)].map(
        (item) => [itemUuid(other, item), { otherFramework: other.id, otherCode: item.code }] as const,
      ),
    ),
  );
  return [
    ...named
      .filter(({ other }) => catalog.has(other))
      .map(({ other, ...link }) => ({ ...link, otherFramework: other })),
    ...read.links.flatMap(({ from, to, kind }) => {
      const [code, target] = [here.get(from), there.get(to)];
      return code && target ? [{ code, kind, ...target, reason: '' }] : [];
    }),
  ];
}

/** An item that was written from a shipped framework bears the identifier that it had there. */
function idsOf(framework: Framework, code: string, item: Framework['items'][number]): [string, string][] {
  const owners = [framework.id, ...(framework.basedOn ? [framework.basedOn] : [])];
  return owners.map((id) => [itemUuid({ id }, item), code]);
}
