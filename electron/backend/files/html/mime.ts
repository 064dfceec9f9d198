import { Damaged, fileFailure } from '../failures.ts';

interface MimePart {
  bytes: Uint8Array;
  charset?: string;
  /** From the part's location: the sheet that it was saved from. */
  name?: string;
}

const MOST_PARTS = 1000;

/** The pages among the parts of a MIME archive, their transfer encodings undone. */
export function textParts(bytes: Uint8Array): MimePart[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { headers, body } = split(whole);
  const boundary = /boundary\s*=\s*"?([^";\r\n]+)"?/i.exec(headers['content-type'] ?? '')?.[1];
  const pieces = boundary === undefined ? [whole] : body.split(`--${boundary}`).slice(1);
  if (pieces.length > MOST_PARTS) throw new Damaged(fileFailure.corrupt('mime-parts'));
  return pieces.flatMap((piece) => {
    const part = split(piece.replace(/^\r?\n/, ''));
    const type = part.headers['content-type'] ?? '';
    if (!/text\/html/i.test(type)) return [];
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
    const location = part.headers['content-location'] ?? '';
    const name = /([^/\\]+?)\.html?$/i.exec(location)?.[1];
    return [
      {
        bytes: decodeTransfer(part.body, part.headers['content-transfer-encoding'] ?? ''),
        ...(charset ? { charset } : {}),
        ...(name ? { name } : {}),
      },
    ];
  });
}

function split(text: string): { headers: Record<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers: Record<string, string> = {};
  // A line that starts with a blank continues the one before.
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const joined = body.replaceAll(/=[ \t]*\r?\n/g, '');
  const text = joined.replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(text, 'latin1');
}
