import { Damaged, fileFailure } from '../../failures.ts';
import { decodeText } from './xml.ts';

/** Byte-level steps through the two big parts of a workbook, sheets and shared strings. Positions are byte offsets. */

export const LT = 0x3c;
export const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const BANG = 0x21;
const QUESTION = 0x3f;

/** A part under way: its bytes, its name for messages, and the last tag met. One object is reused for a whole part. */
export interface PartReader {
  readonly buffer: Buffer;
  readonly part: string;
  /** Of the last tag: its local name, where its attributes start, and how it ends. */
  nameStart: number;
  nameEnd: number;
  closing: boolean;
  /** Set by `skipAttributes`: whether the tag closed itself. */
  empty: boolean;
}

export const partReader = (buffer: Buffer, part: string): PartReader => ({
  buffer,
  part,
  nameStart: 0,
  nameEnd: 0,
  closing: false,
  empty: false,
});

export const truncated = (reader: PartReader): Damaged =>
  new Damaged(fileFailure.corrupt('xml-truncated', reader.part));

/**
 * Goes to the next element tag at or after `at`, reads its local name into the reader, and answers the offset behind
 * the name; -1 at the end of the part. Comments, processing instructions and CDATA are passed over.
 */
export function nextTag(reader: PartReader, at: number): number {
  const { buffer } = reader;
  const end = buffer.length;
  let position = at;
  for (;;) {
    while (position < end && buffer[position] !== LT) position++;
    if (position >= end) return -1;
    let byte = buffer[++position]!;
    if (byte === BANG || byte === QUESTION) {
      position = skipSpecial(reader, position);
      continue;
    }
    reader.closing = byte === SLASH;
    if (reader.closing) byte = buffer[++position]!;
    let start = position;
    while (position < end) {
      if (byte === COLON) start = position + 1;
      else if (byte <= 0x20 || byte === GT || byte === SLASH) break;
      byte = buffer[++position]!;
    }
    if (position >= end) throw truncated(reader);
    reader.nameStart = start;
    reader.nameEnd = position;
    return position;
  }
}

/** Whether the last tag's local name is `name` (ASCII). */
export function isNamed(reader: PartReader, name: string): boolean {
  const { buffer, nameStart } = reader;
  if (reader.nameEnd - nameStart !== name.length) return false;
  for (let index = 0; index < name.length; index++) {
    if (buffer[nameStart + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}

/** From inside a tag to the offset behind its `>`; quotes may hold one. */
export function skipAttributes(reader: PartReader, at: number): number {
  const { buffer } = reader;
  const end = buffer.length;
  let position = at;
  while (position < end) {
    const byte = buffer[position]!;
    if (byte === GT) {
      reader.empty = buffer[position - 1] === SLASH;
      return position + 1;
    }
    if (byte === 0x22 || byte === 0x27) {
      position = buffer.indexOf(byte, position + 1);
      if (position < 0) throw truncated(reader);
    }
    position++;
  }
  throw truncated(reader);
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag between the end of its name and its end, by local name, as they stand. For rare tags. */
export function attributesOf(reader: PartReader, from: number, to: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', double, single] of reader.buffer.toString('latin1', from, to).matchAll(ATTRIBUTE)) {
    attributes[key.slice(key.indexOf(':') + 1)] = double ?? single ?? '';
  }
  return attributes;
}

/** The text of an element from behind its opening tag; `reader.nameEnd` is left behind the closing tag's name. */
export function elementText(reader: PartReader, from: number): string {
  const { buffer } = reader;
  const stop = buffer.indexOf(LT, from);
  if (stop < 0) throw truncated(reader);
  if (buffer[stop + 1] === SLASH) {
    nextTag(reader, stop);
    return textBetween(buffer, from, stop);
  }
  return interruptedText(reader, from);
}

/** Text with CDATA, comments or unexpected elements inside. */
function interruptedText(reader: PartReader, from: number): string {
  const { buffer } = reader;
  let text = '';
  let at = from;
  for (;;) {
    const stop = buffer.indexOf(LT, at);
    if (stop < 0) throw truncated(reader);
    text += textBetween(buffer, at, stop);
    if (buffer.toString('latin1', stop, stop + 9) === '<![CDATA[') {
      const close = buffer.indexOf(']]>', stop + 9);
      if (close < 0) throw truncated(reader);
      text += buffer.toString('utf8', stop + 9, close);
      at = close + 3;
    } else if (buffer[stop + 1] === BANG || buffer[stop + 1] === QUESTION) {
      at = skipSpecial(reader, stop + 1);
    } else {
      at = nextTag(reader, stop);
      if (at < 0) throw truncated(reader);
      if (reader.closing) return text;
      at = skipAttributes(reader, at);
    }
  }
}

/** Bytes to text: one look decides between the plain fast paths and the unescaping one. */
export function textBetween(buffer: Buffer, from: number, to: number): string {
  let wide = false;
  let escaped = false;
  for (let at = from; at < to; at++) {
    const byte = buffer[at]!;
    if (byte >= 0x80) wide = true;
    else if (byte === 0x26 || byte === 0x0d || byte === 0x5f) escaped = true;
  }
  const text = wide ? buffer.toString('utf8', from, to) : buffer.toString('latin1', from, to);
  return escaped ? decodeText(text) : text;
}

/** Behind a comment, CDATA section or processing instruction; `at` is on its `!` or `?`. A document type is refused. */
function skipSpecial(reader: PartReader, at: number): number {
  const { buffer } = reader;
  const opening = buffer.toString('latin1', at, at + 8);
  const mark = opening.startsWith('?')
    ? '?>'
    : opening.startsWith('!--')
      ? '-->'
      : opening === '![CDATA['
        ? ']]>'
        : '';
  if (mark === '') throw new Damaged(fileFailure.corrupt('xml-doctype', reader.part));
  const end = buffer.indexOf(mark, at + 1);
  if (end < 0) throw truncated(reader);
  return end + mark.length;
}
