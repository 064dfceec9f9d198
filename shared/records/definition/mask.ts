/** Shapes of identifiers: `TJ-9999` is TJ, a hyphen and four digits. A backslash takes the next sign for itself. */

type Part = { one: (char: string) => boolean } | { rest: true };

const digit = (char: string) => /^\p{Nd}$/u.test(char);
const letter = (char: string) => /^\p{L}$/u.test(char);

function partsOf(mask: string): Part[] {
  const parts: Part[] = [];
  const chars = Array.from(mask);
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!;
    if (char === '9') parts.push({ one: digit });
    else if (char === 'A') parts.push({ one: letter });
    else if (char === 'X') parts.push({ one: (c) => digit(c) || letter(c) });
    else if (char === '*') parts.push({ rest: true });
    else {
      const literal = char === '\\' ? (chars[++i] ?? '\\') : char;
      parts.push({ one: (c) => c === literal });
    }
  }
  return parts;
}

/** Whether a text has the shape. `*` takes all that follows, also nothing. */
export function matchesMask(mask: string, text: string): boolean {
  const chars = Array.from(text);
  const parts = partsOf(mask);
  for (const [index, part] of parts.entries()) {
    if ('rest' in part) return true;
    const char = chars[index];
    if (char === undefined || !part.one(char)) return false;
  }
  return chars.length === parts.length;
}
