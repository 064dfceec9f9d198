/** Which figures an import moved. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader, Store } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { periodsOfDate, yearOf } from '#shared/periods/period.ts';
import type { FieldValue } from '#shared/records/types.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { computeValues } from '../indicators/values.ts';
import { plannedSheets } from './build-plan.ts';
import type { StagedImport } from './staged.ts';

/** Older years are not compared: a person looks at the running year and the one before. */
const YEARS = 2;

/** The newest academic years that the written rows lie in. A register holds at all times: then it is the current year. */
export function affectedYears(staged: StagedImport, currentYear: string | null): string[] {
  const years = new Set<string>();
  const known = new Set<FieldValue | undefined>();
  for (const { plan } of plannedSheets(staged)) {
    if (!plan || plan.counts.new + plan.counts.changed === 0) continue;
    const { type } = plan.reading;
    const at = type.fields.findIndex((field) => field.name === type.timeField);
    if (at < 0) {
      if (currentYear) years.add(currentYear);
      continue;
    }
    plan.outcomes.forEach((outcome, index) => {
      if (outcome !== 'new' && outcome !== 'changed') return;
      for (const value of [plan.values[index]![at], plan.stored[index]?.values[at]]) {
        if (known.has(value)) continue;
        const year = yearOfValue(value);
        known.add(value);
        if (year) years.add(year);
      }
    });
  }
  return [...years].sort().slice(-YEARS);
}

function yearOfValue(value: FieldValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  return value.length === 10 && value[7] === '-' ? periodsOfDate(value).year : yearOf(value);
}

type MovedIndicator = Output<'import.commit'>['moved'][number];

export type Figures = Map<string, IndicatorValue>;

/** A pause with the indicators that are behind it. */
export type FigureTurn = (done: number, total: number) => Promise<void>;

/** All values of the years, by indicator, period and department. What an import did not touch is not computed again. */
export const figuresOf = (store: Store, years: readonly string[], turn: FigureTurn): Promise<Figures> =>
  collect(store.read, years, turn, (period, id) =>
    rememberedValues(store.read, { period, indicators: [id] }),
  );

/** The figures as a reader sees them at this moment, inside a transaction for example; nothing is remembered. */
export const figuresNow = (reader: Reader, years: readonly string[], turn: FigureTurn): Promise<Figures> =>
  collect(reader, years, turn, (period, id) => computeValues(reader, { period, indicators: [id] }));

async function collect(
  reader: Reader,
  years: readonly string[],
  turn: FigureTurn,
  valuesOf: (period: string, indicator: string) => readonly IndicatorValue[],
): Promise<Figures> {
  const figures: Figures = new Map();
  const { indicators } = indicatorBookOf(reader);
  const total = years.length * indicators.length;
  let done = 0;
  for (const period of years) {
    for (const { id } of indicators) {
      await turn(done++, total);
      for (const value of valuesOf(period, id)) {
        figures.set(`${value.indicator}\u001f${period}\u001f${value.department ?? ''}`, value);
      }
    }
  }
  return figures;
}

/** The figures that differ, the hospital's own first. */
export function movedFigures(before: Figures, after: Figures): MovedIndicator[] {
  const moved: MovedIndicator[] = [];
  for (const [key, value] of after) {
    const old = before.get(key)?.value ?? null;
    if (value.value === old) continue;
    const { indicator, period, department } = value;
    moved.push({ indicator, period, department, before: old, after: value.value });
  }
  return moved.sort((a, b) => Number(a.department !== null) - Number(b.department !== null));
}
