/** The report of one exam for teacher and office, as the document model that every writer reads. */
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import type { Block, Inline, ReportDocument, TableCell, TableColumn } from '#shared/reports/document.ts';
import { cutsChart, difficultyChart, mapChart } from './charts.ts';
import type { ExamAnalysis, ExamItemResult } from './schema.ts';
import {
  type ExamKey,
  examName,
  examWord,
  groupWords,
  headline,
  itemReasons,
  percent,
  points,
  reasonWords,
  two,
  verdictWords,
} from './words.ts';

export interface ExamReportSource {
  analysis: ExamAnalysis;
  language: Language;
  institution: LocalText;
  /** ISO date. */
  date: string;
  author: string;
  dataDigest: string;
}

const plain = (text: string, strong = false): Inline => ({
  kind: 'text',
  text,
  ...(strong ? { strong } : {}),
});
const cell = (text: string, strong = false): TableCell => ({ inlines: [plain(text, strong)] });

/** Numbers headings, tables and charts as it goes. */
function builder(language: Language) {
  const blocks: Block[] = [];
  const counts = { heading: 0, table: 0, chart: 0 };
  const word = (key: ExamKey) => examWord(language, key);
  const mark = (kind: 'table' | 'chart') => {
    counts[kind] += 1;
    const name = kind === 'table' ? { zh: '表', en: 'Table' } : { zh: '图', en: 'Figure' };
    return `${say(name, language)} ${counts[kind]}`;
  };
  return {
    blocks,
    word,
    heading(key: ExamKey) {
      counts.heading += 1;
      blocks.push({
        kind: 'heading',
        level: 1,
        id: `h-${key}`,
        number: String(counts.heading),
        text: word(key),
      });
    },
    note(text: string) {
      blocks.push({ kind: 'paragraph', inlines: [plain(text)], style: 'note' });
    },
    body(text: string) {
      blocks.push({ kind: 'paragraph', inlines: [plain(text)], style: 'body' });
    },
    lead(text: string) {
      blocks.push({ kind: 'paragraph', inlines: [plain(text)], style: 'lead' });
    },
    list(texts: readonly string[]) {
      if (texts.length > 0) blocks.push({ kind: 'list', items: texts.map((text) => [plain(text)]) });
    },
    table(key: ExamKey, columns: TableColumn[], rows: TableCell[][], dense = false) {
      if (rows.length === 0) return;
      blocks.push({
        kind: 'table',
        id: `t-${counts.table + 1}`,
        number: mark('table'),
        caption: word(key),
        columns,
        rows,
        ...(dense ? { dense } : {}),
      });
    },
    chart(key: ExamKey, alt: ExamKey, chart: ChartSpec | null) {
      if (!chart) return;
      blocks.push({
        kind: 'chart',
        id: `c-${counts.chart + 1}`,
        number: mark('chart'),
        caption: word(key),
        alt: word(alt),
        chart,
      });
      this.note(word(alt));
    },
  };
}

type Builder = ReturnType<typeof builder>;

const columns = (word: Builder['word'], spec: readonly (readonly [ExamKey, number, 'start' | 'end'])[]) =>
  spec.map(([key, weight, align]): TableColumn => ({ header: word(key), weight, align }));

function summary(build: Builder, analysis: ExamAnalysis, language: Language): void {
  build.heading('report-summary');
  const [first, ...others] = headline(analysis, language);
  if (first) build.lead(first);
  for (const sentence of others) build.body(sentence);
  if (analysis.unmarked.length > 0) build.body(examWord(language, 'unmarked', { items: analysis.unmarked }));
  if (analysis.items.length > 0) build.note(build.word('never-removed'));
}

function items(build: Builder, analysis: ExamAnalysis, language: Language): void {
  if (analysis.items.length === 0) return;
  const flagged = analysis.items.filter(({ verdict }) => verdict !== 'keep');
  build.heading('report-flagged');
  if (flagged.length === 0) build.body(build.word('report-none-flagged'));
  build.table(
    'report-flagged',
    columns(build.word, [
      ['item', 1, 'start'],
      ['verdict', 1.2, 'start'],
      ['p', 1.5, 'end'],
      ['d', 2, 'end'],
      ['why', 7, 'start'],
    ]),
    flagged.map((item) => [
      cell(item.number, true),
      cell(verdictWords(item.verdict, analysis.caution, language)),
      cell(two(item.p)),
      cell(two(item.d)),
      cell(itemReasons(item, language).join(' ')),
    ]),
  );
  build.chart('scatter', 'scatter-sentence', difficultyChart(analysis, language));
  optionTable(build, flagged);
  build.chart('map', 'map-sentence', mapChart(analysis, language));
  if (analysis.mapReason)
    build.body(examWord(language, 'map-none', { reason: reasonWords(analysis.mapReason, language) }));
  fairness(build, analysis, language);
}

