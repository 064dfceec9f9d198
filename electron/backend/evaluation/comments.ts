/** What forms say in words: masked, out of whole blocks only, in an order that tells nothing. */
import { createHash } from 'node:crypto';
import {
  commentReviews,
  readComments,
  reviewKey,
  type StoredComment,
  themeBook,
} from '#db/repositories/comments.ts';
import { readSettings } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { Comment, commentsContract } from '#shared/api/comments.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { keyTerms } from '#shared/comments/key-terms.ts';
import { commentReader } from '#shared/comments/read-comment.ts';
import type { ReviewState } from '#shared/comments/review.ts';
import type { Tone } from '#shared/comments/sentiment.ts';
import { countThemes, countTones, type ThemeCount } from '#shared/comments/sum-up.ts';
import { themesIn } from '#shared/comments/themes.ts';
import { type Cell, cellsOf } from '#shared/evaluation/blocks.ts';
import { codesOf, countRaters } from '#shared/evaluation/forms.ts';
import type { EvaluationSource } from '#shared/evaluation/source.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { yearOf } from '#shared/periods/period.ts';
import { dividedForms } from '../anonymity/blocks.ts';
import { floorOf } from '../anonymity/floor.ts';
import { commentMask } from './comment-mask.ts';
import { sourceOf } from './forms.ts';
import { ask, type Question } from './results.ts';

export interface CommentQuestion extends Question {
  department: string | null;
  target: string | null;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** A comment as the review sees it, with the form that it stands on, which goes no further than the backend. */
export interface KnownComment {
  stored: StoredComment;
  digest: string;
  shown: Comment;
}

/** All comments of a year that lie in any block, whoever asks. */
export async function commentsOfYear(
  reader: Reader,
  source: EvaluationSource,
  year: string,
): Promise<KnownComment[]> {
  const mask = await commentMask(reader);
  const { blocks } = dividedForms(reader, source.type, year);
  const book = themeBook(reader);
  const known = new Set(themesIn(book).map(({ id }) => id));
  const read = commentReader(book);
  const reviews = commentReviews(reader, source.type.id);
  const { id: workspace } = readSettings(reader);
  return readComments(reader, source, year)
    .filter(({ row }) => (blocks.of[row] ?? -1) >= 0)
    .map((stored) => {
      const digest = digestOf(stored.text);
      const review = reviews.get(reviewKey(stored.record, stored.field));
      const valid = review?.digest === digest ? review : null;
      const { text, language, masked, themes: found, judgement, terms } = read(mask(stored.text));
      // A theme of the office's own may be gone since.
      const set = valid?.themes ? (JSON.parse(valid.themes) as string[]).filter((id) => known.has(id)) : null;
      return {
        stored,
        digest,
        shown: {
          id: digestOf(`${workspace} ${source.type.id} ${stored.record} ${stored.field}`),
          text,
          language,
          masked,
          state: (valid?.state ?? 'waiting') satisfies ReviewState,
          reason: valid?.reason ?? null,
          themes: set ?? found.map(({ theme }) => theme),
          themeWords: set ? [] : [...new Set(found.flatMap(({ words }) => words))],
          byHand: set !== null,
          tone: judgement.tone,
          judged: judgement.words,
          terms: terms.map(({ shown }) => shown),
        },
      };
    });
}

interface Chosen {
  source: EvaluationSource;
  groups: { code: string | null; forms: number }[];
  group: string | null;
  cell: Cell | null;
  all: KnownComment[];
  comments: KnownComment[];
}

export async function choose(
  reader: Reader,
  question: CommentQuestion,
  known?: Promise<KnownComment[]>,
): Promise<Chosen> {
  const { source, forms, blocks, dimension, filter, group, groups } = ask(reader, question);
  const all = await (known ?? commentsOfYear(reader, source, yearOf(question.period)));
  const codes = codesOf(forms, {
    ...filter,
    ...(question.department === null ? {} : { department: question.department }),
    ...(question.target === null ? {} : { [dimension]: question.target }),
  });
  const cell = (codes && cellsOf(forms, blocks, codes, null).get(-1)) ?? null;
  const allowed = cell !== null && countRaters(forms, cell.rows) >= floorOf(reader, source.type);
  const rows = new Set(allowed ? cell.rows : []);
  const order = (id: string) => digestOf(`${id} ${JSON.stringify(question)}`);
  return {
    source,
    groups,
    group,
    cell,
    all,
    comments: all
      .filter(({ stored }) => rows.has(stored.row))
      .map((comment) => ({ comment, place: order(comment.shown.id) }))
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .map(({ comment }) => comment),
  };
}

/** Throws the refusals `not-an-evaluation`, `not-judged` and `bad-period`. */
export async function commentsOverview(
  reader: Reader,
  question: CommentQuestion,
): Promise<OutputOf<(typeof commentsContract)['comments.overview']>> {
  const { source, groups, group, cell, all, comments } = await choose(reader, question);
  const states = { waiting: 0, released: 0, held: 0 };
  for (const { shown } of comments) states[shown.state] += 1;
  const counted = comments.filter(({ shown }) => shown.state !== 'held');
  const here = new Set(counted);
  const others = all.filter((comment) => !here.has(comment) && comment.shown.state !== 'held');
  const words = (list: readonly KnownComment[]) => list.map(({ shown }) => shown.terms);
  return {
    floor: floorOf(reader, source.type),
    groups,
    group,
    forms: cell?.rows.length ?? 0,
    formsHeldBack: cell?.heldBack ?? 0,
    states,
    tones: countTones(counted.map(({ shown }) => shown.tone)),
    themes: countThemes(counted.map(({ shown }) => shown)),
    terms: keyTerms(words(counted), words(others)),
    comments: comments.map(({ shown }) => shown),
  };
}

export interface TargetThemes {
  /** Comments that were read and released. */
  comments: number;
  tones: Record<Tone, number>;
  themes: (ThemeCount & { label: LocalText })[];
  /** The released comments, masked and in an order that tells nothing. */
  quotes: { text: string; tone: Tone; themes: string[] }[];
}

/**
 * What was said of one target, for whatever leaves the office: released comments only. Null where there are none, or
 * where too few people answered. `known`: the comments of the year, for who asks about many targets. Throws as
 * `commentsOverview` does.
 */
export async function themesOf(
  reader: Reader,
  question: Question & { department?: string | null },
  target: string,
  known?: Promise<KnownComment[]>,
): Promise<TargetThemes | null> {
  const asked = { ...question, department: question.department ?? null, target };
  const { comments } = await choose(reader, asked, known);
  const released = comments.flatMap(({ shown }) => (shown.state === 'released' ? [shown] : []));
  if (released.length === 0) return null;
  const themes = themesIn(themeBook(reader));
  return {
    comments: released.length,
    tones: countTones(released.map(({ tone }) => tone)),
    themes: countThemes(released).map((entry) => ({
      ...entry,
      label: themes.find(({ id }) => id === entry.id)?.label ?? { zh: entry.id, en: entry.id },
    })),
    quotes: released.map(({ text, tone, themes: own }) => ({ text, tone, themes: own })),
  };
}

/** The comments of a year by their ids, for a decision about them. */
export async function knownComments(
  reader: Reader,
  about: { type: string; period: string },
  ids: readonly string[],
): Promise<KnownComment[]> {
  const wanted = new Set(ids);
  const all = await commentsOfYear(reader, sourceOf(reader, about.type), yearOf(about.period));
  return all.filter(({ shown }) => wanted.has(shown.id));
}
