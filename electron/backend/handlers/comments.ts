/** Comments: themes, review and correction. */
import { type CommentReview, saveReview, setThemeWords, themeWords } from '#db/repositories/comments.ts';
import type { Writer } from '#db/types.ts';
import type { commentsContract } from '#shared/api/comments.ts';
import { holdingReasons } from '#shared/comments/review.ts';
import { themeIds } from '#shared/comments/themes.ts';
import { Refusal } from '#shared/lib/result.ts';
import { commentsOverview, type KnownComment, knownComments } from '../evaluation/comments.ts';
import type { Handlers } from './types.ts';

function requireThemes(ids: readonly string[]): void {
  const unknown = ids.find((id) => !themeIds.includes(id));
  if (unknown !== undefined) throw new Refusal('theme-unknown', `no theme: ${unknown}`, { theme: unknown });
}

/** Keeps a decision about a comment beside what was decided before. */
function keep(
  writer: Writer,
  type: string,
  { stored, digest, shown }: KnownComment,
  next: Partial<Pick<CommentReview, 'state' | 'reason' | 'themes'>>,
): void {
  saveReview(writer, {
    type,
    record: stored.record,
    field: stored.field,
    digest,
    state: shown.state,
    reason: shown.reason,
    themes: shown.byHand ? JSON.stringify(shown.themes) : null,
    ...next,
  });
}

export const commentsHandlers: Handlers<typeof commentsContract> = {
  'comments.overview': (input, context) => commentsOverview(context.workspace().store.read, input),

  'comments.review': async ({ ids, state, reason, ...about }, context) => {
    const { store } = context.workspace();
    if (state === 'held' && !holdingReasons.some(({ id }) => id === reason))
      throw new Refusal('reason-missing', 'a comment is held back for a stated reason');
    const comments = await knownComments(store.read, about, ids);
    await store.change(context.actor(), (writer) => {
      for (const comment of comments)
        keep(writer, about.type, comment, { state, reason: state === 'held' ? reason : null });
      // By the labels that the review uses: the log must not lead to the forms.
      const comment = comments.map(({ shown }) => shown.id);
      if (comment.length > 0) writer.audit('comment.review', about.type, { comment, state, reason });
    });
    context.changed('comments', 'audit');
    return { reviewed: comments.length };
  },

  'comments.set-themes': async ({ id, themes, learn, ...about }, context) => {
    const { store } = context.workspace();
    requireThemes([...(themes ?? []), ...learn.map(({ theme }) => theme)]);
    const [comment] = await knownComments(store.read, about, [id]);
    if (!comment) throw new Refusal('comment-unknown', `no comment: ${id}`);
    await store.change(context.actor(), (writer) => {
      keep(writer, about.type, comment, { themes: themes && JSON.stringify(themes) });
      writer.audit('comment.themes', about.type, {
        comment: id,
        before: comment.shown.themes,
        after: themes,
      });
      for (const theme of new Set(learn.map((entry) => entry.theme))) {
        const known = themeWords(writer).flatMap((entry) => (entry.theme === theme ? [entry.word] : []));
        const more = learn.flatMap((entry) => (entry.theme === theme ? [entry.word] : []));
        setThemeWords(writer, theme, [...new Set([...known, ...more])]);
      }
    });
    context.changed('comments', 'audit');
    return {};
  },

  'comments.words': (_, context) => themeWords(context.workspace().store.read),

  'comments.set-words': async ({ theme, words }, context) => {
    requireThemes([theme]);
    await context
      .workspace()
      .store.change(context.actor(), (writer) => setThemeWords(writer, theme, [...new Set(words)]));
    context.changed('comments', 'audit');
    return {};
  },
};
