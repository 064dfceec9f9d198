/** Classical figures of every item of a sitting. */
import { rowSums } from '#shared/statistics/covariance.ts';
import { correlationInterval } from '#shared/statistics/intervals/correlation.ts';
import { wilsonInterval } from '#shared/statistics/intervals.ts';
import { type Extremes, extremeGroups, itemStatistics } from '#shared/statistics/items/classical.ts';
import { optionStatistics, suspectedMiskey } from '#shared/statistics/items/distractors.ts';
import { scaleConsistency } from '#shared/statistics/reliability/scale.ts';
import type { Marked, Sitting } from './paper.ts';
import type { ExamItemResult, ItemOption } from './schema.ts';

export const LEVEL = 0.95;
const FIFTHS = 5;
/** Forms of items whose answers are options to choose from. */
const BLANK = '(blank)';

export type ClassicalItem = Omit<
  ExamItemResult,
  'difficulty' | 'outfit' | 'dif' | 'history' | 'verdict' | 'reasons'
>;

export interface Classical {
  totals: Float64Array;
  items: ClassicalItem[];
  reliability: { alpha: number; kr20: boolean; low: number; high: number; sem: number } | null;
}

const finite = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Difficulty, discrimination and distractors; the reliability is null where the totals or the items do not vary. */
export function classicalItems(sitting: Sitting, marked: Marked): Classical {
  const { columns, full, kept } = marked;
  const totals = rowSums(columns);
  const n = totals.length;
  const groups = extremeGroups(totals);
  const fifths = fifthsOf(totals);
  const varying = columns.filter((column) => column.some((value) => value !== column[0]));
  const scale = varying.length > 1 && n > 2 ? scaleConsistency(varying, LEVEL) : null;
  const alphaWithout = new Map(scale?.items.map((entry, at) => [varying[at], entry.alpha_if_dropped]));
  const items = kept.map((j, at): ClassicalItem => {
    const item = sitting.items[j]!;
    const column = columns[at]!;
    const max = full[at]!;
    const found = itemStatistics(column, totals, groups, max);
    const chosen = sitting.examinees.map(({ answers }) => answers[j] ?? '');
    const rest = totals.map((total, i) => total - column[i]!);
    const { options, miskey } =
      item.key === null ? { options: [], miskey: null } : choices(chosen, item.key, rest, groups);
    const r = finite(found.r_rest);
    const sure = r === null ? null : correlationInterval(r, n, LEVEL);
    const share = wilsonInterval(Math.min(n, Math.max(0, found.p * n)), n, LEVEL);
    return {
      number: item.number,
      bank: item.bank,
      form: item.form,
      topic: item.topic,
      key: item.key,
      marks: max,
      blank: chosen.filter((text) => text === '').length,
      p: found.p,
      pLow: share?.low ?? found.p,
      pHigh: share?.high ?? found.p,
      d: finite(found.D_quantile) ?? 0,
      r,
      rLow: sure?.low ?? null,
      rHigh: sure?.high ?? null,
      alphaWithout: finite(alphaWithout.get(column)),
      fifths: fifths.map((rows) => rows.reduce((sum, row) => sum + column[row]!, 0) / rows.length / max),
      options,
      miskey,
      dead: options
        .filter(({ key, works, option }) => !key && !works && option !== '')
        .map(({ option }) => option),
    };
  });
  const alpha = finite(scale?.alpha_raw);
  return {
    totals,
    items,
    reliability:
      scale && alpha !== null
        ? {
            alpha,
            kr20: columns.every((column) => column.every((value) => value === 0 || value === 1)),
            low: scale.feldt_ci[0]!,
            high: scale.feldt_ci[1]!,
            sem: scale.SEM,
          }
        : null,
  };
}

function choices(
  chosen: readonly string[],
  key: string,
  rest: Float64Array,
  groups: Extremes,
): { options: ItemOption[]; miskey: string | null } {
  const statistics = optionStatistics(chosen, key, rest, groups);
  // What nobody chose is not among the answers: of A to D the missing letters are options all the same.
  const found = statistics
    .filter(({ option, n }) => option !== BLANK || n > 0)
    .map(
      (entry): ItemOption => ({
        option: entry.option === BLANK ? '' : entry.option,
        key: entry.key,
        n: entry.n,
        share: entry.n / chosen.length,
        upper: entry.p_upper,
        lower: entry.p_lower,
        r: finite(entry.r_option_rest),
        works: entry.functional_ge5pct_of_answered === true,
      }),
    );
  return { options: [...unchosen(found), ...found].sort(byOption), miskey: suspectedMiskey(statistics) };
}

const byOption = (a: ItemOption, b: ItemOption) =>
  a.option === '' ? 1 : b.option === '' ? -1 : a.option < b.option ? -1 : 1;

/** Letters before the last one that was chosen: a paper has no C without a B. */
function unchosen(found: readonly ItemOption[]): ItemOption[] {
  const letters = found.map(({ option }) => option).filter((option) => /^[A-H]$/.test(option));
  const last = letters.sort().at(-1);
  if (last === undefined) return [];
  return [...'ABCDEFGH']
    .filter((letter) => letter < last && !letters.includes(letter))
    .map((option) => ({ option, key: false, n: 0, share: 0, upper: 0, lower: 0, r: null, works: false }));
}

/** Rows by fifths of the total, the weakest first; ties in file order. Fewer groups where there are few examinees. */
function fifthsOf(totals: Float64Array): number[][] {
  const ranked = Array.from(totals, (_, i) => i).sort((a, b) => totals[a]! - totals[b]! || a - b);
  const groups = Math.min(FIFTHS, ranked.length);
  return Array.from({ length: groups }, (_, group) =>
    ranked.slice(
      Math.round((group * ranked.length) / groups),
      Math.round(((group + 1) * ranked.length) / groups),
    ),
  );
}
