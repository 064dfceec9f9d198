/** Which rule holds for a record type in a department: the department's, the office's, the one that was shipped. */
import { type DepartmentFacts, firstMonth } from '#db/repositories/completeness.ts';
import { officeRules } from '#db/repositories/expectations.ts';
import type { Reader } from '#db/types.ts';
import { handedIn, shippedRule } from '#shared/completeness/expected/expectations.ts';
import type { ExpectationRule } from '#shared/completeness/expected/rule.ts';
import { type Whom, whom, whomOf } from '#shared/completeness/expected/whom.ts';
import { type AcademicCalendar, daysOf } from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';
import { remember } from './remember.ts';

export interface RuleInForce {
  rule: ExpectationRule;
  origin: 'shipped' | 'office' | 'department';
}

/** The types that departments hand in, in the order of the registry. */
export const expectableTypes = (reader: Reader): RecordType[] => reader.catalog.types.filter(handedIn);

/** What must be known of a department: how it is addressed, and by what it is told of whom something is expected. */
export const factFields: readonly string[] = [
  ...new Set(['language', 'secretary', ...whom.flatMap((entry: Whom) => entry.where?.field ?? [])]),
];

/** Whether a department is among those meant. */
export function isMeant({ fields }: DepartmentFacts, { where }: Whom): boolean {
  if (!where) return true;
  const value = fields[where.field] ?? null;
  return where.values.some((wanted) => (typeof wanted === 'boolean' ? Number(wanted) : wanted) === value);
}

/** Looks up rules; `department` null asks for the one that holds for all. */
export function rulesInForce(reader: Reader): (type: string, department: string | null) => RuleInForce {
  const own = new Map(
    officeRules(reader).map((entry) => [`${entry.type} ${entry.department ?? ''}`, entry.rule]),
  );
  return (type, department) => {
    const unit = department === null ? null : own.get(`${type} ${department}`);
    if (unit) return { rule: unit, origin: 'department' };
    const office = own.get(`${type} `);
    return office ? { rule: office, origin: 'office' } : { rule: shippedRule(type), origin: 'shipped' };
  };
}

/** Whether a rule asks anything of a department. */
export function asks({ rule, origin }: RuleInForce, department: DepartmentFacts): boolean {
  return rule.expected && (origin === 'department' || isMeant(department, whomOf(rule.whom)));
}

/** The day from which a rule asks; null where it has not begun: nobody has ever handed in the type. */
export function askedSince(
  reader: Reader,
  type: RecordType,
  rule: ExpectationRule,
  calendar: AcademicCalendar,
): string | null {
  const period =
    rule.since ?? remember(reader, `${type.id} first`, [type.id], () => firstMonth(reader, type));
  return period === null ? null : daysOf(period, calendar).from;
}
