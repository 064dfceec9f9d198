/** What differs between two versions of an indicator, in words. */
import type { LocalText } from '#shared/i18n/language.ts';
import { isSame } from '#shared/records/definition/same.ts';
import type { Indicator } from '../types.ts';
import type { Surroundings } from './problems.ts';
import { definitionWords } from './words.ts';
import { both } from './words-conditions.ts';

export interface IndicatorChange {
  /** Key of the catalogue `definitions`: `change-` and this. */
  code:
    | 'made'
    | 'retired'
    | 'taken-up'
    | 'label'
    | 'measure'
    | 'words'
    | 'effective'
    | 'group'
    | 'unit'
    | 'direction'
    | 'target'
    | 'levels'
    | 'enough'
    | 'source'
    | 'serves';
  before: LocalText | null;
  after: LocalText | null;
}

const plain = (text: string | number): LocalText => both(String(text), String(text));

/** The parts of a definition that are told apart, each with the words for its value where it can be said shortly. */
const aspects: readonly {
  code: IndicatorChange['code'];
  of(entry: Indicator): unknown;
  words?(entry: Indicator, around: Surroundings): LocalText | null;
}[] = [
  { code: 'label', of: ({ label }) => label, words: ({ label }) => label },
  { code: 'measure', of: ({ measure }) => measure, words: definitionWords },
  { code: 'words', of: ({ definition }) => definition, words: ({ definition }) => definition },
  {
    code: 'effective',
    of: ({ effectiveFrom }) => effectiveFrom,
    words: ({ effectiveFrom }) => plain(effectiveFrom),
  },
  { code: 'group', of: ({ group }) => group },
  { code: 'unit', of: ({ unit, decimals }) => [unit, decimals] },
  { code: 'direction', of: ({ direction }) => direction },
  {
    code: 'target',
    of: ({ target }) => target,
    words: ({ target }) => (target ? plain(`${target.value} / ${target.watch}`) : null),
  },
  { code: 'levels', of: ({ levels, groups = [] }) => [[...levels].sort(), [...groups].sort()] },
  {
    code: 'enough',
    of: ({ enough }) => enough,
    words: ({ enough }) => plain(enough),
  },
  { code: 'source', of: ({ source }) => source, words: ({ source }) => source.text },
  {
    code: 'serves',
    of: ({ serves }) => serves ?? [],
    words: ({ serves = [] }) => plain(serves.map(({ framework, code }) => `${framework} ${code}`).join(', ')),
  },
];

/** The differences from one version to the next; null stands for a definition that is not there or was retired. */
export function indicatorChanges(
  before: Indicator | null,
  after: Indicator | null,
  around: Surroundings,
): IndicatorChange[] {
  if (!after) return before ? [{ code: 'retired', before: null, after: null }] : [];
  if (!before) return [{ code: 'made', before: null, after: null }];
  const changes = aspects
    .filter(({ of }) => !isSame(of(before), of(after)))
    .map(({ code, words }) => ({
      code,
      before: words?.(before, around) ?? null,
      after: words?.(after, around) ?? null,
    }));
  // Words that only follow the measure are no change of their own.
  const measured = changes.some(({ code }) => code === 'measure');
  return measured && !after.ownWords ? changes.filter(({ code }) => code !== 'words') : changes;
}

/** Whether two definitions say the same, apart from the number of the version. */
export const isSameIndicator = (a: Indicator, b: Indicator): boolean =>
  isSame({ ...a, version: '' }, { ...b, version: '' });
