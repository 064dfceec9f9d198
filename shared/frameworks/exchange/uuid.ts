/** Identifiers that are the same for the same words, in the form of a UUID of version 8 (free to fill, RFC 9562). */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => UUID.test(text);

/** FNV-1a over UTF-16 units, with a seed, 32 bits. */
function fnv(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

export function uuidOf(name: string): string {
  const hex = [1, 2, 3, 4].map((seed) =>
    fnv(name, Math.imul(seed, 0x9e3779b9)).toString(16).padStart(8, '0'),
  );
  const all = hex.join('');
  const variant = ((Number.parseInt(all[16]!, 16) & 3) | 8).toString(16);
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-8${all.slice(13, 16)}-${variant}${all.slice(17, 20)}-${all.slice(20, 32)}`;
}
