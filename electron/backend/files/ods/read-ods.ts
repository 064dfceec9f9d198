import type { RawFile } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { refusing } from '../refusals.ts';
import { Package } from '../xlsx/reader/package.ts';
import { utf8Part } from '../xlsx/reader/xml.ts';
import type { ZipArchive } from '../zip/read.ts';
import { readContent } from './content.ts';

/** An OpenDocument spreadsheet. Errors: `file-corrupt`, `file-encrypted`, `file-too-large`. */
export function readOds(archive: ZipArchive): Result<RawFile> {
  return refusing(() => {
    const source = new Package(archive);
    const manifest = source.text('META-INF/manifest.xml') ?? '';
    if (/<(?:\w+:)?encryption-data[\s/>]/.test(manifest)) return fileFailure.encrypted();
    const type = source.text('mimetype') ?? '';
    if (type.includes('opendocument') && !type.includes('spreadsheet'))
      return fileFailure.unsupported('', 'opendocument');
    const xml = source.required('content.xml').toString('utf8');
    return sheetsOf(xml, 'content.xml');
  });
}

/** The same document as one XML file (.fods). */
export function readFlatOds(bytes: Uint8Array): Result<RawFile> {
  return refusing(() => sheetsOf(utf8Part(bytes, 'fods').toString('utf8'), 'fods'));
}

function sheetsOf(xml: string, part: string): Result<RawFile> {
  const sheets = readContent(xml, part, { cells: limits.cells });
  if (sheets.length === 0) return fileFailure.withoutTable();
  return { ok: true, data: { format: 'ods', sheets, notes: [] } };
}
