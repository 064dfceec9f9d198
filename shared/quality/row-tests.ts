/** The checks of single rows, whatever the record type: each looks at one row's values and answers what is at fault. */
import { type AcademicCalendar, daysOf } from '../periods/period.ts';
import type { FieldSpec, FieldValues, RecordType } from '../records/types.ts';
import type { Finder } from './types.ts';

export type FindingParams = Record<string, string | number>;

/** null when the row is fine; otherwise the values for the message, where `fields` are names of fields. */
export type RowTest = (values: FieldValues) => FindingParams | null;

/** Between the names of fields in a finding; screens write their labels. */
const NAMES = ',';

const named = (fields: readonly FieldSpec[]): FindingParams | null =>
  fields.length === 0 ? null : { fields: fields.map((field) => field.name).join(NAMES) };

/** The test of a finder that looks at single rows; null for finders that look at several. */
export function rowTest(type: RecordType, finder: Finder, calendar: AcademicCalendar): RowTest | null {
  switch (finder.kind) {
    case 'rule':
      return type.checks.find((check) => check.id === finder.rule)?.test ?? null;
    case 'outside-period':
      return outsidePeriod(type, calendar);
    default:
      return null;
  }
}

function outsidePeriod(type: RecordType, calendar: AcademicCalendar): RowTest {
  const periods = type.fields.filter((field) => field.kind === 'period');
  const dates = type.fields.filter((field) => field.kind === 'date' && field.name === type.timeField);
  const spans = new Map<string, { from: string; to: string }>();
  const spanOf = (period: string) => {
    const known = spans.get(period) ?? daysOf(period, calendar);
    spans.set(period, known);
    return known;
  };
  return (values) => {
    for (const { name } of periods) {
      const period = values[name];
      if (typeof period !== 'string') continue;
      const { from, to } = spanOf(period);
      const outside = dates.filter((field) => {
        const day = values[field.name];
        return typeof day === 'string' && (day < from || day > to);
      });
      const found = named(outside);
      if (found) return { ...found, period };
    }
    return null;
  };
}

/** The message's values as a reader sees them: names of fields become labels. */
export function shownParams(type: RecordType, params: FindingParams, language: 'zh' | 'en'): FindingParams {
  const fields = params.fields;
  if (typeof fields !== 'string') return params;
  const labels = fields
    .split(NAMES)
    .map((name) => type.fields.find((field) => field.name === name)?.label[language] ?? name);
  return { ...params, fields: labels.join(language === 'zh' ? '、' : ', ') };
}
