/** The themes of a workspace: what they are, what their words find, and what was changed about them. */
import { type ThemeChange, themeBook, themeChanges } from '#db/repositories/comments.ts';
import type { Reader } from '#db/types.ts';
import type { commentsContract, ThemeChangeEntry } from '#shared/api/comments.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Input } from '#shared/api/index.ts';
import { themeFinder } from '#shared/comments/find-themes.ts';
import { themes as shipped, type Theme, themesIn } from '#shared/comments/themes.ts';
import { wordsOf } from '#shared/comments/words.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { choose } from './comments.ts';

type Contract = typeof commentsContract;

const MOST_CHANGES = 20;
const MOST_SHOWN = 4;

export const ownThemeIds = (reader: Reader): string[] => themeBook(reader).own.map(({ id }) => id);

export const isTheme = (reader: Reader, id: string): boolean =>
  themesIn(themeBook(reader)).some((theme) => theme.id === id);

/** Throws the refusal `theme-unknown`. */
export function requireThemes(reader: Reader, ids: readonly string[]): void {
  const unknown = ids.find((id) => !isTheme(reader, id));
  if (unknown !== undefined) throw new Refusal('theme-unknown', `no theme: ${unknown}`, { theme: unknown });
}

export function themesWithChanges(reader: Reader): OutputOf<Contract['comments.themes']> {
  const { own, learned } = themeBook(reader);
  const entry = ({ id, label, words }: Theme, isOwn: boolean) => ({
    id,
    label,
    own: isOwn,
    shipped: [...words],
    added: learned.flatMap(({ theme, word }) => (theme === id ? [word] : [])),
  });
  return {
    themes: [
      ...shipped.map((theme) => entry(theme, false)),
      ...own.map((theme) => entry({ ...theme, words: [] }, true)),
    ],
    changes: themeChanges(reader, MOST_CHANGES).map(told),
  };
}

type Details = {
  comment: { comment: string; period: string; byHand: boolean; before: string[]; after: string[] | null };
  words: { added: string[]; removed: string[] };
  theme: { before: LocalText | null; after: LocalText | null };
};

function told({ seq, at, by, action, subject, details }: ThemeChange): ThemeChangeEntry {
  const who = { seq, at, by };
  if (action === 'comment.words')
    return { ...who, kind: 'words', theme: subject, ...(details as Details['words']) };
  if (action === 'comment.theme')
    return { ...who, kind: 'theme', theme: subject, ...(details as Details['theme']) };
  const { before, after } = details as Details['comment'];
  return { ...who, kind: 'comment', before, after };
}

/** One change, with what it takes to put back what was before. Throws the refusal `change-unknown`. */
export function changeOf(
  reader: Reader,
  seq: number,
):
  | Exclude<ThemeChangeEntry, { kind: 'comment' }>
  | { kind: 'comment'; details: Details['comment'] & { type: string } } {
  const [change] = themeChanges(reader, 1, seq);
  const { period = null } = (change?.details ?? {}) as { period?: string };
  if (!change || (change.action === 'comment.themes' && period === null))
    throw new Refusal('change-unknown', `no change of themes: ${seq}`);
  const entry = told(change);
  return entry.kind === 'comment'
    ? { kind: 'comment', details: { type: change.subject, ...(change.details as Details['comment']) } }
    : entry;
}

/** Throws the refusals of `commentsOverview`. What was set by hand stays as it is. */
export async function tryWords(
  reader: Reader,
  { theme, words, ...question }: Input<'comments.try-words'>,
): Promise<OutputOf<Contract['comments.try-words']>> {
  const { department = null, target = null } = question;
  const { comments } = await choose(reader, { ...question, department, target });
  const book = themeBook(reader);
  const id = theme ?? '';
  const find = themeFinder({
    own: theme === null ? [...book.own, { id, label: { zh: '', en: '' } }] : book.own,
    learned: [
      ...book.learned.filter((entry) => entry.theme !== id),
      ...words.map((word) => ({ theme: id, word })),
    ],
  });
  const read = comments.filter(({ shown }) => shown.state !== 'held');
  const has = read.map(({ shown }) => shown.themes.includes(id));
  const would = read.map(({ shown }, at) =>
    shown.byHand ? has[at]! : find(shown.text, wordsOf(shown.text)).some((found) => found.theme === id),
  );
  const texts = (wanted: (at: number) => boolean) =>
    read.flatMap(({ shown }, at) => (wanted(at) ? [shown.text] : [])).slice(0, MOST_SHOWN);
  return {
    before: has.filter(Boolean).length,
    after: would.filter(Boolean).length,
    gained: texts((at) => would[at]! && !has[at]!),
    lost: texts((at) => has[at]! && !would[at]!),
  };
}
