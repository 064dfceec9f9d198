import { isUtf8 } from 'node:buffer';
import { Damaged, fileFailure } from '../../failures.ts';

/** Attributes by local name: prefixes differ between the programs that write workbooks and mean nothing here. */
export type Attributes = Record<string, string>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The bytes of a part as UTF-8; parts in UTF-16 or in a declared other encoding are rare but legal. */
export function utf8Part(bytes: Uint8Array, part: string): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = partEncoding(buffer);
  if (encoding === 'utf-8') {
    if (!isUtf8(buffer)) throw new Damaged(fileFailure.corrupt('xml-not-utf8', part));
    return buffer;
  }
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(buffer), 'utf8');
  } catch {
    throw new Damaged(fileFailure.corrupt('xml-encoding', part));
  }
}

/** The encoding of a part, from its first 200 bytes. */
export function partEncoding(buffer: Buffer): string {
  const [first, second] = buffer;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding=["']([\w.-]+)["']/.exec(
    buffer.toString('latin1', 0, 200),
  );
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}

/**
 * Walks a small part (relations, workbook, styles). Refuses a document type, the only door to entity expansion,
 * and tags that never end.
 */
export function scanXml(text: string, part: string, handlers: XmlHandlers): void {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return;
    if (open > at) handlers.text?.(decodeEntities(text.slice(at, open)));
    if (text.startsWith('<!--', open)) at = endOf(text, '-->', open + 4, part);
    else if (text.startsWith('<![CDATA[', open)) {
      at = endOf(text, ']]>', open + 9, part);
      handlers.text?.(text.slice(open + 9, at - 3));
    } else if (text.startsWith('<!', open)) throw new Damaged(fileFailure.corrupt('xml-doctype', part));
    else if (text.startsWith('<?', open)) at = endOf(text, '?>', open + 2, part);
    else if (text[open + 1] === '/') {
      at = endOf(text, '>', open, part);
      handlers.close?.(localName(text.slice(open + 2, at - 1).trim()));
    } else at = openTag(text, open, part, handlers);
  }
}

const TAG = /<([^\s/>=]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function openTag(text: string, open: number, part: string, handlers: XmlHandlers): number {
  TAG.lastIndex = open;
  const match = TAG.exec(text);
  if (!match) throw new Damaged(fileFailure.corrupt('xml-tag', part));
  const name = localName(match[1] ?? '');
  const attributes: Attributes = {};
  for (const [, key = '', double, single] of (match[2] ?? '').matchAll(ATTRIBUTE)) {
    // A namespaced attribute never replaces the plain one: r:id and id are both met.
    const local = localName(key);
    if (local === key || !(local in attributes)) attributes[local] = decodeEntities(double ?? single ?? '');
  }
  handlers.open(name, attributes);
  if (match[3]) handlers.close?.(name);
  return open + match[0].length;
}

function endOf(text: string, mark: string, from: number, part: string): number {
  const end = text.indexOf(mark, from);
  if (end < 0) throw new Damaged(fileFailure.corrupt('xml-truncated', part));
  return end + mark.length;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the five entities of XML and character numbers; anything else stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (name) return NAMED[name as string] ?? whole;
      const code = hex ? Number.parseInt(hex as string, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}

/** Character data as a spreadsheet means it: line ends as XML has them, `_x000D_` escapes resolved. */
export function decodeText(text: string): string {
  const unified = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const plain = decodeEntities(unified);
  if (!plain.includes('_x')) return plain;
  return plain.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex as string, 16)),
  );
}
