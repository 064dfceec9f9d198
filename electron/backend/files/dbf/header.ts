export interface DbfHeader {
  records: number;
  /** Of the first record, in bytes from the start of the file. */
  start: number;
  recordLength: number;
}

export interface DbfField {
  name: Uint8Array;
  /** C text, N F number, D day, L logical, I integer, B double, Y money, T moment; others are not read. */
  type: string;
  /** In bytes, from the start of a record. */
  offset: number;
  length: number;
}

const VERSIONS = new Set([
  0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x7b, 0x83, 0x8b, 0x8e, 0xcb, 0xf5, 0xfb,
]);
const FIELD = 32;

/** The header of a dBase table; undefined for bytes that are none: the format has no signature, only plausible numbers. */
export function dbfHeader(bytes: Uint8Array): DbfHeader | undefined {
  if (bytes.length < 65 || !VERSIONS.has(bytes[0]!)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [, , month = 0, day = 0] = bytes;
  const records = view.getUint32(4, true);
  const start = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const plausible =
    month <= 12 &&
    day <= 31 &&
    start >= 65 &&
    start <= bytes.length &&
    recordLength >= 2 &&
    recordLength <= 65_500;
  if (!plausible) return undefined;
  // A cut end is forgiven; a table far from what it announces is none.
  const announced = start + records * recordLength;
  if (announced > bytes.length * 2 + 2) return undefined;
  return { records, start, recordLength };
}

export function dbfFields(bytes: Uint8Array, { start, recordLength }: DbfHeader): DbfField[] {
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = FIELD; at + FIELD < start && bytes[at] !== 0x0d; at += FIELD) {
    const type = String.fromCharCode(bytes[at + 11]!);
    // Long text fields keep the upper byte of their length where numbers keep their decimals.
    const length = bytes[at + 16]! + (type === 'C' ? bytes[at + 17]! * 256 : 0);
    const nul = bytes.subarray(at, at + 11).indexOf(0);
    if (offset + length > recordLength) break;
    // Field 0 of Visual FoxPro keeps the nulls of the others.
    if (type !== '0')
      fields.push({ name: bytes.subarray(at, at + (nul < 0 ? 11 : nul)), type, offset, length });
    offset += length;
  }
  return fields;
}
