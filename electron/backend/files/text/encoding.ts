import { isAscii, isUtf8 } from 'node:buffer';
import type { EncodingEvidence } from '#shared/importing/raw.ts';
import { codecOf } from './codecs.ts';
import { guessLegacy } from './legacy-encoding.ts';

export interface Detected {
  /** A name that `TextDecoder` knows, or `utf-8-bom`. */
  name: string;
  /** 0..1; below `SURE` a person should be asked to look. */
  confidence: number;
  how: EncodingEvidence;
  /** Bytes of the byte order mark, to be skipped. */
  skip: number;
}

/** From here on a detected encoding is not questioned. */
export const SURE = 0.8;

const marks: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8-bom' },
  // Before UTF-16, whose mark this one begins with.
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'utf-32be' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], name: 'gb18030' },
];

/**
 * The encoding of a text: by byte order mark, by the zero bytes of UTF-16, by being strict UTF-8 (chance makes that
 * all but impossible), and only then by which characters the bytes would be. Undefined for bytes that are no text.
 */
export function detectEncoding(bytes: Uint8Array): Detected | undefined {
  for (const { bytes: mark, name } of marks) {
    if (mark.every((byte, index) => bytes[index] === byte))
      return { name, confidence: 1, how: 'mark', skip: mark.length };
  }
  const wide = utf32WithoutMark(bytes) ?? utf16WithoutMark(bytes);
  if (wide) return wide;
  if (looksBinary(bytes)) return undefined;
  if (isUtf8(bytes)) {
    const how = isAscii(bytes) ? 'ascii' : 'valid';
    return accidentalUtf8(bytes) ?? { name: 'utf-8', confidence: 1, how, skip: 0 };
  }
  const damaged = damagedUtf8(bytes);
  return damaged ?? { ...guessLegacy(bytes), how: 'likely', skip: 0 };
}

/**
 * A handful of Chinese characters in GBK can be valid UTF-8 by accident, as pairs of bytes: such a short text is
 * taken for Chinese when that reads well, but never with certainty.
 */
function accidentalUtf8(bytes: Uint8Array): Detected | undefined {
  if (bytes.length > 65_536) return undefined;
  let pairs = 0;
  for (const byte of bytes) {
    if (byte >= 0xe0 || pairs > 12) return undefined;
    if (byte >= 0xc2) pairs++;
  }
  // One pair is as well a letter of its own, and proves nothing.
  if (pairs < 2) return undefined;
  const guess = guessLegacy(bytes);
  return guess.name === 'gbk' && guess.confidence >= SURE
    ? { name: 'gbk', confidence: 0.7, how: 'likely', skip: 0 }
    : undefined;
}

/** Every character has four bytes, of which the first is zero: nothing else does that by chance. */
function utf32WithoutMark(bytes: Uint8Array): Detected | undefined {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return undefined;
  const sample = bytes.subarray(0, 65_536);
  for (const name of ['utf-32le', 'utf-32be'] as const) {
    const [high, low] = name === 'utf-32le' ? [3, 0] : [0, 3];
    let fits = true;
    let empty = 0;
    for (let at = 0; fits && at < sample.length; at += 4) {
      fits = sample[at + high] === 0 && sample[at + (high === 3 ? 2 : 1)]! <= 0x10;
      if (sample[at + low] === 0) empty++;
    }
    if (!fits || empty > sample.length / 40) continue;
    try {
      codecOf(name)!.decode(sample, true);
      return { name, confidence: 0.95, how: 'likely', skip: 0 };
    } catch {}
  }
  return undefined;
}

/** Separators and digits have a zero byte in UTF-16; on which side tells the byte order. */
function utf16WithoutMark(bytes: Uint8Array): Detected | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const length = Math.min(bytes.length, 65_536);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  const most = Math.max(even, odd);
  if (most < pairs * 0.05 || Math.min(even, odd) > most * 0.02) return undefined;
  const name = odd > even ? 'utf-16le' : 'utf-16be';
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes.subarray(0, length - (length % 4)));
  } catch {
    return undefined;
  }
  return { name, confidence: most > pairs * 0.2 ? 0.95 : 0.85, how: 'likely', skip: 0 };
}

/** 0x1A ends files of old systems, 0x01, 0x1E and 0x1F separate fields and records in some. */
const HARMLESS: ReadonlySet<number> = new Set([0x01, 0x1a, 0x1b, 0x1e, 0x1f]);

/** Control characters that no text file has. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && !HARMLESS.has(byte)) controls++;
  }
  return controls > length * 0.01;
}

/** UTF-8 with a few broken bytes (a cut end, one cell pasted from elsewhere) still is UTF-8, and its reader is told. */
function damagedUtf8(bytes: Uint8Array): Detected | undefined {
  let good = 0;
  let bad = 0;
  const length = Math.min(bytes.length, 1_000_000);
  for (let at = 0; at < length; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const extra =
      byte >= 0xc2 && byte <= 0xdf
        ? 1
        : byte >= 0xe0 && byte <= 0xef
          ? 2
          : byte >= 0xf0 && byte <= 0xf4
            ? 3
            : 0;
    let seen = 0;
    while (seen < extra && ((bytes[at + seen + 1] ?? 0) & 0xc0) === 0x80) seen++;
    if (extra > 0 && seen === extra) {
      good++;
      at += extra + 1;
    } else {
      // What is left of a broken sequence belongs to the same flaw.
      bad++;
      at++;
      while (at < length && (bytes[at]! & 0xc0) === 0x80) at++;
    }
  }
  // Sequences happen by chance in other encodings; a text of them with one flaw in ten does not.
  return good >= 4 && bad * 10 <= good
    ? { name: 'utf-8', confidence: 0.6, how: 'likely', skip: 0 }
    : undefined;
}
