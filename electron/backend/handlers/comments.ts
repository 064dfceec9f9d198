/** Comments: themes, review and correction. */
import {
  type CommentReview,
  saveReview,
  setOwnTheme,
  setThemeWords,
  themeWords,
} from '#db/repositories/comments.ts';
import type { Writer } from '#db/types.ts';
import type { commentsContract } from '#shared/api/comments.ts';
import { holdingReasons } from '#shared/comments/review.ts';
import { nextThemeId } from '#shared/comments/themes.ts';
import { Refusal } from '#shared/lib/result.ts';
import { commentsOverview, type KnownComment, knownComments } from '../evaluation/comments.ts';
import {
  changeOf,
  isTheme,
  ownThemeIds,
  requireThemes,
  themesWithChanges,
  tryWords,
} from '../evaluation/themes.ts';
import type { Handlers } from './types.ts';

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
    requireThemes(store.read, [...(themes ?? []), ...learn.map(({ theme }) => theme)]);
    const [comment] = await knownComments(store.read, about, [id]);
    if (!comment) throw new Refusal('comment-unknown', `no comment: ${id}`);
    await store.change(context.actor(), (writer) => {
      keep(writer, about.type, comment, { themes: themes && JSON.stringify(themes) });
      writer.audit('comment.themes', about.type, {
        comment: id,
        period: about.period,
        byHand: comment.shown.byHand,
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
    requireThemes(context.workspace().store.read, [theme]);
    await context
      .workspace()
      .store.change(context.actor(), (writer) => setThemeWords(writer, theme, [...new Set(words)]));
    context.changed('comments', 'audit');
    return {};
  },

  'comments.themes': (_, context) => themesWithChanges(context.workspace().store.read),

  'comments.try-words': (input, context) => tryWords(context.workspace().store.read, input),

  'comments.save-theme': async ({ id, label, words }, context) => {
    const { store } = context.workspace();
    const known = ownThemeIds(store.read);
    if (id !== null && !known.includes(id))
      throw new Refusal('theme-unknown', `no theme: ${id}`, { theme: id });
    const theme = id ?? nextThemeId(known);
    await store.change(context.actor(), (writer) => {
      setOwnTheme(writer, theme, label);
      setThemeWords(writer, theme, [...new Set(words)]);
    });
    context.changed('comments', 'audit');
    return { id: theme };
  },

  'comments.remove-theme': async ({ id }, context) => {
    const { store } = context.workspace();
    if (!ownThemeIds(store.read).includes(id))
      throw new Refusal('theme-unknown', `no theme: ${id}`, { theme: id });
    await store.change(context.actor(), (writer) => setOwnTheme(writer, id, null));
    context.changed('comments', 'audit');
    return {};
  },

  'comments.undo-themes': async ({ seq }, context) => {
    const { store } = context.workspace();
    const change = changeOf(store.read, seq);
    if (change.kind === 'comment') {
      const { type, period, comment: id, byHand, before } = change.details;
      const themes = byHand ? before.filter((theme) => isTheme(store.read, theme)) : null;
      await commentsHandlers['comments.set-themes']({ type, period, id, themes, learn: [] }, context);
      return {};
    }
    await store.change(context.actor(), (writer) => {
      if (change.kind === 'theme') setOwnTheme(writer, change.theme, change.before);
      else {
        requireThemes(writer, [change.theme]);
        const now = themeWords(writer).flatMap(({ theme, word }) => (theme === change.theme ? [word] : []));
        const kept = now.filter((word) => !change.added.includes(word));
        setThemeWords(writer, change.theme, [...new Set([...kept, ...change.removed])]);
      }
    });
    context.changed('comments', 'audit');
    return {};
  },
};
