import type { ZipArchive } from './read.ts';

export type ZipKind = 'xlsx' | 'xlsb' | 'ods' | 'numbers' | 'docx' | 'pptx' | 'opendocument' | 'archive';

/** Newer and older documents; the older ones stand in a folder of their own name. */
const NUMBERS = /^([^/]+\.numbers\/)?(index\/document\.iwa|index\.zip)$/;

/** What the names in an archive say it is; `archive` is one of files as a person packs them. */
export function zipKind({ entries }: ZipArchive): ZipKind {
  const names = new Set<string>();
  for (const { name } of entries) names.add(name.replace(/^\/+/, '').toLowerCase());
  const has = (name: string): boolean => names.has(name);
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/document.xml')) return 'docx';
  if (has('ppt/presentation.xml')) return 'pptx';
  if (has('[content_types].xml') || has('xl/workbook.xml') || has('_rels/.rels')) return 'xlsx';
  if ([...names].some((name) => NUMBERS.test(name))) return 'numbers';
  if (has('content.xml') && (has('mimetype') || has('meta-inf/manifest.xml'))) return 'ods';
  return 'archive';
}
