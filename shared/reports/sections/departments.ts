/** Departments side by side: the matrix of states, the table of values, and charts where they differ most. */
import { formatValue } from '#shared/indicators/format.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import type { Inline } from '../document.ts';
import { cell, column } from '../templates/composer.ts';
import { joinSentences, listOf, sentence } from '../templates/text.ts';
import { indicatorLabel, targetLabel, unitText } from '../wording.ts';
import { isSolid, type Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

/** More rows with their numbers do not fit on a page with the caption; an older engine then never ends. */
const MOST_ROWS = 22;

type Solid = IndicatorValue & { value: number };

function departmentsChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('departments'), { id: 'departments' });
  const compared = data.indicators.filter(
    (indicator) =>
      indicator.levels.includes('department') &&
      data.departments.some(
        ({ code }) => (scope.value(indicator.id, code)?.state ?? 'no-data') !== 'no-data',
      ),
  );
  if (compared.length === 0) {
    out.paragraph(sentence(language, 'departments-none'));
    return;
  }
  out.paragraph(sentence(language, 'departments-lead'));
  if (options.matrix) {
    out.heading(2, scope.word('departments-matrix'));
    matrix(scope, compared);
  }
  const charted = compared
    .map((indicator) => ({
      indicator,
      apart: outside(scope, indicator).length,
      solid: solidOf(scope, indicator),
    }))
    .filter(({ solid, apart }) => solid.length >= 3 && apart > 0)
    .sort((a, b) => b.apart - a.apart)
    .slice(0, Number(options.charts));
  for (const { indicator, solid } of charted) {
    out.heading(2, scope.word('departments-chart', { label: indicatorLabel(indicator, language) }));
    out.paragraph(comparison(scope, indicator, solid));
    departmentsChart(scope, indicator);
  }
  if (options.table) table(scope, compared);
}

const solidOf = (scope: Scope, indicator: Indicator): Solid[] =>
  scope.data.departments.map(({ code }) => scope.value(indicator.id, code)).filter(isSolid);

/** Departments whose interval does not hold the hospital's value. */
function outside(scope: Scope, indicator: Indicator): Solid[] {
  const hospital = scope.value(indicator.id)?.value;
  if (hospital === null || hospital === undefined) return [];
  return solidOf(scope, indicator).filter(
    (value) => value.interval && (value.interval.low > hospital || value.interval.high < hospital),
  );
}

/** Departments named where they share a value; more are counted. */
const NAMED = 2;

/** All departments whose value is printed as this one is. */
function named(scope: Scope, indicator: Indicator, solid: readonly Solid[], value: Solid): string {
  const { language } = scope;
  const printed = formatValue(indicator, value.value, language);
  const equal = solid.filter((other) => formatValue(indicator, other.value, language) === printed);
  return equal.length > NAMED
    ? scope.word('departments-many', { count: equal.length })
    : listOf(
        language,
        equal.map((other) => scope.departmentName(other.department)),
      );
}

function comparison(scope: Scope, indicator: Indicator, solid: Solid[]): Inline[] {
  const { language, figures } = scope;
  const sorted = [...solid].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0] as Solid, sorted.at(-1) as Solid];
  return joinSentences(language, [
    sentence(language, 'departments-sentence', {
      label: indicatorLabel(indicator, language),
      hospital: figures.of(indicator, scope.value(indicator.id)),
      low: named(scope, indicator, sorted, low),
      lowValue: figures.of(indicator, low),
      high: named(scope, indicator, sorted, high),
      highValue: figures.of(indicator, high),
    }),
    sentence(language, 'departments-sentence-outside', {
      count: outside(scope, indicator).length,
      departments: listOf(
        language,
        outside(scope, indicator).map((value) => scope.departmentName(value.department)),
      ),
    }),
  ]);
}

