/** Values of indicators for the hospital and every department in one period. */
import { recordTable } from '#db/record-tables.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { combinedValue } from '#shared/indicators/arithmetic.ts';
import { type Grouping, groupingsOf } from '#shared/indicators/grouping.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { intervalOf, stateOf, withheld } from '#shared/indicators/judge.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import type { Arithmetic, Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { conditionCompiler, type OneRow } from './conditions.ts';
import { type RowMeasure, take } from './measures/index.ts';
import { type Finding, type Findings, type MeasureContext, nothing } from './measures/types.ts';
import { dayOf, periodScope } from './scope.ts';
import { sharesRows } from './shared-rows.ts';
import { withShield } from './shield.ts';

export interface ValuesRequest {
  /** A year, term or month. */
  period: string;
  /** Ids, or null for all. */
  indicators: readonly string[] | null;
  /** `YYYY-MM-DD`: standards of months that begin later are not judged. Today, when absent. */
  today?: string;
  /** Values of programmes, of cohorts or of the values of a field, in the place of hospital and departments. */
  by?: Grouping | null;
}

/**
 * All values of a period, in the order of the registry: the hospital (department null), then the departments by code.
 * Throws the refusals `unknown-indicator` and `bad-period`.
 */
export function computeValues(reader: Reader, request: ValuesRequest): IndicatorValue[] {
  const book = indicatorBookOf(reader);
  const ids = request.indicators ?? book.indicators.map(({ id }) => id);
  const departments = departmentCodes(reader);
  const context = measureContext(reader, request.period, request.today);
  const { by } = request;
  return ids.flatMap((id) => {
    const entry = book.at(id, context.scope.to);
    return by ? groupedValues(entry, { ...context, by }) : valuesOf(entry, context, departments);
  });
}

/** @param only the one row that is asked about, where only one is. */
export function measureContext(
  reader: Reader,
  period: string,
  today = dayOf(new Date()),
  only?: OneRow,
): MeasureContext {
  return {
    reader,
    scope: periodScope(period, today, readCalendar(reader)),
    compile: conditionCompiler(reader, today, only),
  };
}

/** Codes of the departments in the register, in order. */
export function departmentCodes(reader: Reader): string[] {
  return reader
    .allSql<{ code: string }>('SELECT "code" AS code FROM "rec_department" ORDER BY 1')
    .map((row) => row.code);
}

/** The values of one indicator: hospital and departments, as far as it is defined for them. */
export function valuesOf(
  entry: Indicator,
  context: MeasureContext,
  departments: readonly string[],
): IndicatorValue[] {
  const { measure } = entry;
  if (measure.kind === 'arithmetic') return combinedValues(entry, measure, context, departments);
  const lacks = typesWithoutRecords(entry, context.reader);
  // Nothing on record is no zero: nobody has handed in yet.
  const findings = lacks.length > 0 ? new Map() : findingsOf(entry, measure, context);
  const judged = (department: string | null) => {
    const value = judge(entry, context.scope.key, department, findings.get(department) ?? nothing);
    return lacks.length > 0 ? { ...value, lacks } : value;
  };
  const hospital = entry.levels.includes('hospital') ? [judged(null)] : [];
  if (!entry.levels.includes('department')) return hospital;
  return [...hospital, ...departments.map(judged)];
}

/** The values of one indicator by group, by the codes of the groups; empty where the definition has no such groups. */
export function groupedValues(
  entry: Indicator,
  context: MeasureContext & { by: Grouping },
): IndicatorValue[] {
  const { by, scope } = context;
  if (!groupingsOf(entry).includes(by)) return [];
  const { measure } = entry;
  const placed = (code: string) => ({ period: scope.key, department: null, group: { by, code } });
  if (measure.kind === 'arithmetic') {
    const parts = measure.parts.flatMap(({ of }) => (of ? [groupedValues(of, context)] : []));
    const shared = lazily(() => sharesRows(measure, { ...context, by: undefined }));
    const codes = new Set(parts.flat().map(({ group }) => group?.code ?? ''));
    return [...codes].sort().map((code) =>
      combinedValue(
        entry,
        measure,
        parts.flatMap((values) => values.find(({ group }) => group?.code === code) ?? []),
        placed(code),
        shared,
      ),
    );
  }
  if (typesWithoutRecords(entry, context.reader).length > 0) return [];
  const findings = take(measure, isGuarded(entry) ? withShield(context, '') : context);
  return [...findings.keys()]
    .filter((code) => code !== null)
    .sort()
    .map((code) => ({
      ...judge(entry, scope.key, null, findings.get(code) ?? nothing),
      group: { by, code },
    }));
}

/** What is said on anonymous forms is found once for the hospital and once for the departments, out of whole blocks. */
function findingsOf(entry: Indicator, measure: RowMeasure, context: MeasureContext): Findings {
  return isGuarded(entry) ? guardedFindings(measure, context) : take(measure, context);
}

export function guardedFindings(measure: RowMeasure, context: MeasureContext): Findings {
  const hospital = take(measure, withShield(context, null)).get(null);
  const findings = take(measure, withShield(context, ''));
  if (hospital) findings.set(null, hospital);
  else findings.delete(null);
  return findings;
}

/** Asked once, and only where somebody wants to know. */
function lazily(ask: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= ask();
    return known;
  };
}

/** From the values of the parts as they are shown, so that nothing withheld can be worked out of them. */
function combinedValues(
  entry: Indicator,
  measure: Arithmetic,
  context: MeasureContext,
  departments: readonly string[],
): IndicatorValue[] {
  const parts = measure.parts.flatMap(({ of }) => (of ? [valuesOf(of, context, departments)] : []));
  const shared = lazily(() => sharesRows(measure, context));
  const places = [
    ...(entry.levels.includes('hospital') ? [null] : []),
    ...(entry.levels.includes('department') ? departments : []),
  ];
  return places.map((department) =>
    combinedValue(
      entry,
      measure,
      parts.flatMap((values) => values.find((value) => value.department === department) ?? []),
      { period: context.scope.key, department },
      shared,
    ),
  );
}

/** Of the record types that a definition reads, those of which the workspace holds not one record. */
function typesWithoutRecords(entry: Indicator, reader: Reader): NonNullable<IndicatorValue['lacks']> {
  const absent = typesReadBy(entry).filter(
    (id) => reader.firstSql(`SELECT 1 AS found FROM ${recordTable({ id })} LIMIT 1`) === undefined,
  );
  return absent.map((type) => ({ type, label: reader.catalog.type(type).plural }));
}

function judge(entry: Indicator, period: string, department: string | null, found: Finding): IndicatorValue {
  const state = stateOf(entry, found);
  const value: IndicatorValue = {
    indicator: entry.id,
    version: entry.version,
    period,
    department,
    value: found.value,
    numerator: found.numerator,
    denominator: found.denominator,
    excluded: found.excluded,
    n: found.n,
    interval: intervalOf(entry, found),
    sd: found.sd,
    state,
  };
  return state === 'withheld' ? withheld(value) : value;
}
