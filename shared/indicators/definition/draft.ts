/** Steps of making an indicator: each takes a definition and answers another one. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Indicator, Measure, RowSet, Term } from '../types.ts';
import { isMeasured } from './fits.ts';
import type { Surroundings } from './problems.ts';
import { ratioOf } from './share.ts';
import { definitionWords } from './words.ts';

const nothing: LocalText = { zh: '', en: '' };

export const officeSource: Indicator['source'] = {
  text: { zh: '质量办公室自定指标。', en: 'Defined by the quality office.' },
  verified: false,
};

/** An indicator that counts which share of some records meets a condition. `day`: from when on it is in force. */
export const newIndicator = (day: string): Indicator => ({
  id: '',
  version: '1',
  effectiveFrom: day,
  label: nothing,
  definition: nothing,
  source: officeSource,
  group: 'activity',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  levels: ['hospital', 'department'],
  measure: ratioOf({ rows: { from: '' }, hit: [] }),
  enough: 5,
});

/** A copy to begin with; its words follow the measure again. */
export function duplicateOf(entry: Indicator, day: string, around: Surroundings): Indicator {
  const { serves: _serves, ownWords: _own, ...rest } = stored(entry);
  const copy: Indicator = {
    ...rest,
    id: '',
    version: '1',
    effectiveFrom: day,
    label: { zh: `${entry.label.zh}（本院）`, en: `${entry.label.en} (ours)` },
    source: officeSource,
  };
  return withWords(copy, around);
}

/** As it is kept: without the definitions that the book put in. */
export function stored(entry: Indicator): Indicator {
  const { measure } = entry;
  if (measure.kind !== 'arithmetic') return entry;
  const parts = measure.parts.map(({ indicator, weight }) => ({ indicator, weight }));
  return { ...entry, measure: { ...measure, parts } };
}

/** With the words that follow from the measure, unless the office has written its own. */
export const withWords = (entry: Indicator, around: Surroundings): Indicator =>
  entry.ownWords ? entry : { ...entry, definition: definitionWords(entry, around) };

/** Texts given in one language only stand in both. */
export function tidyIndicator(entry: Indicator): Indicator {
  const { target, source, measure } = stored(entry);
  const filled = ({ zh, en }: LocalText): LocalText => ({
    zh: zh.trim() || en.trim(),
    en: en.trim() || zh.trim(),
  });
  const rows = (set: RowSet): RowSet =>
    set.exclude
      ? { ...set, exclude: set.exclude.map((one) => ({ ...one, reason: filled(one.reason) })) }
      : set;
  return {
    ...entry,
    label: filled(entry.label),
    definition: filled(entry.definition),
    source: { ...source, text: filled(source.text) },
    ...(target && { target: { ...target, origin: filled(target.origin) } }),
    measure: mapRows(measure, rows),
  };
}

/** The measure with each of its sets of rows put through a step. */
export function mapRows(measure: Measure, step: (rows: RowSet) => RowSet): Measure {
  const term = (entry: Term): Term => ({ ...entry, rows: step(entry.rows) });
  switch (measure.kind) {
    case 'ratio':
      return {
        ...measure,
        numerator: measure.numerator.map(term),
        denominator: measure.denominator.map(term),
      };
    case 'total':
      return { ...measure, terms: measure.terms.map(term) };
    case 'mean':
    case 'median':
    case 'items':
      return { ...measure, rows: step(measure.rows) };
    case 'coverage':
    case 'attainment':
      return { ...measure, units: step(measure.units), rows: step(measure.rows) };
    case 'evidence':
    case 'arithmetic':
      return measure;
  }
}

/** What the editor calls the ways of computing; `share` is the commonest ratio. */
export const measureKinds = [
  'share',
  'ratio',
  'mean',
  'median',
  'total',
  'coverage',
  'attainment',
  'arithmetic',
] as const;
export type MeasureKind = (typeof measureKinds)[number] | 'items' | 'evidence';

/** A measure of another kind over the same records, as far as both have them. */
export function measureOfKind(kind: (typeof measureKinds)[number], from: Measure): Measure {
  const rows = firstRows(from) ?? { from: '' };
  const count: Term = { rows, quantity: { count: true } };
  switch (kind) {
    case 'share':
      return ratioOf({ rows, hit: [] });
    case 'ratio':
      return { kind, numerator: [count], denominator: [count], scale: 1 };
    case 'mean':
    case 'median':
      return { kind, rows, value: { field: '' } };
    case 'total':
      return { kind, terms: [count] };
    case 'coverage':
      return { kind, units: { from: 'department' }, unitKey: 'code', rows, rowKey: '', scale: 100 };
    case 'attainment':
      return {
        kind,
        units: { from: 'department' },
        unitKey: 'code',
        rows,
        rowKey: '',
        by: '',
        standards: [],
        scale: 100,
      };
    case 'arithmetic':
      return {
        kind,
        op: 'ratio',
        parts: [
          { indicator: '', weight: 1 },
          { indicator: '', weight: 1 },
        ],
        scale: 1,
      };
  }
}

function firstRows(measure: Measure): RowSet | null {
  switch (measure.kind) {
    case 'ratio':
      return measure.denominator[0]?.rows ?? null;
    case 'total':
      return measure.terms[0]?.rows ?? null;
    case 'evidence':
    case 'arithmetic':
      return null;
    default:
      return measure.rows;
  }
}

/** The unit that goes with a measure, where only one does. */
export function fitting(entry: Indicator, measure: Measure): Indicator {
  return { ...entry, measure, unit: unitFor(measure) ?? entry.unit };
}

function unitFor(measure: Measure): Indicator['unit'] | null {
  switch (measure.kind) {
    case 'coverage':
    case 'attainment':
      return 'percent';
    case 'ratio':
      return measure.interval ? 'percent' : null;
    case 'total':
      return 'count';
    case 'mean':
    case 'median':
      return 'daysFrom' in measure.value ? 'days' : 'score';
    default:
      return null;
  }
}

/** Another record type: what was asked of the former one's fields goes. */
export const rowsFrom = (from: string): RowSet => ({ from });

/** The first field that a mean can be taken of. */
export function firstMeasured({ catalog }: Surroundings, from: string): string {
  if (!catalog.has(from)) return '';
  return catalog.type(from).fields.find(isMeasured)?.name ?? '';
}
