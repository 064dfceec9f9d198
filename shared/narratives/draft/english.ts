/** The draft's sentences in English. */
import type { DraftWords } from './types.ts';

const groups = {
  evaluation: 'Evaluation',
  activity: 'Teaching activities',
  observation: 'Observation and supervision',
  assessment: 'Assessment',
  improvement: 'Improvement',
  resources: 'Staff and resources',
} as const;

const list = (entries: readonly string[]) =>
  entries.length < 2 ? entries.join('') : `${entries.slice(0, -1).join(', ')} and ${entries.at(-1)}`;

export const english: DraftWords = {
  group: (group) => groups[group],
  value: ({ label, value, basis }) => `${label}: ${value}${basis}`,
  basis: (parts, interval) => {
    const over = 'n' in parts ? `n = ${parts.n}` : `${parts.numerator} of ${parts.denominator}`;
    return ` (${over}${interval ? `, interval ${interval}` : ''})`;
  },
  judged: (judgement, { target, n, again }) => {
    switch (judgement) {
      case 'good':
        return `which ${again ? 'also ' : ''}reaches the target of ${target}`;
      case 'watch':
        return `which ${again ? 'also ' : ''}falls just short of the target of ${target}`;
      case 'act':
        return `which ${again ? 'also ' : ''}falls well short of the target of ${target}`;
      case 'developing':
        return `with ${n} records still too few to be held against the target`;
    }
  },
  moved: (movement, before, yearly) => {
    const then = `${before} in the ${yearly ? 'year' : 'period'} before`;
    const words = {
      up: `up from ${then}`,
      down: `down from ${then}`,
      same: `the same as the ${then}`,
      within: `no further from the ${then} than chance allows`,
    };
    return words[movement];
  },
  farthest: (department, value) => `${department} (${value}) being the farthest from it`,
  unjudged: (entries) =>
    `Not yet to be judged: ${list(entries.map(({ label, state }) => `${label} (${state})`))}.`,
  documents: (given) => {
    const named = given.flatMap(({ slot, documents }) =>
      slot === null ? [] : [`${slot}: see ${list(documents)}`],
    );
    const others = given.flatMap(({ slot, documents }) => (slot === null ? documents : []));
    const rest = others.length > 0 ? [`${named.length > 0 ? 'further ' : ''}evidence: ${list(others)}`] : [];
    const all = [...named, ...rest].join('; ');
    return `${all.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`;
  },
  outdated: (documents) => `Evidence out of date: ${list(documents)}.`,
  missing: (slots) => `Evidence still missing: ${list(slots)}.`,
  sentence: (clauses) => `${clauses.join(', ')}.`,
  paragraph: (head, sentences) => `${head === null ? '' : `**${head}.** `}${sentences.join(' ')}`,
};