/** Draws the departments' values with their intervals; null where there are none. */
export function departmentsChart(scope: Scope, indicator: Indicator): { id: string; number: string } | null {
  const { data, language, out } = scope;
  const codes = [null, ...data.departments.map(({ code }) => code)];
  const rows = codes.flatMap((code) => {
    const value = scope.value(indicator.id, code);
    if (!value || value.value === null || value.state === 'withheld') return [];
    return [
      {
        label: scope.departmentName(code),
        value: value.value,
        low: value.interval?.low ?? null,
        high: value.interval?.high ?? null,
        ...(code === null ? { emphasis: true } : {}),
      },
    ];
  });
  if (rows.length === 0) return null;
  const caption = scope.word('departments-chart', { label: indicatorLabel(indicator, language) });
  const told = rows.map((row) => `${row.label} ${formatValue(indicator, row.value, language)}`);
  return out.chart(
    caption,
    scope.word('departments-chart-alt', { label: caption, rows: listOf(language, told) }),
    {
      kind: 'dots',
      unit: unitText(indicator, language),
      decimals: indicator.decimals,
      rows,
      target: indicator.target
        ? {
            value: indicator.target.value,
            label: targetLabel(indicator, indicator.target.value, language),
          }
        : null,
    },
  );
}

function matrix(scope: Scope, compared: Indicator[]): void {
  const { language, out } = scope;
  out.paragraph(sentence(language, 'departments-matrix-note'), 'note');
  // The first part fills the page that it shares with the words before it; the rest goes on with what follows.
  const pages = Math.ceil(compared.length / MOST_ROWS);
  for (let page = 0; page < pages; page++) {
    const part = pages === 1 ? '' : ` (${page + 1}/${pages})`;
    matrixPage(scope, compared.slice(page * MOST_ROWS, (page + 1) * MOST_ROWS), part);
  }
}

function matrixPage(scope: Scope, compared: Indicator[], part: string): void {
  const { data, language, out } = scope;
  out.chart(scope.word('departments-matrix') + part, scope.word('departments-matrix-alt'), {
    kind: 'matrix',
    rows: compared.map((indicator) => indicatorLabel(indicator, language)),
    columns: data.departments.map(({ code }) => scope.departmentName(code)),
    cells: compared.flatMap((indicator, row) =>
      data.departments.map(({ code }, index) => {
        const value = scope.value(indicator.id, code);
        const shown = value && value.value !== null && value.state !== 'withheld';
        return {
          row,
          column: index,
          state: value?.state ?? 'no-data',
          text: shown ? formatValue(indicator, value.value as number, language) : '',
        };
      }),
    ),
  });
}

function table(scope: Scope, compared: Indicator[]): void {
  const { data, language, out, figures } = scope;
  out.heading(2, scope.word('departments-table'));
  out.table({
    caption: scope.word('departments-table'),
    wide: true,
    columns: [
      column(scope.word('indicator'), 3.8),
      column(scope.word('hospital'), 1.5, 'end'),
      ...data.departments.map(({ code }) => {
        const name = scope.departmentName(code);
        // Wide enough for the longest word of the name.
        const longest = Math.max(...name.split(/\s+/).map((part) => part.length));
        return column(name, Math.min(2.2, Math.max(1.6, longest * 0.135)), 'end');
      }),
    ],
    rows: compared.map((indicator) => [
      cell(indicatorLabel(indicator, language)),
      ...[null, ...data.departments.map(({ code }) => code)].map((code) => {
        const value = scope.value(indicator.id, code);
        const marked =
          value && (value.state === 'act' || value.state === 'watch' || value.state === 'developing');
        return cell(figures.of(indicator, value), marked ? { state: value.state } : {});
      }),
    ]),
  });
}

export const departments: SectionKind = {
  id: 'departments',
  label: { zh: '科室比较', en: 'Departments compared' },
  hint: {
    zh: '各科室同一指标的对照：状态表、差别最大的指标图、数值表。',
    en: 'Departments on the same indicator: matrix of states, charts where they differ most, table of values.',
  },
  subjects: ['hospital'],
  options: [
    flag('matrix', '状态表', 'Matrix of states'),
    {
      kind: 'number',
      id: 'charts',
      // As many as a reader compares at one sitting.
      default: 6,
      min: 0,
      max: 20,
      label: { zh: '图的数目', en: 'Number of charts' },
    },
    flag('table', '数值表', 'Table of values'),
  ],
  write: departmentsChapter,
};
