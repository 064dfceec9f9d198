import { fileFailure } from './failures.ts';

type Refusal = ReturnType<typeof fileFailure.empty>;

/** What the first bytes say a file is, whatever it is called. */
export type Content = { kind: 'zip' } | { kind: 'text' } | { kind: 'refused'; refusal: Refusal };

const refused = (refusal: Refusal): Content => ({ kind: 'refused', refusal });

/** Files that people drop by mistake, by their first bytes. */
const strangers: readonly { bytes: readonly number[]; looksLike: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], looksLike: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], looksLike: 'image' },
  { bytes: [0xff, 0xd8, 0xff], looksLike: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], looksLike: 'image' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], looksLike: 'rtf' },
  { bytes: [0x1f, 0x8b], looksLike: 'gzip' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], looksLike: '7z' },
  { bytes: [0x52, 0x61, 0x72, 0x21], looksLike: 'rar' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], looksLike: 'sqlite' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], looksLike: 'utf-32' },
];

const starts = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export function identify(bytes: Uint8Array, extension: string): Content {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return { kind: 'zip' };
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    return refused(oldContainer(bytes, extension));
  if (isBareBiff(bytes)) return refused(fileFailure.legacyXls());
  const stranger = strangers.find(({ bytes: start }) => starts(bytes, start));
  if (stranger) return refused(fileFailure.unsupported(extension, stranger.looksLike));
  return markup(bytes, extension) ?? { kind: 'text' };
}

/** OLE containers hold old Office files and, since 2007, whatever a password protects. Stream names are UTF-16. */
function oldContainer(bytes: Uint8Array, extension: string): Refusal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return fileFailure.encrypted();
  if (holds('WordDocument')) return fileFailure.unsupported(extension, 'doc');
  if (holds('PowerPoint Document')) return fileFailure.unsupported(extension, 'ppt');
  if (holds('Workbook') || holds('Book') || /^(xls|xlt|et)$/.test(extension)) return fileFailure.legacyXls();
  return fileFailure.unsupported(extension, 'ole');
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
  if (start.startsWith('mime-version:')) return refused(fileFailure.htmlAsXls());
  if (!start.startsWith('<')) return undefined;
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html[\s>]/.test(start)) {
    return refused(fileFailure.unsupported(extension, 'xml-spreadsheet'));
  }
  if (/<(html|table|body|head|meta|!doctype html|div|style)[\s>]/.test(start))
    return refused(fileFailure.htmlAsXls());
  return start.startsWith('<?xml') ? refused(fileFailure.unsupported(extension, 'xml')) : undefined;
}
