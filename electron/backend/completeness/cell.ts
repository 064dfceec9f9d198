/** One cell of the matrix: slot by slot, who is missing, and what arrived last. */
import { absentOf, type DepartmentFacts, lastArrivals } from '#db/repositories/completeness.ts';
import { remindersOf } from '#db/repositories/reminders.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { answerField, standardOf } from '#shared/completeness/expected/expectations.ts';
import { rollOf } from '#shared/completeness/expected/rolls.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { RecordType } from '#shared/records/types.ts';
import type { Judge } from './judge.ts';
import { reminderRow } from './remind.ts';

/** Names shown of a longer list. */
const MOST_NAMES = 12;

export function departmentOf(judge: Judge, code: string): DepartmentFacts {
  const found = judge.departments.find((department) => department.code === code);
  if (!found) throw new Refusal('department-unknown', `no department ${code}`, { code });
  return found;
}

/** Those of a roll of whom nothing came, by slot; empty under a rule without a roll. */
export function absentBySlot(
  reader: Reader,
  judge: Judge,
  type: RecordType,
  department: string,
): Map<string, { key: string; name: string }[]> {
  const { rows, every } = judge.ruleOf(type.id, department).rule;
  const field = rows.kind === 'each' ? answerField(type.id, rows.of) : null;
  const bySlot = new Map<string, { key: string; name: string }[]>();
  if (rows.kind !== 'each' || field === null) return bySlot;
  const found = absentOf(reader, rollOf(rows.of), type, field, judge.spanOf(type, every), department);
  for (const { slot, ...who } of found) bySlot.set(slot, [...(bySlot.get(slot) ?? []), who]);
  return bySlot;
}

function labelOf(type: RecordType, value: string): LocalText {
  const name = standardOf(type.id)?.field;
  const field = type.fields.find((each) => each.name === name);
  const option = field?.kind === 'choice' ? field.options.find(({ code }) => code === value) : undefined;
  return option?.label ?? { zh: value, en: value };
}

/** Throws the refusal `department-unknown`. */
export function cellOf(
  reader: Reader,
  judge: Judge,
  type: RecordType,
  code: string,
  period: string,
): Output<'completeness.cell'> {
  const department = departmentOf(judge, code);
  const { rule, origin } = judge.ruleOf(type.id, code);
  const absent = absentBySlot(reader, judge, type, code);
  const arrivals = new Map(
    lastArrivals(reader, type, judge.spanOf(type, rule.every), code).map(({ slot, ...rest }) => [slot, rest]),
  );
  return {
    rule,
    origin,
    slots: judge.slots(type, department).map(({ slot, parts, ...judged }) => {
      const names = absent.get(slot.key) ?? [];
      return {
        ...judged,
        key: slot.key,
        parts: parts.map((part) => ({ ...part, label: labelOf(type, part.value) })),
        absent: names.slice(0, MOST_NAMES),
        absentTotal: names.length,
        arrived: arrivals.get(slot.key) ?? null,
      };
    }),
    reminders: remindersOf(reader, period, code)
      .filter(({ types }) => types.includes(type.id))
      .map(reminderRow),
  };
}
