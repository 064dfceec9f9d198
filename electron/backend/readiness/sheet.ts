/** The matrix of readiness on paper: the items, the weakest first, and below them by department. */
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { lookUp } from '#shared/i18n/translate.ts';
import { parts, weakestFirst } from '#shared/readiness/judge.ts';
import type { PrintedTables } from '../printing/tables.ts';
import { frameworkIn } from '../standards/states.ts';
import type { Matrix } from './matrix.ts';

export function readinessSheet(
  reader: Reader,
  matrix: Matrix,
  place: { framework: string; period: string },
  language: Language,
): PrintedTables {
  const framework = frameworkIn(reader, place.framework, place.period);
  const leaves = new Map(leavesOf(framework).map((item) => [item.code, item]));
  const t = (key: string, values = {}) => lookUp(language, `readiness.${key}`, values) ?? key;
  const { counts } = matrix;
  const scored = counts.atStake !== null;
  const items = matrix.items
    .map((entry) => ({ ...entry, core: leaves.get(entry.code)?.core ?? false }))
    .sort(weakestFirst);
  const judged = new Set(matrix.cells.map(({ code }) => code));
  const codes = [...leaves.keys()].filter((code) => judged.has(code));
  const departments = departmentsOf(reader).filter(({ code }) =>
    matrix.cells.some(({ department }) => department === code),
  );
  const states = new Map(matrix.cells.map((cell) => [`${cell.department} ${cell.code}`, cell.state]));
  return {
    title: `${t('title')} · ${say(framework.label, language)} · ${place.period}`,
    subtitle: [
      t('ready-count', { n: counts.ready, all: counts.items }),
      ...(scored ? [t('stake-sum', { n: counts.atStake })] : []),
    ].join(' · '),
    tables: [
      {
        name: t('title'),
        widths: [40, ...parts.map(() => 9), ...(scored ? [9] : []), 22, 46],
        head: [
          t('item'),
          ...parts.map((part) => t(`part-${part}`)),
          ...(scored ? [t('at-stake')] : []),
          t('next'),
          t('lacks'),
        ],
        rows: items.map(({ code, readiness, core }) => [
          `${code}${core ? ' ★' : ''} ${say(leaves.get(code)?.title ?? { zh: '', en: '' }, language)}`,
          ...parts.map((part) => t(`mark-${readiness.marks[part]}`)),
          ...(scored ? [readiness.atStake] : []),
          t(`next-${readiness.next}`, { n: readiness.count }),
          readiness.lacks.map(({ label }) => say(label, language)).join(language === 'en' ? '; ' : '；'),
        ]),
      },
      {
        name: t('by-department'),
        widths: [40, ...departments.map(() => 13)],
        head: [t('item'), ...departments.map(({ name }) => say(name, language))],
        rows: codes.map((code) => [
          `${code} ${say(leaves.get(code)?.title ?? { zh: '', en: '' }, language)}`,
          ...departments.map((unit) => {
            const state = states.get(`${unit.code} ${code}`);
            return state ? (lookUp(language, `common.state-${state}`) ?? state) : '–';
          }),
        ]),
      },
    ],
  };
}
