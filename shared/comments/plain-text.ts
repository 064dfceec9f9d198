/** A comment as one way of writing: the same letters and digits, however wide or disguised they were typed. */

const INVISIBLE = /\p{Cf}|\p{Mn}/gu;
const WRITTEN = /[\p{L}\p{N}]/u;
const zeros = [...'٠۰०০๐'].map((zero) => zero.codePointAt(0)!);

/** Letters, digits and characters in their ordinary form; punctuation stays as it was. Accents are taken off. */
export function plainText(text: string): string {
  const written = Array.from(text.normalize('NFC').replaceAll('\u00a0', ' '), (char) =>
    WRITTEN.test(char) ? ordinary(char) : char,
  );
  return written.join('').replace(INVISIBLE, '');
}

function ordinary(char: string): string {
  const code = char.codePointAt(0)!;
  const zero = zeros.find((start) => code >= start && code <= start + 9);
  if (zero !== undefined) return String(code - zero);
  // Taken apart, accents become marks of their own, which are not kept.
  return char.normalize('NFKD').replace(INVISIBLE, '').normalize('NFKC');
}
