import { dbfHeader } from './dbf/header.ts';
import { fileFailure } from './failures.ts';

type Refusal = ReturnType<typeof fileFailure.empty>;

/** What the first bytes say a file is, whatever it is called. */
export type ContentKind =
  | 'zip'
  | 'ole'
  | 'biff'
  | 'gzip'
  | 'zstd'
  | 'html'
  | 'mhtml'
  | 'xml-spreadsheet'
  | 'fods'
  | 'gnumeric'
  | 'dbf'
  | 'dif'
  | 'sylk'
  | 'text';

export type Content = { kind: ContentKind } | { kind: 'refused'; refusal: Refusal };

const refused = (refusal: Refusal): Content => ({ kind: 'refused', refusal });

interface Signature {
  bytes: readonly number[];
  /** Of the signature in the file; 0 when left out. */
  at?: number;
}

/** Kinds that a few bytes at a fixed place tell. */
const readable: readonly (Signature & { kind: ContentKind })[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'gzip', bytes: [0x1f, 0x8b, 0x08] },
  { kind: 'zstd', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'dif', bytes: [...Buffer.from('TABLE\r\n0,1')] },
  { kind: 'dif', bytes: [...Buffer.from('TABLE\n0,1')] },
  { kind: 'sylk', bytes: [...Buffer.from('ID;P')] },
];

/** Files that people drop by mistake, by their first bytes. */
const strangers: readonly (Signature & { looksLike: string })[] = [
  { looksLike: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { looksLike: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { looksLike: 'image', bytes: [0xff, 0xd8, 0xff] },
  { looksLike: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { looksLike: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { looksLike: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { looksLike: 'image', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { looksLike: 'image', bytes: [...Buffer.from('ftyphei')], at: 4 },
  { looksLike: 'media', bytes: [...Buffer.from('ftyp')], at: 4 },
  { looksLike: 'media', bytes: [0x49, 0x44, 0x33] },
  { looksLike: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { looksLike: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { looksLike: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { looksLike: 'archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { looksLike: 'archive', bytes: [0x42, 0x5a, 0x68] },
  { looksLike: 'archive', bytes: [...Buffer.from('ustar')], at: 257 },
  { looksLike: 'sqlite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { looksLike: 'access', bytes: [...Buffer.from('Standard ')], at: 4 },
  { looksLike: 'program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { looksLike: 'program', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { looksLike: 'spss', bytes: [...Buffer.from('$FL2')] },
  { looksLike: 'stata', bytes: [...Buffer.from('<stata_dta>')] },
  { looksLike: 'parquet', bytes: [...Buffer.from('PAR1')] },
];

const holds = (bytes: Uint8Array, { bytes: wanted, at = 0 }: Signature): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

export function identify(bytes: Uint8Array, extension: string): Content {
  const known = readable.find((signature) => holds(bytes, signature));
  if (known) return { kind: known.kind };
  if (holds(bytes, { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] }))
    return oldContainer(bytes, extension);
  if (isBareBiff(bytes)) return { kind: 'biff' };
  const stranger = strangers.find((signature) => holds(bytes, signature));
  if (stranger) return refused(fileFailure.unsupported(extension, stranger.looksLike));
  return markup(bytes, extension) ?? { kind: dbfHeader(bytes) ? 'dbf' : 'text' };
}

/** OLE containers hold old Office files and, since 2007, whatever a password protects. Stream names are UTF-16. */
function oldContainer(bytes: Uint8Array, extension: string): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return refused(fileFailure.encrypted());
  if (has('Workbook') || has('Book') || /^(xls|xlt|et)$/.test(extension)) return { kind: 'ole' };
  const looksLike = has('WordDocument')
    ? 'doc'
    : has('PowerPoint Document')
      ? 'ppt'
      : has('VisioDocument')
        ? 'image'
        : 'ole';
  return refused(fileFailure.unsupported(extension, looksLike));
}

/** Excel 2 to 4 wrote their records without a container: 09, version, length. */
function isBareBiff(bytes: Uint8Array): boolean {
  const [first, version = 255, length = 0, zero] = bytes;
  return first === 0x09 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && zero === 0;
}

/** Web pages and XML named as workbooks, as many web systems export them. */
function markup(bytes: Uint8Array, extension: string): Content | undefined {
  const head = Buffer.from(bytes.subarray(0, 8192));
  const text = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  const start = text.trimStart().slice(0, 4096).toLowerCase();
  if (start.startsWith('mime-version:')) return { kind: 'mhtml' };
  if (!start.startsWith('<')) return undefined;
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html[\s>]/.test(start))
    return { kind: 'xml-spreadsheet' };
  if (start.includes('http://www.gnumeric.org/')) return { kind: 'gnumeric' };
  if (start.includes('urn:oasis:names:tc:opendocument') && !/<html[\s>]/.test(start)) return { kind: 'fods' };
  if (/<(html|table|body|head|meta|!doctype html|div|style)[\s>]/.test(start)) return { kind: 'html' };
  return start.startsWith('<?xml') ? refused(fileFailure.unsupported(extension, 'xml')) : undefined;
}
