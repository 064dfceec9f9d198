/** Makers of checks: rules that many record types have, written once. Their messages name the fields by their labels. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldSpec, FieldValues, RowCheck } from './types.ts';

type Level = RowCheck['level'];

/** A check that waits for the labels of its type's fields. */
export type CheckMaker = (labelOf: (field: string) => LocalText) => RowCheck;

/** The labels of a list of fields; throws for a name that none of them has, which is a bug. */
export const labelsOf = (fields: readonly FieldSpec[]) => (name: string) => {
  const found = fields.find((field) => field.name === name);
  if (!found) throw new Error(`unknown field in a check: ${name}`);
  return found.label;
};

const numberOf = (values: FieldValues, name: string): number | null => {
  const value = values[name];
  return typeof value === 'number' ? value : null;
};

const textOf = (values: FieldValues, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** One date (or month, or time of day) may not come before another; both as texts that sort as they follow. */
export const notBefore =
  (id: string, later: string, earlier: string, level: Level = 'error'): CheckMaker =>
  (labelOf) => ({
    id,
    level,
    field: later,
    message: {
      zh: `${labelOf(later).zh} {later} 早于${labelOf(earlier).zh} {earlier}。请核对其中一个。`,
      en: `“${labelOf(later).en}” ({later}) comes before “${labelOf(earlier).en}” ({earlier}). Please check one of the two.`,
    },
    test: (values) => {
      const last = textOf(values, later);
      const first = textOf(values, earlier);
      return last !== null && first !== null && last < first ? { later: last, earlier: first } : null;
    },
  });

/** A part may not be more than its whole. */
export const notMoreThan =
  (id: string, part: string, whole: string, level: Level = 'error'): CheckMaker =>
  (labelOf) => ({
    id,
    level,
    field: part,
    message: {
      zh: `${labelOf(part).zh} {part} 大于${labelOf(whole).zh} {whole}。`,
      en: `“${labelOf(part).en}” ({part}) is more than “${labelOf(whole).en}” ({whole}).`,
    },
    test: (values) => {
      const some = numberOf(values, part);
      const all = numberOf(values, whole);
      return some !== null && all !== null && some > all ? { part: some, whole: all } : null;
    },
  });

/** A score may not exceed the maximum that its row names, or `otherwise` where it names none. */
export const withinMaximum =
  (id: string, score: string, maximum: string, otherwise = 100): CheckMaker =>
  (labelOf) => ({
    id,
    level: 'error',
    field: score,
    message: {
      zh: `${labelOf(score).zh} {score} 超过满分 {maximum}。`,
      en: `“${labelOf(score).en}” ({score}) is more than the maximum of {maximum}.`,
    },
    test: (values) => {
      const given = numberOf(values, score);
      const highest = numberOf(values, maximum) ?? otherwise;
      return given !== null && given > highest ? { score: given, maximum: highest } : null;
    },
  });

/** What was done falls short of nine tenths of what was planned. */
export const deliveredShort =
  (id: string, delivered: string, planned: string): CheckMaker =>
  (labelOf) => ({
    id,
    level: 'warning',
    field: delivered,
    message: {
      zh: `${labelOf(delivered).zh} {delivered} 不到${labelOf(planned).zh} {planned} 的九成。`,
      en: `“${labelOf(delivered).en}” ({delivered}) is less than nine tenths of “${labelOf(planned).en}” ({planned}).`,
    },
    test: (values) => {
      const done = numberOf(values, delivered);
      const plan = numberOf(values, planned);
      return done !== null && plan !== null && done < 0.9 * plan ? { delivered: done, planned: plan } : null;
    },
  });

/** Parts that are all given must add up to their total; a hundredth is forgiven to rounding. */
export const addsUp =
  (id: string, parts: readonly string[], total: string, level: Level = 'warning'): CheckMaker =>
  (labelOf) => ({
    id,
    level,
    field: total,
    message: {
      zh: `${parts.map((part) => labelOf(part).zh).join('、')}合计 {sum}，与${labelOf(total).zh} {total} 不符。`,
      en: `${parts.map((part) => `“${labelOf(part).en}”`).join(', ')} add up to {sum}, not to “${labelOf(total).en}” ({total}).`,
    },
    test: (values) => {
      const given = parts.map((part) => numberOf(values, part));
      const all = numberOf(values, total);
      if (all === null || given.some((part) => part === null)) return null;
      const sum = given.reduce<number>((so, part) => so + (part ?? 0), 0);
      return Math.abs(sum - all) > 0.01 ? { sum: Math.round(sum * 100) / 100, total: all } : null;
    },
  });

/** A field that has to be filled when another one says so (`is`: its value; without it, any value but no). */
export const neededWhen =
  (
    id: string,
    needed: string,
    when: string,
    more: { is?: string | number | boolean; level?: Level; message?: LocalText } = {},
  ): CheckMaker =>
  (labelOf) => ({
    id,
    level: more.level ?? 'warning',
    field: needed,
    message: more.message ?? {
      zh: `填写了${labelOf(when).zh}，却没有${labelOf(needed).zh}。`,
      en: `“${labelOf(when).en}” is given, but “${labelOf(needed).en}” is not.`,
    },
    test: (values) => {
      const value = values[when] ?? null;
      const asked =
        more.is === undefined ? value !== null && value !== '' && value !== false : value === more.is;
      const given = values[needed] ?? null;
      return asked && (given === null || given === '') ? {} : null;
    },
  });

/** Two persons of one row who have to differ: nobody assesses themselves. */
export const notTheSame =
  (id: string, one: string, other: string, level: Level = 'warning'): CheckMaker =>
  (labelOf) => ({
    id,
    level,
    field: one,
    message: {
      zh: `${labelOf(one).zh}与${labelOf(other).zh}是同一人（{person}）。`,
      en: `“${labelOf(one).en}” and “${labelOf(other).en}” are the same person ({person}).`,
    },
    test: (values) => {
      const first = textOf(values, one);
      return first !== null && first === textOf(values, other) ? { person: first } : null;
    },
  });
