/** What a broken rule says when the person has written no words of their own. */
import type { LocalText } from '#shared/i18n/language.ts';
import { assertNever } from '#shared/lib/result.ts';
import type { Comparison, Rule, RuleCondition } from './rules.ts';

/** Names of fields and of the values of choices, in both languages. */
export interface Speaker {
  field(name: string): LocalText;
  value(field: string, value: string | number | boolean): LocalText;
}

const quoted = (text: LocalText): LocalText => ({ zh: `“${text.zh}”`, en: `“${text.en}”` });

const relation: Record<Comparison, LocalText> = {
  '<': { zh: '小于（早于）', en: 'less than (before)' },
  '<=': { zh: '不大于（不晚于）', en: 'at most (not after)' },
  '=': { zh: '等于', en: 'the same as' },
  '!=': { zh: '不同于', en: 'different from' },
  '>=': { zh: '不小于（不早于）', en: 'at least (not before)' },
  '>': { zh: '大于（晚于）', en: 'more than (after)' },
};

/** The words of a comparison, for lists that offer it. */
export const comparisonWords = (is: Comparison): LocalText => relation[is];

function conditionWords(when: RuleCondition, speaker: Speaker): LocalText {
  const field = quoted(speaker.field(when.field));
  const value = quoted(speaker.value(when.field, when.value ?? ''));
  switch (when.test) {
    case 'given':
      return { zh: `${field.zh}已填写`, en: `${field.en} is given` };
    case 'empty':
      return { zh: `${field.zh}未填写`, en: `${field.en} is empty` };
    case 'is':
      return { zh: `${field.zh}为${value.zh}`, en: `${field.en} is ${value.en}` };
    case 'is-not':
      return { zh: `${field.zh}不是${value.zh}`, en: `${field.en} is not ${value.en}` };
  }
}

/** One sentence in each language: what the row ought to be. */
export function ruleMessage(rule: Rule, speaker: Speaker): LocalText {
  const field = quoted(speaker.field(rule.field));
  switch (rule.rule) {
    case 'required-if': {
      const when = conditionWords(rule.when, speaker);
      return { zh: `${when.zh}时，应填写${field.zh}。`, en: `When ${when.en}, ${field.en} must be given.` };
    }
    case 'empty-if': {
      const when = conditionWords(rule.when, speaker);
      return { zh: `${when.zh}时，${field.zh}应留空。`, en: `When ${when.en}, ${field.en} must stay empty.` };
    }
    case 'compare': {
      const other = quoted(speaker.field(rule.other));
      const words = relation[rule.is];
      return {
        zh: `${field.zh}应${words.zh}${other.zh}。`,
        en: `${field.en} must be ${words.en} ${other.en}.`,
      };
    }
    case 'range': {
      const { from, to } = rule;
      if (from !== null && to !== null)
        return {
          zh: `${field.zh}应在 ${from} 至 ${to} 之间。`,
          en: `${field.en} must lie between ${from} and ${to}.`,
        };
      return from !== null
        ? { zh: `${field.zh}不应小于（早于）${from}。`, en: `${field.en} must be at least ${from}.` }
        : { zh: `${field.zh}不应大于（晚于）${to}。`, en: `${field.en} must be at most ${to}.` };
    }
    case 'one-of': {
      const values = rule.values.map((value) => speaker.value(rule.field, value));
      return {
        zh: `${field.zh}应为${values.map(({ zh }) => zh).join('、')}之一。`,
        en: `${field.en} must be one of ${values.map(({ en }) => en).join(', ')}.`,
      };
    }
    case 'not-both': {
      const other = quoted(speaker.field(rule.other));
      return {
        zh: `${field.zh}与${other.zh}不应同时填写。`,
        en: `${field.en} and ${other.en} must not both be given.`,
      };
    }
    case 'shape':
      return {
        zh: `${field.zh}应形如 ${rule.mask}（9 为数字，A 为字母，X 为任一）。`,
        en: `${field.en} must look like ${rule.mask} (9 a digit, A a letter, X either).`,
      };
    default:
      return assertNever(rule);
  }
}
