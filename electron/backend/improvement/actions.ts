/** Actions with stage, delay, recurrence and effect. */
import { recordTable } from '#db/record-tables.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { getRecord, getRecords } from '#db/repositories/record-reader.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ImprovementAction, improvementContract } from '#shared/api/improvement.ts';
import { effectOf } from '#shared/improvement/actions/effect.ts';
import { nextNumber } from '#shared/improvement/actions/number.ts';
import { type Finding, recurrences } from '#shared/improvement/actions/recurrence.ts';
import { daysOverdue, stageOf } from '#shared/improvement/actions/stage.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { daysOf, periodsOfDate, shiftPeriod } from '#shared/periods/period.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { recordRow } from '../workspaces/rows.ts';

const TYPE = 'improvement';
/** Closed actions older than this are looked up in the grid of records. */
const DAYS_SHOWN = 731;
const MOST_SHOWN = 2000;

type Actions = OutputOf<(typeof improvementContract)['improvement.actions']>;

export function listActions(reader: Reader, department: string | null, today: string): Actions {
  const type = reader.catalog.type(TYPE);
  const since = new Date(Date.parse(today) - DAYS_SHOWN * 86_400_000).toISOString().slice(0, 10);
  const all = reader.allSql<Finding>(
    `SELECT id, action_no AS no, owner AS department, signal, indicator, category, opened_on AS opened,
       closed_on AS closed FROM ${recordTable(type)} WHERE opened_on <> ''`,
  );
  const again = recurrences(all);
  const own = all.filter((finding) => department === null || finding.department === department);
  const shown = own
    .filter(({ closed }) => closed === null || closed >= since)
    .sort(
      (a, b) => (a.closed === null ? 0 : 1) - (b.closed === null ? 0 : 1) || (a.opened < b.opened ? 1 : -1),
    )
    .slice(0, MOST_SHOWN);
  const actions = getRecords(
    reader,
    type,
    shown.map(({ id }) => id),
  ).map(
    (record): ImprovementAction => ({
      record: recordRow(record),
      stage: stageOf(record.values),
      daysOverdue: daysOverdue(record.values, today),
      recurs: again.get(record.id) ?? [],
    }),
  );
  return { today, actions: actions.sort(byUrgency), older: own.length - shown.length };
}

/** Overdue first, then by deadline, then what was closed last. */
function byUrgency(a: ImprovementAction, b: ImprovementAction): number {
  const text = (action: ImprovementAction, field: string) => String(action.record.values[field] ?? '');
  const closed = (action: ImprovementAction) => text(action, 'closed_on') !== '';
  if (closed(a) !== closed(b)) return closed(a) ? 1 : -1;
  if (closed(a)) return text(b, 'closed_on').localeCompare(text(a, 'closed_on'), 'en');
  return (
    b.daysOverdue - a.daysOverdue ||
    (text(a, 'due_on') || '9999').localeCompare(text(b, 'due_on') || '9999', 'en') ||
    text(a, 'action_no').localeCompare(text(b, 'action_no'), 'en')
  );
}

export function numberFor(reader: Reader, department: string, today: string): string {
  const taken = reader.allSql<{ no: string }>('SELECT action_no AS no FROM rec_improvement');
  const year = periodsOfDate(today, readCalendar(reader)).year.slice(0, 4);
  return nextNumber(
    taken.map(({ no }) => no),
    year,
    department,
  );
}

type Effect = OutputOf<(typeof improvementContract)['improvement.effect']>;

/** Terms looked at on either side of an action. */
const REACH = 4;

/** Throws the refusal `record-unknown`. */
export function effectOfAction(reader: Reader, id: string, today: string): Effect {
  const record = getRecord(reader, reader.catalog.type(TYPE), id);
  if (!record) throw new Refusal('record-unknown', `no ${TYPE} ${id}`);
  const { indicator, opened_on: opened, closed_on: closed } = record.values;
  const entry = typeof indicator === 'string' ? indicatorBookOf(reader).find(indicator) : undefined;
  if (!entry || typeof opened !== 'string')
    return { indicator: null, before: null, after: null, effect: 'waiting' };
  const calendar = readCalendar(reader);
  const department = entry.levels.includes('department') ? record.envelope.owner : null;
  const valueIn = (period: string): IndicatorValue | null => {
    const value = rememberedValues(reader, { period, indicators: [entry.id], today }).find(
      (each) => each.department === department,
    );
    return value && value.value !== null ? value : null;
  };
  const first = (periods: string[]) => {
    for (const period of periods) {
      const value = valueIn(period);
      if (value) return value;
    }
    return null;
  };
  const termOf = (day: string) => periodsOfDate(day, calendar).term;
  const back = Array.from({ length: REACH }, (_, i) => shiftPeriod(termOf(opened), -i));
  const before = first(back.filter((term) => daysOf(term, calendar).to < opened)) ?? valueIn(back[0]!);
  const after =
    typeof closed === 'string'
      ? first(
          Array.from({ length: REACH }, (_, i) => shiftPeriod(termOf(closed), i + 1)).filter(
            (term) => daysOf(term, calendar).from <= today,
          ),
        )
      : null;
  return { indicator: entry.id, before, after, effect: effectOf(entry, before, after) };
}
