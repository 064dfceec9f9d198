/** How complete every department is in a period, from the rules in force and the rows that came. */
import { type DepartmentFacts, departmentFacts, type Span } from '#db/repositories/completeness.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import {
  type Completeness,
  type JudgedSlot,
  judgeSlot,
  together,
} from '#shared/completeness/expected/judge.ts';
import {
  byCalendarYear,
  calendarYearsOf,
  slotsOf,
  yearsOfSlots,
} from '#shared/completeness/expected/slots.ts';
import { Refusal } from '#shared/lib/result.ts';
import { type AcademicCalendar, grainOf, type PeriodGrain } from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';
import { type Counted, type CountedSlot, countType } from './count.ts';
import { askedSince, asks, expectableTypes, factFields, type RuleInForce, rulesInForce } from './rules.ts';

export interface JudgedCell extends Completeness {
  department: string;
  type: string;
}

export interface Judge {
  departments: DepartmentFacts[];
  types: RecordType[];
  ruleOf(type: string, department: string | null): RuleInForce;
  /** The slots in which a type is asked for. */
  spanOf(type: RecordType, grain: PeriodGrain): Span;
  /** The slots of one department, judged; empty where nothing is asked. */
  slots(type: RecordType, department: DepartmentFacts): (JudgedSlot & CountedSlot)[];
}

/** Throws the refusal `bad-period`. `today` is `YYYY-MM-DD`. */
export function createJudge(reader: Reader, period: string, today: string): Judge {
  if (!grainOf(period)) throw new Refusal('bad-period', `not a period: ${period}`, { period });
  const calendar: AcademicCalendar = readCalendar(reader);
  const ruleOf = rulesInForce(reader);
  const spans = new Map<string, Span>();
  const counts = new Map<string, Counted>();
  const begun = new Map<string, string | null>();

  const remembered = <V>(cache: Map<string, V>, key: string, make: () => V): V => {
    const known = cache.get(key);
    if (known !== undefined || cache.has(key)) return known as V;
    const value = make();
    cache.set(key, value);
    return value;
  };

  const spanOf = (type: RecordType, grain: PeriodGrain): Span => {
    const calendarYears = grain === 'year' && byCalendarYear(type);
    return remembered(spans, `${grain} ${calendarYears}`, () => {
      const slots = calendarYears ? calendarYearsOf(period, calendar) : slotsOf(period, grain, calendar);
      return { slots, years: yearsOfSlots(slots, calendar), calendarYears };
    });
  };

  return {
    departments: departmentFacts(reader, factFields),
    types: expectableTypes(reader),
    ruleOf,
    spanOf,
    slots(type, department) {
      const inForce = ruleOf(type.id, department.code);
      if (!asks(inForce, department)) return [];
      const { rule } = inForce;
      const since = remembered(begun, `${type.id} ${rule.since}`, () =>
        askedSince(reader, type, rule, calendar),
      );
      const span = spanOf(type, rule.every);
      if (since === null || span.slots.length === 0) return [];
      const counted = remembered(counts, `${type.id} ${rule.every} ${JSON.stringify(rule.rows)}`, () =>
        countType(reader, type, rule.rows, span),
      );
      return counted(department)
        .filter(({ slot }) => slot.to >= since)
        .map((facts) => ({ ...facts, ...judgeSlot(facts, rule.dueDays, today) }));
    },
  };
}

/** Every department by every type of which anything is asked in the period. */
export function judgeAll(judge: Judge): JudgedCell[] {
  return judge.types.flatMap((type) =>
    judge.departments.flatMap((department): JudgedCell[] => {
      const slots = judge.slots(type, department);
      if (slots.length === 0) return [];
      return [{ department: department.code, type: type.id, ...together(slots) }];
    }),
  );
}
