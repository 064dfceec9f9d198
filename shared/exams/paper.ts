/** A paper as it was sat: its items, its examinees, and the marks that each answer gets. */
import { itemScores, splitAnswers } from '#shared/records/answers.ts';
import type { FieldValues } from '#shared/records/types.ts';

export interface PaperItem {
  number: string;
  bank: string | null;
  form: string | null;
  topic: string | null;
  key: string | null;
  marks: number;
}

export interface Examinee {
  id: string;
  answers: (string | null)[];
  /** What is known of them that an item must not depend on, by the name of the field. */
  groups: Readonly<Record<string, string | null>>;
}

export interface Sitting {
  items: PaperItem[];
  examinees: Examinee[];
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/**
 * The items of a paper from the rows of its key and from the key of the whole paper; what stands in both is taken from the
 * rows. Item n of the answers is the n-th item in the order of the numbers.
 * @param answered how many items the longest answer sheet has.
 */
export function itemsOf(
  keyRows: readonly FieldValues[],
  paper: FieldValues | null,
  answered: number,
): PaperItem[] {
  const whole = splitAnswers(textOf(paper?.key) ?? '');
  const marks = splitAnswers(textOf(paper?.marks) ?? '');
  const rows = [...keyRows].sort((a, b) => inOrder(String(a.item), String(b.item)));
  // Where every number is one of 1 to n, it says the place; otherwise the order does.
  const numbered = rows.every(({ item }) => /^\d+$/.test(String(item)));
  const at = new Map(rows.map((row, index) => [numbered ? Number(row.item) - 1 : index, row]));
  const size = Math.max(whole.length, answered, ...[...at.keys()].map((index) => index + 1));
  return Array.from({ length: size }, (_, index): PaperItem => {
    const row = at.get(index);
    const key = textOf(row?.answer) ?? whole[index] ?? null;
    return {
      number: textOf(row?.item) ?? String(index + 1),
      bank: textOf(row?.bank),
      form: textOf(row?.form),
      topic: textOf(row?.topic),
      key: key === null ? null : splitAnswers(key).length === 1 ? splitAnswers(key)[0]! : key.toUpperCase(),
      marks: Number(row?.marks ?? marks[index] ?? 1) || 1,
    };
  });
}

export interface Marked {
  /** Indexes into the items of the sitting: those that can be marked. */
  kept: number[];
  unmarked: number[];
  /** `columns[j][i]`: marks of examinee i on the j-th kept item; nothing answered counts 0. */
  columns: Float64Array[];
  /** Full marks of the kept items. */
  full: number[];
}

/** Every answer marked. Items without a key that were marked by hand keep their marks; others cannot be counted. */
export function markAnswers({ items, examinees }: Sitting): Marked {
  const key = items.map((item) => item.key);
  const marks = items.map((item) => String(item.marks));
  const scores = examinees.map(({ answers }) => itemScores(answers, key, marks));
  const kept: number[] = [];
  const unmarked: number[] = [];
  items.forEach((item, j) => {
    const known = scores.filter((row) => row[j] !== null && row[j] !== undefined).length;
    // Letters without a key cannot be marked, however many numbers stray among them.
    if (item.key !== null || known * 2 > examinees.length) kept.push(j);
    else unmarked.push(j);
  });
  const columns = kept.map((j) => Float64Array.from(scores, (row) => row[j] ?? 0));
  const full = kept.map((j, at) =>
    items[j]!.key !== null ? items[j]!.marks : Math.max(items[j]!.marks, ...columns[at]!),
  );
  return { kept, unmarked, columns, full };
}
