/** The readiness of every item of a framework in a year. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import type { ReadinessCounts } from '#shared/api/readiness.ts';
import type { StandardState } from '#shared/api/standards.ts';
import { holds } from '#shared/evidence/validity.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import type { IndicatorBook } from '#shared/indicators/book.ts';
import type { IndicatorState } from '#shared/indicators/types.ts';
import { isReady, judgeItem, type NextStep, type parts, type Readiness } from '#shared/readiness/judge.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { frameworkIn, standardStates } from '../standards/states.ts';
import { readinessDays } from './days.ts';

export type Matrix = Output<'readiness.matrix'>;

/** Throws the refusals `unknown-framework` and `bad-period`. */
export function readinessMatrix(reader: Reader, frameworkId: string, period: string, today: string): Matrix {
  const framework = frameworkIn(reader, frameworkId, period);
  const states = new Map(
    standardStates(reader, frameworkId, period, today).map((state) => [state.code, state]),
  );
  const leaves = leavesOf(framework);
  const book = indicatorBookOf(reader);
  const items = leaves.flatMap((item) => {
    const state = states.get(item.code);
    if (!state) return [];
    const readiness = readinessOf(framework, item, state);
    return [
      { code: item.code, readiness: { ...readiness, lacks: lacksOf(book, item, state, readiness.next) } },
    ];
  });
  return {
    items,
    counts: countsOf(items.map(({ readiness }) => readiness)),
    cells: departmentCells(reader, leaves, period, today),
    days: readinessDays(reader, frameworkId, period),
  };
}

function readinessOf(framework: Framework, item: FrameworkItem, state: StandardState): Readiness {
  const scored = framework.rating.kind === 'points';
  return judgeItem({
    indicators: item.indicators?.length ?? 0,
    values: state.indicators.filter(({ value }) => value !== null).length,
    slots: (item.evidence ?? []).map(({ id }) => id),
    evidence: state.evidence,
    narratives: state.narratives.map((entry) => ({
      text: entry.text,
      state: entry.state,
      unread: entry.unread.length,
    })),
    rated: state.rating !== null,
    given: state.rating?.points ?? null,
    points: scored ? (item.points ?? 0) : null,
  });
}

/** What has to be got for the next step, by name. */
function lacksOf(
  book: IndicatorBook,
  item: FrameworkItem,
  state: StandardState,
  next: NextStep,
): Matrix['items'][number]['readiness']['lacks'] {
  const good = state.evidence.filter(({ validity }) => holds(validity));
  switch (next) {
    case 'data': {
      const told = new Set(
        state.indicators.flatMap(({ indicator, value }) => (value === null ? [] : indicator)),
      );
      return (item.indicators ?? [])
        .filter((id) => !told.has(id))
        .flatMap((id) => {
          const spec = book.find(id);
          return spec ? [{ id, label: spec.label }] : [];
        });
    }
    case 'evidence':
    case 'slots':
      return (item.evidence ?? []).filter(({ id }) => !good.some(({ slot }) => slot === id));
    case 'renew':
      return state.evidence
        .filter((piece) => !good.includes(piece))
        .map(({ id, title }) => ({ id, label: { zh: title, en: title } }));
    default:
      return [];
  }
}

function countsOf(items: readonly Readiness[]): ReadinessCounts {
  const done = (part: (typeof parts)[number]) =>
    items.filter(({ marks }) => marks[part] === 'done' || marks[part] === 'free').length;
  const scored = items.flatMap(({ atStake }) => atStake ?? []);
  return {
    items: items.length,
    ready: items.filter(isReady).length,
    data: done('data'),
    evidence: done('evidence'),
    narrative: done('narrative'),
    rating: done('rating'),
    review: done('review'),
    atStake: scored.length === 0 ? null : scored.reduce((sum, points) => sum + points, 0),
  };
}

/** From the worst to the best: what asks to be looked at first. */
const WORST: readonly IndicatorState[] = [
  'act',
  'watch',
  'no-data',
  'developing',
  'withheld',
  'no-target',
  'good',
];

function departmentCells(
  reader: Reader,
  leaves: readonly FrameworkItem[],
  period: string,
  today: string,
): Matrix['cells'] {
  const wanted = [...new Set(leaves.flatMap((item) => item.indicators ?? []))];
  const values = rememberedValues(reader, { period, indicators: wanted, today }).filter(
    ({ department }) => department !== null,
  );
  const cells = new Map<string, Matrix['cells'][number]>();
  for (const item of leaves) {
    for (const value of values) {
      if (!item.indicators?.includes(value.indicator)) continue;
      const department = value.department!;
      const key = `${department} ${item.code}`;
      const cell = cells.get(key);
      if (!cell)
        cells.set(key, { department, code: item.code, state: value.state, indicators: [value.indicator] });
      else {
        cell.indicators.push(value.indicator);
        if (WORST.indexOf(value.state) < WORST.indexOf(cell.state)) cell.state = value.state;
      }
    }
  }
  return [...cells.values()];
}
