/** Rules by which an item is to be kept, revised or dropped. A proposal with its reason: no item is ever removed by it. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { ExamItemResult, Verdict } from './schema.ts';

type Evidence = Omit<ExamItemResult, 'verdict' | 'reasons'>;
type Params = Record<string, string | number>;

export interface ItemRule {
  /** kebab-case. */
  id: string;
  verdict: Verdict;
  /** The reason in words, with the numbers it stands on. */
  reason: LocalText;
  /** The numbers where it applies, otherwise null. */
  test(item: Evidence): Params | null;
}

/** Below this many examinees a verdict is a hint only. */
export const FEWEST = 30;
/** Below this many, numbers of single items are still uncertain. */
export const FEW = 100;

const two = (value: number) => value.toFixed(2);
const percent = (value: number) => Math.round(100 * value);

/** Ebel and Frisbie (Essentials of Educational Measurement, 1991): a discrimination below .20 asks for revision. */
const POOR = 0.2;
const EASY = 0.9;
const TRIVIAL = 0.95;
const HARD = 0.2;

/** Share of the examinees that each distractor would have if those who fail were spread evenly. */
const ROOM = 0.06;
const roomFor = ({ p, options }: Evidence) =>
  (1 - p) / Math.max(1, options.filter(({ key, option }) => !key && option !== '').length);

const difference = (found: Evidence['dif'][number] | undefined): Params | null =>
  found ? { focal: found.focal, reference: found.reference, delta: two(found.delta) } : null;

