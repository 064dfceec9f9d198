import type { RawFile, RawSheet } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { Damaged, fileFailure } from '../../failures.ts';
import { refusingAsync } from '../../refusals.ts';
import { openZip } from '../../zip/read.ts';
import { newBudget, spend } from './context.ts';
import { Package, type Relation } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetPart } from './sheet.ts';
import { noFormats, readFormats } from './styles.ts';
import type { PartWindow } from './windows.ts';
import { scanXml } from './xml.ts';

/**
 * All sheets of an .xlsx or .xlsm workbook in the order of its tabs, hidden ones included and marked.
 * Errors: `file-corrupt`, `file-encrypted`, `file-too-large`, `file-unsupported` (another kind of package).
 * Notes: `formula-without-value` {sheet, cell, count}, `sheet-missing` {sheet} (a tab whose part is not there).
 */
export async function readXlsx(bytes: Uint8Array, pace: Pace = {}): Promise<Result<RawFile>> {
  const archive = openZip(bytes);
  return archive.ok ? refusingAsync(() => readWorkbook(new Package(archive.data), pace)) : archive;
}

/** Bytes of a part that are inflated and read at a time: some milliseconds of work. */
const WINDOW = 1024 * 1024;

/** How a large workbook is read. */
export interface Pace {
  /** Called between two windows with the part of the file (0..1) that is read; what it throws ends the reading. */
  turn?: ((part: number) => Promise<void>) | undefined;
  /** Bytes of a window, at least 256. */
  window?: number;
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  veryHidden: boolean;
  relation: Relation | undefined;
}

async function readWorkbook(source: Package, { turn, window = WINDOW }: Pace): Promise<Result<RawFile>> {
  const path = source.byType(source.relations(''), 'officeDocument', 'xl/workbook.xml');
  if (!path || !/\.xml$/i.test(path)) return otherPackage(source, path);
  const { sheets, date1904 } = readWorkbookPart(source, path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = source.relations(path);
  const stringsPath = source.byType(relations, 'sharedStrings', `${folder}sharedStrings.xml`);
  const stylesPath = source.byType(relations, 'styles', `${folder}styles.xml`);
  const budget = newBudget();
  const parts = [stringsPath, ...sheets.map(({ relation }) => relation?.target)];
  const total = parts.reduce((sum, part) => sum + (part === undefined ? 0 : source.size(part)), 0);
  let done = 0;
  const walk = async (part: string, element: string, take: (window: PartWindow) => void) => {
    for await (const piece of source.windows(part, element, window)) {
      // The window is in memory beside what is made of it.
      spend(budget, 0, piece.buffer.length);
      take(piece);
      budget.memory += piece.buffer.length;
      done += piece.buffer.length;
      if (!piece.last) await turn?.(Math.min(1, done / total));
    }
  };
  const strings: string[] = [];
  if (stringsPath)
    await walk(stringsPath, 'si', ({ buffer }) => readSharedStrings(buffer, stringsPath, strings, budget));
  const { formatters, codes, table } = stylesPath
    ? readFormats(source.text(stylesPath) ?? '', stylesPath, date1904)
    : noFormats;
  const file: RawFile = { format: 'xlsx', date1904, sheets: [], notes: [] };
  for (const { name, hidden, veryHidden, relation } of sheets) {
    // Chart sheets and macro sheets are tabs without cells.
    if (relation && relation.type !== 'worksheet') continue;
    if (!relation || !source.has(relation.target)) {
      file.notes.push({ code: 'sheet-missing', details: { sheet: name } });
      continue;
    }
    const part = relation.target;
    const sheet = new SheetPart({ part, strings, formats: formatters, codes, budget });
    await walk(part, 'row', (piece) => sheet.take(piece));
    const content = sheet.content();
    const { formulasWithoutValue, codes: rows, ...cells } = content;
    const shown = rows.length > 0 ? { numberFormats: { codes: table, rows } } : {};
    file.sheets.push({ name, hidden, veryHidden, ...cells, ...shown } satisfies RawSheet);
    if (formulasWithoutValue.count > 0) {
      const { count, first } = formulasWithoutValue;
      file.notes.push({ code: 'formula-without-value', details: { sheet: name, cell: first, count } });
    }
  }
  if (file.sheets.length === 0) return fileFailure.corrupt('no-sheets', path);
  return { ok: true, data: file };
}

function readWorkbookPart(source: Package, path: string): { sheets: SheetEntry[]; date1904: boolean } {
  const relations = source.relations(path);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let isWorkbook = false;
  scanXml(source.required(path).toString('utf8'), path, {
    open(name, { name: title = '', state, id = '', date1904: since }) {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') date1904 = since === '1' || since === 'true';
      else if (name === 'sheet') {
        const veryHidden = state === 'veryHidden';
        sheets.push({
          name: title,
          hidden: veryHidden || state === 'hidden',
          veryHidden,
          relation: relations.get(id),
        });
      }
    },
  });
  if (!isWorkbook) throw new Damaged(fileFailure.corrupt('workbook-missing', path));
  return { sheets, date1904 };
}

/** Names the packages that people mistake for .xlsx. */
function otherPackage(source: Package, main: string | undefined): Result<RawFile> {
  const type = source.has('mimetype') ? (source.text('mimetype') ?? '') : '';
  const looksLike = type.includes('opendocument.spreadsheet')
    ? 'ods'
    : type.includes('opendocument')
      ? 'opendocument'
      : source.has('xl/workbook.bin') || main?.endsWith('.bin')
        ? 'xlsb'
        : source.has('word/document.xml')
          ? 'docx'
          : source.has('ppt/presentation.xml')
            ? 'pptx'
            : 'zip';
  if (looksLike === 'zip' && source.has('[Content_Types].xml') && source.has('xl/worksheets/sheet1.xml')) {
    return fileFailure.corrupt('workbook-missing');
  }
  return fileFailure.unsupported('', looksLike);
}
