/** What every section of a report looks things up in. */
import { type Language, say } from '#shared/i18n/language.ts';
import { formatInterval } from '#shared/indicators/format.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import type { ReportData } from '../data.ts';
import type { Block, Inline } from '../document.ts';
import { type Composer, createComposer, type Numbering } from '../templates/composer.ts';
import { createFigures, type Figures } from '../templates/figures.ts';
import { type DocumentKey, word } from '../templates/text.ts';
import { type NumberedSource, numberSources, sourcesAbout } from './sources.ts';

export interface Scope {
  data: ReportData;
  language: Language;
  out: Composer;
  figures: Figures;
  /** This year, the year before, two years before. */
  periods: [string, string, string];
  framework: string;
  indicator(id: string): Indicator | undefined;
  value(indicator: string, department?: string | null, period?: string): IndicatorValue | undefined;
  departmentName(code: string | null): string;
  /** Of a value: its department, its programme or cohort, or the hospital. */
  placeName(value: Pick<IndicatorValue, 'department' | 'group'>): string;
  word(key: DocumentKey, values?: Parameters<typeof word>[2]): string;
  /** The figure, and its interval in brackets as the same figure's interval. */
  withInterval(indicator: Indicator, value: IndicatorValue): { value: Inline; interval: Inline[] };
  /** Chart of an indicator's course, once per document. */
  trends: Map<string, { id: string; number: string }>;
  /** The narratives as they were printed, for workbooks. */
  narratives: { code: string; title: string; blocks: Block[] }[];
  /** The department that the report is about; null for the hospital. */
  here: string | null;
  /** The sources of what the report is about, numbered. */
  sources: readonly NumberedSource[];
  /** What an appendix is called, such as `Appendix A`; null where the report has none. */
  appendixOf(section: string): string | null;
}

export interface ScopeOptions {
  /** Chapters follow one another without a new page. */
  flow?: boolean;
  /** `chinese`: 一、（一）1. as in official papers. */
  numbering?: Numbering;
  /** Ids of the appendices, in order. */
  appendices?: readonly string[];
}

export function createScope(data: ReportData, language: Language, options: ScopeOptions = {}): Scope {
  const here = data.department ?? null;
  const figures = createFigures(language);
  const indicators = new Map(data.indicators.map((indicator) => [indicator.id, indicator]));
  const values = new Map(
    data.values.map((value) => [`${value.indicator}|${value.department ?? ''}|${value.period}`, value]),
  );
  const names = new Map(
    data.departments.map(({ code, name }) => [code, say(name, language) || name.zh || code]),
  );
  const departmentName = (code: string | null) =>
    code === null ? word(language, 'hospital') : (names.get(code) ?? code);
  return {
    data,
    language,
    out: createComposer(language, options),
    figures,
    periods: [data.period, shiftPeriod(data.period, -1), shiftPeriod(data.period, -2)],
    framework: say(data.framework.label, language),
    indicator: (id) => indicators.get(id),
    value: (indicator, department = null, period = data.period) =>
      values.get(`${indicator}|${department ?? ''}|${period}`),
    departmentName,
    placeName: ({ department, group }) =>
      group ? (group.label ? say(group.label, language) : group.code) : departmentName(department),
    word: (key, given) => word(language, key, given),
    withInterval(indicator, value) {
      const interval: Inline[] = value.interval
        ? [
            {
              kind: 'text',
              text: word(language, 'interval-inline', {
                level: Math.round(value.interval.level * (value.interval.level <= 1 ? 100 : 1)),
                interval: formatInterval(indicator, value, language),
              }),
            },
          ]
        : [];
      return { value: figures.of(indicator, value), interval };
    },
    trends: new Map(),
    narratives: [],
    here,
    sources: numberSources(sourcesAbout(data), data.holdings),
    appendixOf(section) {
      const at = (options.appendices ?? []).indexOf(section);
      return at < 0 ? null : word(language, 'appendix', { letter: String.fromCharCode(65 + at) });
    },
  };
}

/** Whether the value is good enough in itself to be compared: present, and from enough data. */
export const isSolid = (value: IndicatorValue | undefined): value is IndicatorValue & { value: number } =>
  value !== undefined &&
  value.value !== null &&
  value.state !== 'developing' &&
  value.state !== 'withheld' &&
  value.state !== 'no-data';
