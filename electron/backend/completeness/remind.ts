/** Reminders: what each department owes, as a text in its language. */
import type { DepartmentFacts } from '#db/repositories/completeness.ts';
import { keepReminder, type StoredReminder } from '#db/repositories/reminders.ts';
import { readSettings } from '#db/repositories/settings.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { Reminder } from '#shared/api/completeness.ts';
import type { JudgedSlot } from '#shared/completeness/expected/judge.ts';
import { type OwedItem, reminderText } from '#shared/completeness/reminder.ts';
import type { Language } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { RecordType } from '#shared/records/types.ts';
import { absentBySlot, departmentOf } from './cell.ts';
import type { Judge } from './judge.ts';

/** Names that a reminder tells of a longer list. */
const MOST_NAMES = 8;

export const reminderRow = ({ department, language, at, by, types, text }: StoredReminder): Reminder => {
  return { department, language: language === 'en' ? 'en' : 'zh-CN', at, by, types, text };
};

/** A period is over, and something is missing. */
const isOwed = ({ state }: JudgedSlot): boolean =>
  state === 'late' || state === 'partial' || state === 'missing';

export interface Owed {
  department: DepartmentFacts;
  language: Language;
  items: (OwedItem & { type: RecordType })[];
}

/** What departments owe; those that owe nothing are left out. Throws `department-unknown` and `nothing-owed`. */
export function owedBy(
  reader: Reader,
  judge: Judge,
  codes: readonly string[] | null,
  fallback: Language,
): Owed[] {
  const departments = codes === null ? judge.departments : codes.map((code) => departmentOf(judge, code));
  const owed = departments.flatMap((department): Owed[] => {
    const items = judge.types.flatMap((type) => {
      const slots = judge.slots(type, department);
      const open = slots.filter(isOwed);
      if (open.length === 0) return [];
      const absent = absentBySlot(reader, judge, type, department.code);
      const names = [
        ...new Map(
          open.flatMap(({ slot }) => absent.get(slot.key) ?? []).map(({ key, name }) => [key, name]),
        ).values(),
      ];
      return [
        {
          type,
          label: type.plural,
          slots: open.map(({ slot, ...judged }) => ({ ...judged, key: slot.key })),
          over: slots.filter(({ state }) => state !== 'not-due' && state !== 'none').length,
          absent: names.slice(0, MOST_NAMES),
          absentTotal: names.length,
        },
      ];
    });
    return items.length === 0 ? [] : [{ department, items, language: languageOf(department, fallback) }];
  });
  if (owed.length === 0) throw new Refusal('nothing-owed', 'no department owes anything');
  return owed;
}

function languageOf({ fields }: DepartmentFacts, fallback: Language): Language {
  if (fields.language === 'zh') return 'zh-CN';
  return fields.language === 'en' ? 'en' : fallback;
}

/** The text for one department. */
export function textFor(reader: Reader, owed: Owed, period: string, today: string): string {
  const { secretary } = owed.department.fields;
  return reminderText(
    {
      department: owed.department.name,
      secretary: typeof secretary === 'string' && secretary !== '' ? secretary : null,
      institution: readSettings(reader).institution,
      period,
      today,
      items: owed.items,
    },
    owed.language,
  );
}

/** Makes the texts and keeps that they were made. */
export function remind(writer: Writer, owed: readonly Owed[], period: string, today: string): Reminder[] {
  return owed.map((entry) => {
    const { department, language, items } = entry;
    const types = items.map(({ type }) => type.id);
    const text = textFor(writer, entry, period, today);
    keepReminder(writer, { department: department.code, period, language, types, text });
    return { department: department.code, language, at: writer.now, by: writer.actor, types, text };
  });
}
