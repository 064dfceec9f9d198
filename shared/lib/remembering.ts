/** Answers of a function of a text, kept: headings and aliases are asked for again and again. */

/** Texts kept before all are forgotten. */
const MOST = 4000;
/** A longer text is not worth keeping. */
const LONGEST = 200;

/** The same function with a memory; for one whose answers are not changed by those who get them. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const made = make(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
