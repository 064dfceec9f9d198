/**
 * Text to GB18030 bytes. The platform only decodes, so that the table for encoding is its decoder turned round:
 * built once, on first use (about 30 ms).
 */
let table: Uint32Array | undefined;

const UNKNOWN = 0x3f;
/** The first four-byte code, 0x81308130, counts as 0; those of the supplementary planes start at 189,000. */
const SUPPLEMENTARY = 189_000;
const BASIC_FOUR_BYTES = 39_420;

/** Every well-formed text survives, but for U+E5E5, which the encoding lacks; it and lone surrogates become `?`. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= buildTable();
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const point = text.codePointAt(index) ?? code;
      if (point <= 0xffff) code = 0;
      else {
        at = putFour(bytes, at, SUPPLEMENTARY + point - 0x10000);
        index++;
        continue;
      }
    }
    const packed = table[code]!;
    if (packed === 0) bytes[at++] = UNKNOWN;
    else if (packed <= 0xffff) {
      bytes[at++] = packed >> 8;
      bytes[at++] = packed & 0xff;
    } else at = putFour(bytes, at, packed - 0x10000);
  }
  return bytes.slice(0, at);
}

function putFour(bytes: Uint8Array, at: number, linear: number): number {
  bytes[at] = 0x81 + Math.floor(linear / 12_600);
  bytes[at + 1] = 0x30 + (Math.floor(linear / 1260) % 10);
  bytes[at + 2] = 0x81 + (Math.floor(linear / 10) % 126);
  bytes[at + 3] = 0x30 + (linear % 10);
  return at + 4;
}

/** By UTF-16 unit: 0 for none, two bytes packed, or 0x10000 + the linear number of a four-byte code. */
function buildTable(): Uint32Array {
  const made = new Uint32Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const text = decoder.decode(pair);
      const unit = text.charCodeAt(0);
      if (text.length === 1 && unit >= 0x80 && unit !== 0xfffd && made[unit] === 0)
        made[unit] = (lead << 8) | trail;
    }
  }
  const four = new Uint8Array(4);
  for (let linear = 0; linear < BASIC_FOUR_BYTES; linear++) {
    putFour(four, 0, linear);
    const text = decoder.decode(four);
    const unit = text.charCodeAt(0);
    if (text.length === 1 && (unit !== 0xfffd || linear === 39_417) && made[unit] === 0)
      made[unit] = 0x10000 + linear;
  }
  return made;
}
