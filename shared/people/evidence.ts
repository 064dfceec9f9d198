/** What speaks for two entries of the register, or a written name and an entry, being one person; and what against it. */
import { fold, narrow } from '../importing/fold.ts';

/** A person as far as matching looks at one. */
export interface PersonCard {
  id: string;
  number: string;
  name: string | null;
  nameEn: string | null;
  role: string | null;
  department: string | null;
  /** YYYY-MM-DD. */
  joined: string | null;
  left: string | null;
}

/** A name as records bear it without saying whose it is. */
export interface NamedText {
  text: string;
  /** The department whose records bear it. */
  department: string | null;
  /** First and last day of those records, where they have days. */
  from: string | null;
  until: string | null;
}

export const evidenceKinds = [
  'same-number',
  'same-name',
  'same-latin-name',
  'same-sound',
  'same-department',
  'there-then',
  'same-role',
  'other-department',
  'not-there-then',
  'other-role',
] as const;
export type Evidence = (typeof evidenceKinds)[number];

const WEIGHTS: Record<Evidence, number> = {
  'same-number': 60,
  'same-name': 40,
  'same-latin-name': 20,
  'same-sound': 15,
  'same-department': 25,
  'there-then': 10,
  'same-role': 5,
  'other-department': -20,
  'not-there-then': -25,
  'other-role': -15,
};

/** How strong the evidence is together: from 45 on it is worth a person's look, from `LIKELY` on it is likely. */
export const weightOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, kind) => sum + WEIGHTS[kind], 0);

export const WORTH_A_LOOK = 45;

/** Namesakes of one department and role are not likely one person: a second sign is needed. */
export const LIKELY = 75;

/**
 * A number as it is compared: width, case, blanks and punctuation do not matter, nor zeros before the first digit, so that
 * ` 00123`, `００１２３` and `123` are one number and `T0012` and `T12` are as well.
 */
export function plainNumber(number: string): string {
  return narrow(number)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^(\p{L}*)0+(?=\p{N})/u, '$1');
}

/** Latin names without order and spelling of blanks: `WEI Zhang` and `Zhang, Wei` are one. */
export const plainLatinName = (name: string): string =>
  narrow(name)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

const learners = new Set(['student', 'master', 'doctoral', 'resident']);
const side = (role: string) => (learners.has(role) ? 'learner' : 'teacher');

/** Evidence for two entries of the register; `sound` answers how a name is read, or null. */
export function compareEntries(
  a: PersonCard,
  b: PersonCard,
  sound: (name: string) => string | null,
): Evidence[] {
  const found: Evidence[] = [];
  if (plainNumber(a.number) === plainNumber(b.number)) found.push('same-number');
  if (a.name && b.name) {
    if (fold(a.name) === fold(b.name)) found.push('same-name');
    else if (sound(a.name) !== null && sound(a.name) === sound(b.name)) found.push('same-sound');
  }
  // In Latin letters different names that sound the same are written the same: that is no evidence of its own.
  const latin = a.nameEn && b.nameEn && plainLatinName(a.nameEn) === plainLatinName(b.nameEn);
  if (latin && !found.includes('same-sound') && !found.includes('same-name')) found.push('same-latin-name');
  if (a.department && b.department)
    found.push(a.department === b.department ? 'same-department' : 'other-department');
  if (a.role && b.role) {
    if (a.role === b.role) found.push('same-role');
    else if (side(a.role) !== side(b.role)) found.push('other-role');
  }
  return found;
}

/** Evidence for a written name meaning an entry of the register. */
export function compareText(
  written: NamedText,
  entry: PersonCard,
  sound: (name: string) => string | null,
): Evidence[] {
  const found: Evidence[] = [];
  const { text, department } = written;
  if (plainNumber(text) === plainNumber(entry.number)) found.push('same-number');
  if (entry.name) {
    if (fold(text) === fold(entry.name)) found.push('same-name');
    else if (sound(text) !== null && sound(text) === sound(entry.name)) found.push('same-sound');
  }
  const latin = entry.nameEn && plainLatinName(text) === plainLatinName(entry.nameEn);
  if (latin && !found.includes('same-name')) found.push('same-latin-name');
  if (department && entry.department)
    found.push(department === entry.department ? 'same-department' : 'other-department');
  const there = wasThere(written, entry);
  if (there !== null) found.push(there ? 'there-then' : 'not-there-then');
  return found;
}

/** Whether the entry's stay touches the days of the records; null where either is not known. */
function wasThere({ from, until }: NamedText, { joined, left }: PersonCard): boolean | null {
  if (from === null || until === null || (joined === null && left === null)) return null;
  return (joined === null || joined <= until) && (left === null || left >= from);
}