/** In the order of their weight; the first that applies gives the verdict among those of its severity. */
export const itemRules: readonly ItemRule[] = [
  {
    id: 'miskey',
    verdict: 'revise',
    reason: {
      zh: '标准答案可能有误：高分组更多选 {option}（{upper}%），选答案 {key} 的只有 {keyed}%。先核对答案，再重新判分。',
      en: 'The key may be wrong: strong examinees prefer {option} ({upper}%) to the key {key} ({keyed}%). Check the key first, then mark again.',
    },
    test: ({ miskey, options, key }) => {
      const chosen = options.find(({ option }) => option === miskey);
      const keyed = options.find((option) => option.key);
      return chosen && keyed && key !== null
        ? { option: chosen.option, upper: percent(chosen.upper), key, keyed: percent(keyed.upper) }
        : null;
    },
  },
  {
    id: 'negative',
    verdict: 'drop',
    reason: {
      zh: '答对此题的人总体更弱（校正点二列相关 {r}，95% 区间 {low} 至 {high}）。',
      en: 'Those who solve it are the weaker ones (corrected point-biserial {r}, 95% interval {low} to {high}).',
    },
    test: ({ r, rLow, rHigh, miskey }) =>
      miskey === null && r !== null && rLow !== null && rHigh !== null && rHigh < 0
        ? { r: two(r), low: two(rLow), high: two(rHigh) }
        : null,
  },
  {
    id: 'nobody',
    verdict: 'drop',
    reason: {
      zh: '没有人得分：请核对答案与题意。',
      en: 'Nobody has a mark on it: check the key and the wording.',
    },
    test: ({ p }) => (p === 0 ? {} : null),
  },
  {
    id: 'everybody',
    verdict: 'revise',
    reason: {
      zh: '所有人都得满分，分不出高下。',
      en: 'Everybody has full marks: it tells nobody apart.',
    },
    test: ({ p }) => (p === 1 ? {} : null),
  },
  {
    id: 'weak',
    verdict: 'revise',
    reason: {
      zh: '区分度低：D 为 {d}，校正点二列相关 {r}。',
      en: 'It hardly tells strong from weak: D {d}, corrected point-biserial {r}.',
    },
    test: ({ d, r, p }) =>
      p < EASY && p > 0 && r !== null && d < POOR && r < POOR ? { d: two(d), r: two(r) } : null,
  },
  {
    id: 'too-easy',
    verdict: 'revise',
    reason: {
      zh: '过易：得分率 {p}%，区分度 D 仅 {d}。若为必会内容可保留。',
      en: 'Too easy: {p}% of the marks, D only {d}. May stay where everybody has to know it.',
    },
    test: ({ d, p }) => (p >= TRIVIAL && p < 1 && d < POOR ? { p: percent(p), d: two(d) } : null),
  },
  {
    id: 'too-hard',
    verdict: 'revise',
    reason: {
      zh: '过难：得分率只有 {p}%。',
      en: 'Too hard: only {p}% of the marks.',
    },
    test: ({ p, miskey }) => (miskey === null && p > 0 && p < HARD ? { p: percent(p) } : null),
  },
  {
    id: 'unfair',
    verdict: 'revise',
    reason: {
      zh: '总分相同时，{focal}组与{reference}组答对机会明显不同（ETS C 级，Δ {delta}）。',
      en: 'At equal scores {focal} and {reference} have clearly different chances (ETS class C, delta {delta}).',
    },
    test: ({ dif }) => difference(dif.find((entry) => entry.class === 'C' && entry.sure)),
  },
  {
    id: 'dead-distractors',
    verdict: 'revise',
    reason: {
      zh: '干扰项失效：{options} 少于 5% 的人选。',
      en: 'Distractors do not work: fewer than 5% choose {options}.',
    },
    test: (item) =>
      item.dead.length >= 2 && roomFor(item) >= ROOM ? { options: item.dead.join(', ') } : null,
  },
  {
    id: 'drifted',
    verdict: 'revise',
    reason: {
      zh: '与以前的考试相比难度变了 {drift} logit，可能已泄题或教学有变。',
      en: 'Its difficulty has changed by {drift} logits since earlier sittings: it may be known, or teaching has changed.',
    },
    // A wrong key makes an item look harder than it is.
    test: ({ history, miskey }) =>
      miskey === null && history?.verdict === 'drifted' && history.drift !== null
        ? { drift: two(history.drift) }
        : null,
  },
  {
    id: 'easy',
    verdict: 'keep',
    reason: {
      zh: '偏易：得分率 {p}%，分不太出高下。',
      en: 'Easy: {p}% of the marks, so it tells little apart.',
    },
    test: ({ p, d }) => (p >= EASY && p < TRIVIAL && d < POOR ? { p: percent(p) } : null),
  },
  {
    id: 'dead-distractor',
    verdict: 'keep',
    reason: {
      zh: '干扰项 {options} 少于 5% 的人选，可以替换。',
      en: 'Fewer than 5% choose {options}: can be replaced.',
    },
    // An easy item leaves nobody for its distractors.
    test: (item) =>
      item.dead.length > 0 && item.p < EASY && (item.dead.length === 1 || roomFor(item) < ROOM)
        ? { options: item.dead.join(', ') }
        : null,
  },
  {
    id: 'maybe-unfair',
    verdict: 'keep',
    reason: {
      zh: '总分相同时，{focal}组与{reference}组答对机会似有不同（Δ {delta}），题多时可能只是偶然。',
      en: 'At equal scores {focal} and {reference} seem to have different chances (delta {delta}); among many items this may be chance.',
    },
    test: ({ dif }) =>
      dif.some((entry) => entry.class === 'C' && entry.sure)
        ? null
        : difference(dif.find((entry) => entry.class === 'C')),
  },
  {
    id: 'misfit',
    verdict: 'keep',
    reason: {
      zh: '作答不合 Rasch 模型（outfit {outfit}）：有能力者意外失分或弱者意外得分。',
      en: 'Answers do not follow the Rasch model (outfit {outfit}): strong examinees fail it or weak ones solve it unexpectedly.',
    },
    test: ({ outfit }) => (outfit !== null && outfit > 1.5 ? { outfit: two(outfit) } : null),
  },
  {
    id: 'blank',
    verdict: 'keep',
    reason: {
      zh: '{n} 人未作答。',
      en: '{n} {n|examinee|examinees} left it blank.',
    },
    test: ({ blank, options }) => {
      const share = options.find(({ option }) => option === '')?.share ?? 0;
      return share >= 0.1 ? { n: blank } : null;
    },
  },
];

const severity: readonly Verdict[] = ['drop', 'revise', 'keep'];

/** The verdict of the gravest rule that applies, and every reason, the gravest first. */
export function judgeItem(item: Evidence): Pick<ExamItemResult, 'verdict' | 'reasons'> {
  const found = itemRules.flatMap((rule) => {
    const params = rule.test(item);
    return params ? [{ rule, params }] : [];
  });
  found.sort((a, b) => severity.indexOf(a.rule.verdict) - severity.indexOf(b.rule.verdict));
  return {
    verdict: found[0]?.rule.verdict ?? 'keep',
    reasons: found.map(({ rule, params }) => ({ rule: rule.id, params })),
  };
}

/** The rule of an id; throws for an unknown one, which is a bug. */
export function itemRule(id: string): ItemRule {
  const found = itemRules.find((rule) => rule.id === id);
  if (!found) throw new Error(`unknown rule of items: ${id}`);
  return found;
}
