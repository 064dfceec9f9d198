/** Documents that are packages of XML: Word, PowerPoint, OpenDocument text and slides. */
import { Damaged, fileFailure } from '../../files/failures.ts';
import { refusing } from '../../files/refusals.ts';
import { utf8Part } from '../../files/xlsx/reader/xml.ts';
import { zipKind } from '../../files/zip/kind.ts';
import { openZip, readEntry, type ZipArchive } from '../../files/zip/read.ts';
import { extractOpenDocument } from './open-document.ts';
import { extractSlides } from './slides.ts';
import type { ExtractAnswer } from './task.ts';
import { extractWord } from './word.ts';

/** A part of the package as text by its name; null where there is none. */
export type Parts = (name: string) => string | null;

export function extractPackage(data: Uint8Array): ExtractAnswer {
  const archive = openZip(data);
  if (!archive.ok) return archive;
  return refusing(() => {
    const parts = partsOf(archive.data);
    const kind = zipKind(archive.data);
    if (kind === 'docx') return extractWord(parts);
    if (kind === 'pptx') return extractSlides(parts);
    if (kind === 'ods' || kind === 'opendocument') return extractOpenDocument(parts);
    return fileFailure.unsupported('', kind);
  });
}

function partsOf(archive: ZipArchive): Parts {
  const entries = new Map(
    archive.entries.map((entry) => [entry.name.replace(/^\/+/, '').toLowerCase(), entry]),
  );
  return (name) => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) return null;
    const bytes = readEntry(archive, entry);
    if (!bytes.ok) throw new Damaged(bytes);
    return utf8Part(bytes.data, name).toString('utf8');
  };
}
