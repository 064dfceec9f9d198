/** The analysis of an exam as a workbook, for those who count again. */
import { changesWords, conventionsOf } from '#shared/exams/document.ts';
import type { ExamAnalysis } from '#shared/exams/schema.ts';
import {
  type ExamKey,
  examName,
  examWord,
  headline,
  itemReasons,
  reasonWords,
  verdictWords,
} from '#shared/exams/words.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { BookCell, Sheet } from '../../files/xlsx/workbook.ts';
import { writeWorkbook } from '../../files/xlsx/writer/write-workbook.ts';
import { bookStyles, count, words } from '../../reports/xlsx/formats.ts';
import { tableSheet } from '../../reports/xlsx/sheet.ts';

const exact = (value: number | null): BookCell => ({ value, style: 'exact' });

type Column = readonly [key: ExamKey, width: number];

export function examWorkbook(
  analysis: ExamAnalysis,
  language: Language,
  made: { date: string; author: string },
) {
  const styles = bookStyles([]);
  return writeWorkbook({
    sheets: [
      about(analysis, language),
      ...(analysis.items.length > 0 ? [items(analysis, language), options(analysis, language)] : []),
      ...(analysis.stations.length > 0 ? [stations(analysis, language)] : []),
      ...(analysis.cuts.length > 0 ? [cuts(analysis, language)] : []),
    ],
    styles: { ...styles, exact: { ...styles.cell, numberFormat: '0.000' } },
    properties: {
      title: examWord(language, 'report-title'),
      author: made.author,
      subject: examName(analysis.exam, language),
      created: made.date,
    },
  });
}

const fields = (language: Language, columns: readonly Column[]) =>
  columns.map(([key, width]) => ({ header: examWord(language, key), width }));

function about(analysis: ExamAnalysis, language: Language): Sheet {
  const lines = [
    ...headline(analysis, language),
    ...(analysis.items.length > 0 ? [examWord(language, 'never-removed')] : []),
    ...conventionsOf(analysis).map((key) => examWord(language, key)),
  ];
  const rows: BookCell[][] = [
    [{ value: examWord(language, 'report-title'), style: 'title' }],
    [{ value: examName(analysis.exam, language), style: 'subtitle' }],
    [],
    ...lines.map((line): BookCell[] => [words(line)]),
  ];
  const high = (text: string) =>
    15 * Math.ceil([...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0) / 92);
  return {
    name: examWord(language, 'report-summary'),
    columns: [{ width: 96 }],
    rows,
    rowHeights: { 0: 28, ...Object.fromEntries(lines.map((line, at) => [at + 3, Math.max(15, high(line))])) },
    fitToWidth: true,
  };
}

function items(analysis: ExamAnalysis, language: Language): Sheet {
  return tableSheet(
    examWord(language, 'items'),
    'Items',
    fields(language, [
      ['item', 9],
      ['key', 8],
      ['topic', 28],
      ['marks', 8],
      ['blank', 10],
      ['p', 11],
      ['d', 16],
      ['r', 16],
      ['verdict', 12],
      ['why', 70],
    ]),
    analysis.items.map((item) => [
      words(item.number),
      words(item.key ?? ''),
      words(item.topic ?? ''),
      count(item.marks),
      count(item.blank),
      exact(item.p),
      exact(item.d),
      exact(item.r),
      words(verdictWords(item.verdict, analysis.caution, language)),
      words(itemReasons(item, language).join(' ')),
    ]),
  );
}

function options(analysis: ExamAnalysis, language: Language): Sheet {
  return tableSheet(
    examWord(language, 'options'),
    'Options',
    fields(language, [
      ['item', 9],
      ['option', 12],
      ['is-key', 8],
      ['chosen', 12],
      ['share', 10],
      ['upper', 10],
      ['lower', 10],
      ['option-r', 18],
    ]),
    analysis.items.flatMap((item) =>
      item.options.map((option) => [
        words(item.number),
        words(option.option === '' ? examWord(language, 'blank') : option.option),
        words(option.key ? '✓' : ''),
        count(option.n),
        exact(option.share),
        exact(option.upper),
        exact(option.lower),
        exact(option.r),
      ]),
    ),
  );
}

function stations(analysis: ExamAnalysis, language: Language): Sheet {
  return tableSheet(
    examWord(language, 'stations'),
    'Stations',
    fields(language, [
      ['station-name', 26],
      ['examinees', 12],
      ['station-mean', 10],
      ['cut-regression', 18],
      ['se', 14],
      ['cut-group', 16],
      ['station-borderline', 12],
      ['r2', 9],
      ['slope', 9],
      ['rmse', 9],
      ['station-pass', 10],
      ['station-alpha', 16],
    ]),
    analysis.stations.map((station) => [
      words(station.name === null ? station.station : `${station.station} ${station.name}`),
      count(station.n),
      exact(station.mean),
      exact(station.cutRegression),
      exact(station.cutError),
      exact(station.cutGroup),
      count(station.borderline),
      exact(station.r2),
      exact(station.slope),
      exact(station.rmse),
      exact(station.passRate),
      exact(station.alphaWithout),
    ]),
  );
}

function cuts(analysis: ExamAnalysis, language: Language): Sheet {
  return tableSheet(
    examWord(language, 'cuts'),
    'Cuts',
    fields(language, [
      ['method', 26],
      ['cut', 10],
      ['se', 14],
      ['passed', 10],
      ['examinees', 12],
      ['pass-rate', 12],
      ['changes', 40],
    ]),
    analysis.cuts.map((entry) => {
      const current = entry.method === analysis.inForce;
      const remark =
        entry.cut === null
          ? reasonWords(entry.reason ?? '', language)
          : current
            ? examWord(language, 'in-force')
            : changesWords(entry, language);
      return [
        words(examWord(language, `method-${entry.method}`)),
        exact(entry.cut),
        exact(entry.se),
        count(entry.cut === null ? null : entry.passed),
        count(entry.n),
        exact(entry.cut === null || entry.n === 0 ? null : entry.passed / entry.n),
        words(remark),
      ];
    }),
  );
}
