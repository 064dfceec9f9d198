/** What changed between two texts, word by word: a Chinese character, a Latin word, a number and a token are words. */

export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const WORD = /\{\{[^{}\n]*\}\}|\p{Script=Han}|[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|\s|[^\s]/gu;

/** Beyond this many words that differ, the middle is shown as taken out and put in as a whole. */
const MOST = 4000;

/** The words of a text; joined they give it back. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** The shortest way from one text to the other; what is same or removed gives `before`, what is same or added `after`. */
export function difference(before: string, after: string): Change[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const changes: Change[] = [];
  const put = (kind: Change['kind'], text: string) => {
    if (text === '') return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  put('same', a.slice(0, head).join(''));
  for (const { kind, text } of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)))
    put(kind, text);
  put('same', a.slice(a.length - tail).join(''));
  return joined(changes);
}

function middle(a: readonly string[], b: readonly string[]): Change[] {
  const whole: Change[] = [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0 || a.length > MOST || b.length > MOST) return whole;
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i]! });
      i++;
      j++;
    } else if (
      j < b.length &&
      (i === a.length || longest[i * width + j + 1]! > longest[(i + 1) * width + j]!)
    ) {
      changes.push({ kind: 'added', text: b[j]! });
      j++;
    } else {
      changes.push({ kind: 'removed', text: a[i]! });
      i++;
    }
  }
  return changes;
}

/** A single character or blank that happens to be the same between two changes only makes them harder to read. */
function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed });
    if (added !== '') out.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of changes.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (
      text.length === 1 &&
      text !== '\n' &&
      (removed !== '' || added !== '') &&
      changes[index + 1] !== undefined
    ) {
      removed += text;
      added += text;
    } else {
      flush();
      out.push({ kind, text });
    }
  }
  flush();
  return out;
}
