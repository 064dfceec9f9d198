/** Encodings by name: those of the Encoding Standard, and a few that old programs still write. */

/** What the bytes from 0x80 on stand for. */
const tables: Readonly<Record<string, string>> = {
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

export interface Codec {
  /** With `fatal`, throws a TypeError on bytes that are none of the encoding; else they become U+FFFD. */
  decode(bytes: Uint8Array, fatal?: boolean): string;
}

/** The codec of a name: a label of the Encoding Standard, `utf-8-bom`, `utf-32le`, `utf-32be`, `ibm850`, `ibm852`. */
export function codecOf(name: string): Codec | undefined {
  const label = name.toLowerCase();
  const table = tables[label];
  if (table !== undefined) return { decode: (bytes) => fromTable(bytes, table) };
  if (label === 'utf-32le' || label === 'utf-32be') {
    return { decode: (bytes, fatal = false) => fromUtf32(bytes, label === 'utf-32le', fatal) };
  }
  const standard = label === 'utf-8-bom' ? 'utf-8' : label === 'gbk' ? 'gb18030' : label;
  try {
    new TextDecoder(standard);
  } catch {
    return undefined;
  }
  return {
    decode: (bytes, fatal = false) => new TextDecoder(standard, { fatal, ignoreBOM: true }).decode(bytes),
  };
}

const utf16 = (units: Uint16Array): string =>
  Buffer.from(units.buffer, 0, units.length * 2).toString('utf16le');

function fromTable(bytes: Uint8Array, table: string): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    units[at] = byte < 0x80 ? byte : table.charCodeAt(byte - 0x80);
  }
  return utf16(units);
}

function fromUtf32(bytes: Uint8Array, little: boolean, fatal: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(Math.ceil(bytes.length / 4) * 2);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 <= bytes.length ? view.getUint32(at, little) : 0xffff_ffff;
    const valid = point <= 0x10_ffff && (point < 0xd800 || point > 0xdfff);
    if (!valid && fatal) throw new TypeError('not valid in UTF-32');
    if (!valid) units[length++] = 0xfffd;
    else if (point < 0x1_0000) units[length++] = point;
    else {
      units[length++] = 0xd7c0 + (point >> 10);
      units[length++] = 0xdc00 | (point & 0x3ff);
    }
  }
  return utf16(units.subarray(0, length));
}
