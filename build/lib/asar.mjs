// @ts-check
/**
 * Writes a small archive in Electron's asar format, uncompressed and flat: a pickled JSON header, then the files.
 * @param {Record<string, string>} files name -> text
 * @returns {Buffer}
 */
export function packAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    entries[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: entries }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0); // payload of the size pickle
  head.writeUInt32LE(padded + 8, 4); // length of the header pickle
  head.writeUInt32LE(padded + 4, 8); // payload of the header pickle
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