function optionTable(build: Builder, flagged: readonly ExamItemResult[]): void {
  build.table(
    'report-options',
    columns(build.word, [
      ['item', 1, 'start'],
      ['option', 1.4, 'start'],
      ['chosen', 1, 'end'],
      ['share', 1, 'end'],
      ['upper', 1, 'end'],
      ['lower', 1, 'end'],
      ['option-r', 1.6, 'end'],
    ]),
    flagged.flatMap((item) =>
      item.options.map((option, at) => [
        cell(at === 0 ? item.number : '', true),
        cell(
          option.option === ''
            ? build.word('blank')
            : option.key
              ? `${option.option} (${build.word('is-key')})`
              : option.option,
          option.key,
        ),
        cell(String(option.n)),
        cell(`${percent(option.share)}%`),
        cell(`${percent(option.upper)}%`),
        cell(`${percent(option.lower)}%`),
        cell(two(option.r)),
      ]),
    ),
    true,
  );
  if (flagged.some(({ options }) => options.length > 0)) build.note(build.word('options-note'));
}

/** One line for each way of grouping the examinees. */
export function fairnessLines({ dif }: ExamAnalysis, language: Language): string[] {
  return dif.map(({ by, reference, focal, nReference, nFocal, flagged }) => {
    const line = examWord(language, 'fairness-line', {
      by: examWord(language, `by-${by}` as ExamKey),
      reference: groupWords(by, reference, language),
      focal: groupWords(by, focal, language),
      nReference,
      nFocal,
      flagged:
        flagged.length > 0
          ? examWord(language, 'fairness-flagged', { items: flagged })
          : examWord(language, 'fairness-clean'),
    });
    return Math.min(nReference, nFocal) < 200
      ? `${line}${language === 'en' ? ' ' : ''}${examWord(language, 'fairness-small')}`
      : line;
  });
}

function fairness(build: Builder, analysis: ExamAnalysis, language: Language): void {
  build.heading('fairness');
  const lines = fairnessLines(analysis, language);
  if (lines.length === 0) build.body(build.word('fairness-none'));
  build.list(lines);
}

function stations(build: Builder, { stations: all }: ExamAnalysis): void {
  if (all.length === 0) return;
  build.heading('stations');
  build.table(
    'stations',
    columns(build.word, [
      ['station-name', 3, 'start'],
      ['examinees', 1.2, 'end'],
      ['station-mean', 1, 'end'],
      ['cut-regression', 1.4, 'end'],
      ['cut-group', 1.2, 'end'],
      ['station-borderline', 1.2, 'end'],
      ['r2', 0.9, 'end'],
      ['slope', 1, 'end'],
      ['rmse', 1, 'end'],
      ['station-pass', 1, 'end'],
      ['station-alpha', 1.3, 'end'],
    ]),
    all.map((station) => [
      cell(station.name === null ? station.station : `${station.station} ${station.name}`),
      cell(String(station.n)),
      cell(station.mean.toFixed(1)),
      cell(station.cutRegression === null ? '–' : station.cutRegression.toFixed(1)),
      cell(station.cutGroup === null ? '–' : station.cutGroup.toFixed(1)),
      cell(String(station.borderline)),
      cell(two(station.r2)),
      cell(two(station.slope)),
      cell(two(station.rmse)),
      cell(station.passRate === null ? '–' : `${percent(station.passRate)}%`),
      cell(two(station.alphaWithout)),
    ]),
    true,
  );
}

