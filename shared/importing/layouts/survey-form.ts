/** Which form of an instrument a survey is the export of, by its questions and its title. */
import { instrumentOf } from '#shared/records/questionnaire.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fold } from '../fold.ts';
import { itemNumber, matchHeading } from '../header/aliases.ts';
import type { LayoutColumn } from './types.ts';

/** Items of the instrument that must be asked for its form to be meant. */
const ENOUGH_ITEMS = 3;

const candidates = ({ heading, question, part }: LayoutColumn) =>
  [heading, part, question].filter((text) => text !== undefined && text !== '') as string[];

/** An option of a question with several answers is found by both: its own words alone say too little. */
const optionTargets = (type: RecordType, { heading, question, part }: LayoutColumn) =>
  [...(question && part ? [`${question} / ${part}`] : []), heading].flatMap((text) =>
    matchHeading(type, text).filter(({ target }) => !isItem(type, target) && target.includes('#')),
  );

/** Whether a target is an item of the form's scores. */
const isItem = (type: RecordType, target: string | undefined): boolean => {
  const [name, item] = target?.split('#') ?? [];
  return item !== undefined && type.fields.some((field) => field.name === name && field.kind === 'scores');
};

/** A part whose cells repeat the option looks like a row of a matrix: it is tried as an option first. */
const textsOf = (type: RecordType, column: LayoutColumn): string[] => {
  const { question, part } = column;
  const whole = question && part && optionTargets(type, column).length > 0 ? [`${question} / ${part}`] : [];
  return [...whole, ...candidates(column)];
};

/** What a question becomes: the surest target of its texts that no other column took. */
export function targetsOf(type: RecordType, columns: readonly LayoutColumn[]): Map<number, string> {
  const pairs = columns.flatMap((column) =>
    column.drop || column.role === 'other-text'
      ? []
      : column.role === 'choice-part'
        ? optionTargets(type, column).map(({ target, rank }) => ({ index: column.index, target, rank }))
        : textsOf(type, column).flatMap((text, place) =>
            matchHeading(type, text).map(({ target, rank }) => ({
              index: column.index,
              target,
              rank: rank + place * 30,
            })),
          ),
  );
  pairs.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const targets = new Map<number, string>();
  const taken = new Set<string>();
  for (const { index, target } of pairs) {
    if (targets.has(index) || taken.has(target)) continue;
    targets.set(index, target);
    taken.add(target);
  }
  return targets;
}

export interface FoundForm {
  type: RecordType;
  /** Column -> target. */
  targets: Map<number, string>;
}

interface Candidate extends FoundForm {
  /** Questions that are items, and those of them that are so by their words. */
  scored: number;
  worded: number;
  items: number;
  /** Letters of the longest of its names that the title holds; 0 for none. */
  named: number;
  /** The general form, or one that the office has in use. */
  open: boolean;
}

/** A form of which one row is one person's answers: told from others by nothing but its number. */
const isForm = (type: RecordType) =>
  type.group === 'evaluation' &&
  type.key.length === 1 &&
  type.key[0] === 'form_no' &&
  type.timeField !== null;

/**
 * The form that a survey's questions belong to; null where they are no known form's. The words of the items tell it,
 * then its name in the title. Bare numbers are taken for the only form in use with as many items, otherwise for the
 * general one, which stands first.
 */
export function formOf(
  types: readonly RecordType[],
  columns: readonly LayoutColumn[],
  title: string,
): FoundForm | null {
  const found = types.filter(isForm).flatMap((type): Candidate[] => {
    const items = instrumentOf(type)?.items.length ?? 0;
    if (items === 0) return [];
    const targets = targetsOf(type, columns);
    const asked = columns.filter(({ index }) => isItem(type, targets.get(index)));
    if (asked.length < Math.min(ENOUGH_ITEMS, items)) return [];
    const inWords = (column: LayoutColumn) =>
      candidates(column).some(
        (text) =>
          itemNumber(text) === null &&
          matchHeading(type, text).some(({ target }) => target === targets.get(column.index)),
      );
    const named = type.sheetAliases
      .map(fold)
      .reduce((most, alias) => (fold(title).includes(alias) ? Math.max(most, alias.length) : most), 0);
    const worded = asked.filter(inWords).length;
    return [{ type, targets, scored: asked.length, worded, items, named, open: type.listed !== 'in-use' }];
  });
  const most = found.reduce<Candidate | null>(
    (best, one) =>
      one.worded >= Math.min(ENOUGH_ITEMS, one.items) && one.worded > (best?.worded ?? 0) ? one : best,
    null,
  );
  if (most) return most;
  const longest = Math.max(0, ...found.map((one) => one.named));
  const named = longest > 0 ? found.filter((one) => one.named === longest) : [];
  if (named.length === 1) return named[0]!;
  const [general] = types.filter(isForm);
  const fitting = found.filter(
    ({ open, items, scored, type }) => open && items === scored && type !== general,
  );
  if (fitting.length === 1) return fitting[0]!;
  return found.find(({ type }) => type === general) ?? null;
}
