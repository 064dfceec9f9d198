import { rollOf } from '#shared/completeness/expected/rolls.ts';
import type { ExpectationRule, RowsRule } from '#shared/completeness/expected/rule.ts';
import type { useLanguage } from '../../app/language.tsx';

type Language = ReturnType<typeof useLanguage>;

/** How much is expected, in words. */
export function rowsWords(rows: RowsRule, t: Language['t'], say: Language['say']): string {
  switch (rows.kind) {
    case 'any':
    case 'standard':
      return t(`completeness.rows-${rows.kind}`);
    case 'least':
      return t('completeness.rows-least', { n: rows.rows });
    case 'each':
      return t('completeness.rows-each', { roll: say(rollOf(rows.of).label) });
  }
}

/** A rule in one line. */
export function ruleWords(rule: ExpectationRule, t: Language['t'], say: Language['say']): string {
  if (!rule.expected) return t('completeness.history-not-expected');
  const line = t('completeness.asked-line', {
    every: t(`completeness.every-${rule.every}`),
    n: rule.dueDays,
  });
  return [line, rowsWords(rule.rows, t, say)].join(t('completeness.clause'));
}