function cuts(build: Builder, analysis: ExamAnalysis, language: Language): void {
  if (analysis.cuts.length === 0) return;
  build.heading('cuts');
  const { chosen } = analysis;
  if (chosen)
    build.body(
      examWord(language, 'chosen-note', {
        ...chosen,
        cut: points(chosen.cut),
        method: examWord(language, `method-${chosen.method}`),
        by: chosen.by ?? '–',
        on: chosen.on ?? '–',
      }),
    );
  build.chart('cuts', 'cuts-sentence', cutsChart(analysis, language));
  build.table(
    'cuts',
    columns(build.word, [
      ['method', 2.6, 'start'],
      ['cut', 1, 'end'],
      ['se', 1.8, 'end'],
      ['passed', 1.2, 'end'],
      ['pass-rate', 2.2, 'end'],
      ['changes', 3, 'start'],
    ]),
    analysis.cuts.map((entry) => {
      const name = examWord(language, `method-${entry.method}`);
      if (entry.cut === null)
        return [
          cell(name),
          cell('–'),
          cell('–'),
          cell('–'),
          cell('–'),
          cell(`${build.word('cut-none')}: ${entry.reason ? reasonWords(entry.reason, language) : ''}`),
        ];
      const current = entry.method === analysis.inForce;
      return [
        cell(name, current),
        cell(points(entry.cut), current),
        cell(two(entry.se)),
        cell(`${entry.passed} / ${entry.n}`),
        cell(
          `${percent(entry.passed / Math.max(1, entry.n))}% (${percent(entry.low)}–${percent(entry.high)}%)`,
        ),
        cell(current ? build.word('in-force') : changesWords(entry, language)),
      ];
    }),
  );
  build.note(build.word('cuts-note'));
}

/** How many results would be otherwise than by the cut in force. */
export function changesWords(
  { nowPass, nowFail }: { nowPass: readonly string[]; nowFail: readonly string[] },
  language: Language,
): string {
  if (nowPass.length > 0) return examWord(language, 'changes-pass', { n: nowPass.length });
  if (nowFail.length > 0) return examWord(language, 'changes-fail', { n: nowFail.length });
  return examWord(language, 'changes-none');
}

function everyItem(build: Builder, analysis: ExamAnalysis, language: Language): void {
  if (analysis.items.length === 0) return;
  build.heading('report-items');
  build.table(
    'report-items',
    columns(build.word, [
      ['item', 1, 'start'],
      ['key', 0.8, 'start'],
      ['topic', 3, 'start'],
      ['p', 1.3, 'end'],
      ['d', 1.6, 'end'],
      ['r', 2.4, 'end'],
      ['verdict', 1.4, 'start'],
    ]),
    analysis.items.map((item) => [
      cell(item.number),
      cell(item.key ?? '–'),
      cell(item.topic ?? ''),
      cell(two(item.p)),
      cell(two(item.d)),
      cell(
        item.r === null || item.rLow === null
          ? two(item.r)
          : `${two(item.r)} (${examWord(language, 'range', { low: two(item.rLow), high: two(item.rHigh) })})`,
      ),
      cell(verdictWords(item.verdict, analysis.caution, language), item.verdict !== 'keep'),
    ]),
    true,
  );
}

export function examDocument(source: ExamReportSource): ReportDocument {
  const { analysis, language } = source;
  const build = builder(language);
  summary(build, analysis, language);
  items(build, analysis, language);
  stations(build, analysis);
  cuts(build, analysis, language);
  everyItem(build, analysis, language);
  build.heading('report-conventions');
  build.list(conventionsOf(analysis).map((key) => build.word(key)));
  const name = examName(analysis.exam, language);
  return {
    language,
    title: build.word('report-title'),
    subtitle: name,
    institution: source.institution,
    period: analysis.exam.date ?? '',
    framework: { id: 'exam', edition: '', label: '' },
    template: 'exam',
    status: 'draft',
    date: source.date,
    author: source.author,
    dataDigest: source.dataDigest,
    cover: [
      { label: build.word('cover-exam'), text: name },
      ...(analysis.exam.course && analysis.exam.kind !== 'scores'
        ? [{ label: build.word('course'), text: analysis.exam.course }]
        : []),
      ...(analysis.exam.date ? [{ label: build.word('cover-date'), text: analysis.exam.date }] : []),
      { label: build.word('cover-examinees'), text: String(analysis.scores?.n ?? analysis.exam.n) },
      { label: build.word('cover-made'), text: source.date },
      { label: build.word('cover-author'), text: source.author },
    ],
    blocks: build.blocks,
    annex: { departments: [], definitions: [], values: [], standards: [], sources: [] },
  };
}

/** The conventions that matter for what is said of this exam. */
export function conventionsOf(analysis: ExamAnalysis): ExamKey[] {
  return [
    ...(analysis.items.length > 0 ? (['convention-score', 'convention-d', 'convention-r'] as const) : []),
    ...(analysis.reliability ? (['convention-alpha'] as const) : []),
    ...(analysis.map ? (['convention-rasch'] as const) : []),
    ...(analysis.dif.length > 0 ? (['convention-dif'] as const) : []),
    'convention-cuts',
  ];
}
