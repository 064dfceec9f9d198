/** Text typed into a form by one person today: what the import reads, and beside it the short ways of a person at a desk. */
import type { AcademicCalendar } from '#shared/periods/period.ts';
import type { FieldSpec, FieldValue, RecordType } from '#shared/records/types.ts';
import type { ValueProblem } from '../check-values.ts';
import { clean, narrow } from '../fold.ts';
import { isRemark } from '../parse-result.ts';
import { findingMessage } from '../problem.ts';
import type { ReferenceIndex } from '../references.ts';
import { isoDate } from './date.ts';
import { fieldParser } from './index.ts';

export interface TypedContext {
  type: RecordType;
  calendar: AcademicCalendar;
  /** `YYYY-MM-DD` */
  today: string;
}

export interface TypedValue {
  /** What is stored, or null where nothing was typed or the text cannot be read. */
  value: FieldValue;
  /** An error: the text cannot be read. A warning: it was, but may be meant otherwise. */
  problem: ValueProblem | null;
  /** A value for another field that the text says by the way ("absent" in a score). */
  also: { field: string; value: FieldValue } | null;
}

const DAY = 86_400_000;
const DAYS_AGO: readonly (readonly [number, readonly string[]])[] = [
  [0, ['today', 't', '今天', '今日', '今']],
  [1, ['yesterday', 'y', '昨天', '昨日', '昨']],
  [2, ['前天', '前日']],
];
const MONTH_AND_DAY = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;

/**
 * A day named from today: "today", "昨天", and days without a year, which mean the last such day up to today.
 * Null for any other text.
 */
export function spokenDate(text: string, today: string): string | null {
  const plain = narrow(text).trim().toLowerCase();
  const ago = DAYS_AGO.find(([, words]) => words.includes(plain));
  if (ago) return new Date(Date.parse(`${today}T00:00:00Z`) - ago[0] * DAY).toISOString().slice(0, 10);
  const parts = MONTH_AND_DAY.exec(plain);
  if (!parts) return null;
  const year = Number(today.slice(0, 4));
  const day = (of: number) => isoDate(of, Number(parts[1]), Number(parts[2]));
  const found = day(year);
  return found !== null && found <= today ? found : (day(year - 1) ?? found);
}

const none: ReferenceIndex = {
  resolve: () => ({ kind: 'none', near: null }),
  has: () => false,
  targets: () => [],
};

/** Reads one field's text. Scores and references are chosen, not read: they answer the text as it is. */
export function readTyped(
  field: FieldSpec,
  text: string,
  { type, calendar, today }: TypedContext,
): TypedValue {
  const nothing: TypedValue = { value: null, problem: null, also: null };
  if (clean(text) === '') return nothing;
  if (field.kind === 'scores' || field.kind === 'reference') return { ...nothing, value: text };
  if (field.kind === 'date') {
    const spoken = spokenDate(text, today);
    if (spoken) return { ...nothing, value: spoken };
  }
  const parse = fieldParser(field, { type, calendar, dateOrder: null, references: none });
  const parsed = parse(text);
  if (!isRemark(parsed)) return { ...nothing, value: parsed };
  const { finding, value, also = null } = parsed;
  // A year in two digits is asked about in a file of a thousand rows; here the person sees what became of it.
  const meant = finding?.level === 'error' && field.kind === 'date' ? finding.suggestion?.to : undefined;
  if (meant !== undefined) return { ...nothing, value: meant };
  const problem = finding && {
    level: finding.level,
    field: field.name,
    code: finding.code,
    message: findingMessage(finding),
  };
  return { value, problem, also };
}
