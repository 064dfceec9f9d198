/** What every chapter of the annual report looks things up in. */
import { type Language, say } from '#shared/i18n/language.ts';
import { formatInterval } from '#shared/indicators/format.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import type { ReportData } from '../../data.ts';
import type { Inline } from '../../document.ts';
import { type Composer, createComposer } from '../composer.ts';
import { createFigures, type Figures } from '../figures.ts';
import { type DocumentKey, word } from '../text.ts';

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
  word(key: DocumentKey, values?: Parameters<typeof word>[2]): string;
  /** The figure, and its interval in brackets as the same figure's interval. */
  withInterval(indicator: Indicator, value: IndicatorValue): { value: Inline; interval: Inline[] };
  /** Chart of an indicator's course, once per document. */
  trends: Map<string, { id: string; number: string }>;
}

export function createScope(data: ReportData, language: Language): Scope {
  const figures = createFigures(language);
  const indicators = new Map(data.indicators.map((indicator) => [indicator.id, indicator]));
  const values = new Map(
    data.values.map((value) => [`${value.indicator}|${value.department ?? ''}|${value.period}`, value]),
  );
  const names = new Map(
    data.departments.map(({ code, name }) => [code, say(name, language) || name.zh || code]),
  );
  return {
    data,
    language,
    out: createComposer(language),
    figures,
    periods: [data.period, shiftPeriod(data.period, -1), shiftPeriod(data.period, -2)],
    framework: say(data.framework.label, language),
    indicator: (id) => indicators.get(id),
    value: (indicator, department = null, period = data.period) =>
      values.get(`${indicator}|${department ?? ''}|${period}`),
    departmentName: (code) => (code === null ? word(language, 'hospital') : (names.get(code) ?? code)),
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
  };
}

/** Whether the value is good enough in itself to be compared: present, and from enough data. */
export const isSolid = (value: IndicatorValue | undefined): value is IndicatorValue & { value: number } =>
  value !== undefined &&
  value.value !== null &&
  value.state !== 'developing' &&
  value.state !== 'withheld' &&
  value.state !== 'no-data';
