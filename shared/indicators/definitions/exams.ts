/** What the definitions over exam results share: who sat, what counts as passed, and who is left out. */
import type { Condition, Exclusion, RowSet } from '../types.ts';
import { leftOut } from './parts.ts';

const outOf100: Condition = {
  any: [
    { field: 'maximum', given: false },
    { field: 'maximum', is: 100 },
  ],
};

/** The mark in the sheet decides; without one the score against its pass mark, or against 60 of 100. */
export const passed: Condition = {
  any: [
    { field: 'passed', is: true },
    {
      all: [
        { field: 'passed', given: false },
        { field: 'pass_mark', notAfter: 'score' },
      ],
    },
    {
      all: [
        { field: 'passed', given: false },
        { field: 'pass_mark', given: false },
        outOf100,
        { field: 'score', atLeast: 60 },
      ],
    },
  ],
};

/** Neither a mark, nor a score that could be judged, nor misconduct (which counts as not passed). */
const undecided: Condition = {
  all: [
    { field: 'passed', given: false },
    { not: { field: 'state', is: 'cheated' } },
    {
      any: [
        { field: 'score', given: false },
        { all: [{ field: 'pass_mark', given: false }, { not: outOf100 }] },
      ],
    },
  ],
};

const exclusions: readonly Exclusion[] = [
  leftOut(
    'resit',
    { field: 'attempt', atLeast: 2 },
    '补考或再次考试，只计首次',
    'A resit; only first attempts count',
  ),
  leftOut(
    'not-sat',
    { field: 'state', in: ['absent', 'deferred', 'exempt'] },
    '缺考、缓考或免考，未参加考试',
    'Absent, deferred or exempt: did not sit',
  ),
  leftOut('undecided', undecided, '没有可判定的成绩', 'No result that could be judged'),
];

/** First attempts of one kind of exam with a result. */
export const firstAttempts = (exam: string, years?: number): RowSet => ({
  from: 'exam-result',
  where: [{ field: 'exam', is: exam }],
  exclude: exclusions,
  ...(years ? { years } : {}),
});
