/** The text that asks a department for what it owes, in its language. */
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import { type MessageValues, translate } from '#shared/i18n/translate.ts';
import { periodLabel } from '#shared/periods/period.ts';

export interface OwedSlot {
  key: string;
  due: string;
  daysLate: number;
  expected: number;
  present: number;
}

export interface OwedItem {
  label: LocalText;
  /** Incomplete months, terms or years. */
  slots: readonly OwedSlot[];
  /** How many slots are over, complete ones included. */
  over: number;
  /** Names of those of whom nothing came; the first of them, and how many there are. */
  absent: readonly string[];
  absentTotal: number;
}

export interface ReminderFacts {
  department: LocalText;
  /** Whom to address; null: nobody is on record. */
  secretary: string | null;
  institution: LocalText;
  period: string;
  /** `YYYY-MM-DD`. */
  today: string;
  items: readonly OwedItem[];
}

/** The text, in lines. The same facts give the same text. */
export function reminderText(facts: ReminderFacts, language: Language): string {
  const t = (key: Parameters<typeof translate>[1], values?: MessageValues) =>
    translate(language, key, values);
  const department = say(facts.department, language);
  const period = say(periodLabel(facts.period), language);
  return [
    facts.secretary === null
      ? t('completeness.reminder-to', { department })
      : t('completeness.reminder-to-person', { department, person: facts.secretary }),
    '',
    t('completeness.reminder-opening', { period, today: facts.today }),
    '',
    ...facts.items.map((item, index) => `${index + 1}. ${itemLine(item, language)}`),
    '',
    t('completeness.reminder-closing'),
    '',
    say(facts.institution, language),
    facts.today,
  ].join('\n');
}

function itemLine(item: OwedItem, language: Language): string {
  const t = (key: Parameters<typeof translate>[1], values?: MessageValues) =>
    translate(language, key, values);
  const { slots } = item;
  const sum = (pick: (slot: OwedSlot) => number) => slots.reduce((total, slot) => total + pick(slot), 0);
  const [present, expected] = [sum((slot) => slot.present), sum((slot) => slot.expected)];
  const latest = slots.reduce((a, b) => (b.daysLate > a.daysLate ? b : a));
  const names = slots.map(({ key }) => (item.over > 1 ? key : say(periodLabel(key), language)));
  return [
    t('completeness.reminder-item', { type: say(item.label, language), periods: names }),
    expected > slots.length && present > 0
      ? t('completeness.reminder-part', { present, expected })
      : present === 0
        ? t('completeness.reminder-nothing')
        : '',
    latest.daysLate > 0
      ? t('completeness.reminder-late', { due: latest.due, n: latest.daysLate })
      : t('completeness.reminder-due', { due: latest.due }),
    item.absent.length === 0
      ? ''
      : item.absentTotal > item.absent.length
        ? t('completeness.reminder-absent-more', { names: [...item.absent], n: item.absentTotal })
        : t('completeness.reminder-absent', { names: [...item.absent] }),
  ]
    .filter((part) => part !== '')
    .join(language === 'zh-CN' ? '' : ' ');
}
