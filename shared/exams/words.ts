/** What an analysis says in words, for screen and paper alike. */
import { type Language, say } from '#shared/i18n/language.ts';
import { fill, lookUp, type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';
import { examResult } from '#shared/records/exam-result.ts';
import { person } from '#shared/records/person.ts';
import { reasons } from '#shared/statistics/methods/reasons.ts';
import { itemRule } from './rules.ts';
import type { Exam, ExamAnalysis, ExamItemResult, Verdict } from './schema.ts';

export type ExamKey = Extract<MessageKey, `exams.${string}`> extends `exams.${infer Key}` ? Key : never;

export const examWord = (language: Language, key: ExamKey, values?: MessageValues): string =>
  translate(language, `exams.${key}` as MessageKey, values);

export const points = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
export const percent = (share: number): string => (100 * share).toFixed(0);
export const two = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** Why a cut or a map cannot be given: our own reasons first, else those of the statistics. */
export function reasonWords(reason: string, language: Language): string {
  const own = lookUp(language, `exams.reason-${reason}`) ?? lookUp(language, `exams.note-${reason}`);
  if (own !== null) return own;
  const found = (reasons as Record<string, { zh: string; en: string }>)[reason];
  return found ? say(found, language).replace(/\{\w+\}/g, '…') : reason;
}

/** A value of a group in words: a role by its label, everything else as it stands. */
export function groupWords(by: string, value: string, language: Language): string {
  if (by !== 'role') return value;
  const field = person.fields.find(({ name }) => name === 'role');
  const option = field?.kind === 'choice' ? field.options.find(({ code }) => code === value) : undefined;
  return option ? say(option.label, language) : value;
}

/** Why an item is judged as it is; the gravest reason first. */
export function itemReasons(item: ExamItemResult, language: Language): string[] {
  return item.reasons.map(({ rule, params }) => {
    const by = item.dif.find((entry) => entry.class === 'C')?.by ?? '';
    const worded = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        name === 'focal' || name === 'reference' ? groupWords(by, String(value), language) : value,
      ]),
    );
    return fill(say(itemRule(rule).reason, language), worded, language);
  });
}

export function verdictWords(verdict: Verdict, caution: ExamAnalysis['caution'], language: Language): string {
  const word = examWord(language, `verdict-${verdict}`);
  return caution === 'hint' && verdict !== 'keep' ? examWord(language, 'hint-of', { verdict: word }) : word;
}

/** What an exam is called. */
export function examName(exam: Exam, language: Language): string {
  if (exam.kind !== 'scores') return exam.name ?? exam.code;
  const field = examResult.fields.find(({ name }) => name === 'exam');
  const option = field?.kind === 'choice' ? field.options.find(({ code }) => code === exam.code) : undefined;
  const label = option ? say(option.label, language) : exam.code;
  return exam.course === null ? label : `${exam.course} · ${label}`;
}

export const countVerdict = (analysis: ExamAnalysis, verdict: Verdict): number =>
  analysis.items.filter((item) => item.verdict === verdict).length;

/** The exam in two or three plain sentences. */
export function headline(analysis: ExamAnalysis, language: Language): string[] {
  const { exam, scores, reliability, caution, cuts, inForce } = analysis;
  const word = (key: ExamKey, values?: MessageValues) => examWord(language, key, values);
  if (exam.kind === 'paper' && scores === null) return [word('headline-unmarked')];
  const sure = reliability && {
    name: word(reliability.kr20 ? 'kr20' : 'alpha'),
    alpha: two(reliability.alpha),
    low: two(reliability.low),
    high: two(reliability.high),
  };
  const n = scores?.n ?? 0;
  const sentences: string[] = [];
  if (exam.kind === 'paper') {
    const values = {
      n,
      items: analysis.items.length,
      keep: countVerdict(analysis, 'keep'),
      revise: countVerdict(analysis, 'revise'),
      drop: countVerdict(analysis, 'drop'),
    };
    sentences.push(
      sure ? word('headline-paper', { ...values, ...sure }) : word('headline-paper-short', values),
    );
  } else if (exam.kind === 'osce') {
    const values = { n, items: analysis.stations.length };
    sentences.push(
      sure ? word('headline-osce', { ...values, ...sure }) : word('headline-osce-short', values),
    );
  } else sentences.push(word('headline-scores', { n }));
  const cut = cuts.find(({ method }) => method === inForce);
  if (cut?.cut !== null && cut !== undefined)
    sentences.push(
      word('headline-cut', {
        method: word(`method-${cut.method}`),
        cut: points(cut.cut),
        passed: cut.passed,
        rate: percent(cut.passed / Math.max(1, cut.n)),
        low: percent(cut.low),
        high: percent(cut.high),
      }),
    );
  if (caution) sentences.push(word(`caution-${caution}`));
  return sentences;
}
