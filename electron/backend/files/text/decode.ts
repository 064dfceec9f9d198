import type { EncodingEvidence } from '#shared/importing/raw.ts';
import { type Codec, codecOf } from './codecs.ts';
import { type Detected, detectEncoding, SURE } from './encoding.ts';

export interface Decoded {
  text: string;
  encoding: { name: string; confidence: number; how: EncodingEvidence };
  notes: { code: string; details: Record<string, string | number> }[];
}

/**
 * Bytes to text, with the encoding that was told or found. `binary` when they are no text, `unknown` for an encoding
 * that does not exist. `declared` is what the file says of itself: believed when its bytes bear it out. Notes: `encoding-uncertain` {encoding, percent}, `characters-replaced` {count, encoding}.
 */
export function decodeBytes(
  bytes: Uint8Array,
  encoding?: string,
  declared?: string,
): Decoded | 'binary' | 'unknown' {
  const detected =
    encoding === undefined
      ? (declaredEncoding(bytes, declared) ?? detectEncoding(bytes))
      : told(bytes, encoding);
  if (!detected) return encoding === undefined ? 'binary' : 'unknown';
  const { name, confidence, how, skip } = detected;
  const { text, replaced } = decode(bytes.subarray(skip), codecOf(name)!);
  const notes: Decoded['notes'] = [];
  if (confidence < SURE) {
    notes.push({
      code: 'encoding-uncertain',
      details: { encoding: name, percent: Math.round(confidence * 100) },
    });
  }
  if (replaced > 0) notes.push({ code: 'characters-replaced', details: { count: replaced, encoding: name } });
  return { text, encoding: { name, confidence, how }, notes };
}

/** Pages often name the encoding of the template that they were made from: only valid bytes prove the name. */
function declaredEncoding(bytes: Uint8Array, declared: string | undefined): Detected | undefined {
  if (declared === undefined || /^utf-?(8|16)/i.test(declared)) return undefined;
  const marked = detectEncoding(bytes.subarray(0, 4));
  if (marked && marked.how === 'mark') return undefined;
  try {
    const decoder = new TextDecoder(/^gb/i.test(declared) ? 'gb18030' : declared, { fatal: true });
    decoder.decode(bytes);
    const name = decoder.encoding === 'gb18030' && !/18030/.test(declared) ? 'gbk' : decoder.encoding;
    return { name, confidence: 0.95, how: 'declared', skip: 0 };
  } catch {
    return undefined;
  }
}

function told(bytes: Uint8Array, encoding: string): Detected | undefined {
  const name = encoding.toLowerCase();
  const found = detectEncoding(bytes.subarray(0, 4));
  // A mark at the start is never part of the text, whatever a person chose.
  const skip = found && found.skip > 0 && (found.name === name || name.startsWith('utf-8')) ? found.skip : 0;
  if (!codecOf(name)) return undefined;
  return { name, confidence: 1, how: 'told', skip };
}

/** Strict first, because it costs nothing; only a text with flaws is decoded again, with them marked and counted. */
function decode(bytes: Uint8Array, codec: Codec): { text: string; replaced: number } {
  try {
    return { text: codec.decode(bytes, true), replaced: 0 };
  } catch {
    const text = codec.decode(bytes);
    return { text, replaced: text.split('\ufffd').length - 1 };
  }
}
