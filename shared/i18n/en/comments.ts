import type { comments as source } from '../zh-CN/comments.ts';

/** Comments. */
export const comments: Record<keyof typeof source, string> = {
  title: 'Comments',
  intro:
    'What learners wrote: names and numbers are masked, and only what was released goes into sheets and reports.',
  empty: 'There are no comments to read in this period. Those of too few people are not shown.',
  none: 'No comments here.',
  note: 'Comments of {forms} forms may be read; {held} are not shown to protect their respondents (fewer than {floor}). The order is shuffled.',
  themes: 'Themes',
  terms: 'Key terms',
  state: 'State of the review',
  waiting: 'Waiting',
  released: 'Released',
  held: 'Held back',
  release: 'Release',
  hold: 'Hold back',
  more: 'Show more ({n} left)',
  keys: 'Keys: R releases, {reasons}, W lets it wait again, ↑↓ move.',
  masked: '{n} masked',
  'only-theme': 'Only “{theme}” ×',
  positive: 'Praise',
  mixed: 'Praise and complaint',
  neutral: 'Neutral',
  negative: 'Complaint',
};
