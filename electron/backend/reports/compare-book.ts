/** What changed between two kept reports, as a workbook: every difference, why, and the cells of the rows behind it. */
import { mkdirSync } from 'node:fs';
import { writeWhole } from '#db/files.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { say } from '#shared/i18n/language.ts';
import { type MessageKey, translate } from '#shared/i18n/translate.ts';
import type { ComparedFigure } from '#shared/reports/compare.ts';
import type { AnnexDefinition } from '#shared/reports/document.ts';
import { type DocumentKey, word } from '#shared/reports/templates/text.ts';
import type { Context } from '../context.ts';
import type { BookCell, Sheet } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';
import { dayOf } from '../indicators/scope.ts';
import { compareKept, readsOf } from './compare.ts';
import { type NewRows, newRowsBehind } from './compare-cells.ts';
import { fileNamePart, freePath, languageWords } from './file-names.ts';
import { openReport } from './stored.ts';
import { amount, bookStyles, count, day, number, words } from './xlsx/formats.ts';
import { type Field, tableSheet } from './xlsx/sheet.ts';

type Compared = Output<'reports.compare'>;

interface Difference {
  figure: ComparedFigure;
  behind: NewRows;
}

/** Throws the refusal `report-unknown`. */
export async function exportComparison(
  context: Context,
  { earlier, later, folder }: Input<'reports.exportComparison'>,
): Promise<Output<'reports.exportComparison'>> {
  const start = performance.now();
  const { store } = context.workspace();
  const compared = compareKept(store.read, { earlier, later });
  const { document } = openReport(store.read, later);
  const book = indicatorBookOf(store.read);
  const today = dayOf(new Date(document.date));
  const differences: Difference[] = [];
  const { figures, sources } = compared.comparison;
  for (const [index, figure] of figures.entries()) {
    await context.job.progress('report-comparing', index, figures.length);
    const reads = readsOf(book, store.read.catalog, figure.indicator, document.language);
    const behind = await newRowsBehind(context, figure, sources, { reads, today });
    differences.push({ figure, behind });
  }
  const { document: before } = openReport(store.read, earlier);
  const known = new Map(
    [...before.annex.definitions, ...document.annex.definitions].map((entry) => [entry.id, entry]),
  );
  const bytes = comparisonBook(compared, differences, known, {
    departments: new Map(document.annex.departments.map(({ code, name }) => [code, name])),
    author: context.actor(),
    created: context.env.clock.now().toISOString(),
  });
  const t = (key: string) => translate(document.language, `reports.${key}` as MessageKey);
  const name = [
    fileNamePart(say(document.institution, document.language)) || 'report',
    fileNamePart(t('compare-file-word')),
    compared.earlier.at.slice(0, 10),
    compared.later.at.slice(0, 10),
    languageWords[document.language],
  ].join('-');
  mkdirSync(folder, { recursive: true });
  const path = freePath(folder, name, 'xlsx', bytes);
  writeWhole(path, bytes);
  const milliseconds = Math.round(performance.now() - start);
  return { files: [{ format: 'xlsx', path, bytes: bytes.length, pages: null, milliseconds }] };
}

/** The bytes of the workbook, in the language of the later report. */
function comparisonBook(
  { earlier, later, comparison }: Compared,
  differences: readonly Difference[],
  known: ReadonlyMap<string, AnnexDefinition>,
  about: { departments: ReadonlyMap<string, string>; author: string; created: string },
): Uint8Array {
  const { language } = later;
  const t = (key: string, values?: Record<string, string | number>) =>
    translate(language, `reports.${key}` as MessageKey, values);
  const scopeOf = (code: string | null) =>
    code === null ? t('hospital') : (about.departments.get(code) ?? code);
  const placeOf = ({ department, earlier: a, later: b }: ComparedFigure) => {
    const group = (b ?? a)?.group;
    return group ? say(group.label ?? { zh: group.code, en: group.code }, language) : scopeOf(department);
  };
  const fields = (heads: readonly (readonly [string, number])[]): Field[] =>
    heads.map(([header, width]) => ({ header, width }));
  const w = (key: DocumentKey) => word(language, key);
  const both = (label: string, width: number): [string, number][] => [
    [`${label} · ${t('compare-earlier')}`, width],
    [`${label} · ${t('compare-later')}`, width],
  ];
  const keyed = differences.map((difference, index) => ({ ...difference, key: `D${index + 1}` }));

  const valuesSheet = tableSheet(
    t('compare-figures'),
    'Values',
    fields([
      [t('compare-number'), 8],
      [t('compare-figure'), 34],
      [w('sheet-indicator-id'), 26],
      [w('period'), 12],
      [w('explained-department'), 16],
      ...both(w('value'), 11),
      [t('compare-by'), 11],
      ...both(w('explained-numerator'), 13),
      ...both(w('explained-denominator'), 13),
      ...both(w('explained-excluded'), 11),
      ...both(w('n'), 10),
      ...both(w('sheet-version'), 10),
      [t('compare-why'), 40],
      [t('compare-rows'), 12],
    ]),
    keyed.map(({ key, figure, behind }) => {
      const { earlier: a, later: b } = figure;
      const definition = known.get(figure.indicator);
      const change = typeof a?.value === 'number' && typeof b?.value === 'number' ? b.value - a.value : null;
      const pair = <K extends 'numerator' | 'denominator' | 'excluded' | 'n'>(part: K) => [
        amount(a?.[part] ?? null),
        amount(b?.[part] ?? null),
      ];
      return [
        words(key),
        words(figure.label),
        words(figure.indicator),
        words(figure.period),
        words(placeOf(figure)),
        number(a?.value ?? null, definition),
        number(b?.value ?? null, definition),
        number(change, definition),
        ...pair('numerator'),
        ...pair('denominator'),
        ...pair('excluded'),
        ...pair('n'),
        words(a?.version ?? ''),
        words(b?.version ?? ''),
        words(figure.reasons.map((reason) => t(`reason-${reason}`)).join(t('separator'))),
        count(behind.total),
      ];
    }),
  );

  const cellRows = keyed.flatMap(({ key, figure, behind }) =>
    behind.rows.flatMap((row) =>
      row.cells.map((cell): BookCell[] => [
        words(key),
        words(figure.label),
        words(figure.period),
        words(placeOf(figure)),
        words(row.of.map((part) => t(`part-${part}`)).join(t('separator'))),
        words(cell.file ?? w('source-entry')),
        words(cell.sheet ?? ''),
        { value: cell.row, style: 'cell' },
        words(cell.column ?? ''),
        words(cell.text ?? ''),
        words(cell.corrected ?? ''),
        words(cell.field),
        words(row.record),
      ]),
    ),
  );

  const lines = (rows: readonly (readonly [string, string])[]): BookCell[][] =>
    rows.map(([label, text]) => [words(label), words(text)]);
  const reportLines = (
    side: 'earlier' | 'later',
    report: Compared['later'],
  ): (readonly [string, string])[] => [
    [t(`compare-${side}`), report.title],
    [t('compare-when'), `${report.at.slice(0, 16).replace('T', ' ')} UTC · ${report.by}`],
    [
      w('cover-status'),
      report.frozen ? `${t('frozen')} · ${report.frozen.at.slice(0, 10)} · ${report.frozen.by}` : t('draft'),
    ],
    [w('cover-digest'), report.dataDigest],
    ...(report.frozen ? ([[t('compare-model'), report.frozen.modelSha256]] as const) : []),
  ];
  const overview: Sheet = {
    name: t('compare-about'),
    columns: [{ width: 24 }, { width: 84 }],
    rows: [
      [{ value: t('compare-title'), style: 'title' }],
      [],
      ...lines(reportLines('earlier', earlier)),
      [],
      ...lines(reportLines('later', later)),
      [],
      ...lines([
        [
          t('compare-figures'),
          t('compare-summary', {
            values: comparison.values,
            same: comparison.same,
            n: comparison.figures.length,
          }),
        ],
        ...(comparison.edition
          ? ([[t('what-item'), t('edition-changed', { ...comparison.edition })]] as const)
          : []),
        [t('compare-cells'), t('compare-cells-text')],
      ]),
    ],
    rowHeights: { 0: 28 },
    fitToWidth: true,
  };

  return writeWorkbook({
    sheets: [
      overview,
      valuesSheet,
      tableSheet(
        t('compare-cells'),
        'Cells',
        fields([
          [t('compare-number'), 8],
          [t('compare-figure'), 30],
          [w('period'), 12],
          [w('explained-department'), 16],
          [t('compare-part'), 16],
          [w('source-file'), 40],
          [t('cell-sheet'), 18],
          [t('cell-row'), 8],
          [t('cell-column'), 8],
          [t('cell-text'), 30],
          [t('cell-corrected'), 20],
          [t('cell-field'), 20],
          [t('cell-record'), 38],
        ]),
        cellRows,
      ),
      tableSheet(
        t('compare-standards'),
        'Standards',
        fields([
          [w('standard-code'), 10],
          [w('standard-title'), 40],
          [t('compare-what'), 16],
          [t('compare-earlier'), 30],
          [t('compare-later'), 30],
        ]),
        comparison.standards.flatMap(({ code, title, changes }) =>
          changes.map((change) => [
            words(code),
            words(title),
            words(t(`what-${change.what}`)),
            words(change.earlier || t('nothing')),
            words(change.later || t('nothing')),
          ]),
        ),
      ),
      tableSheet(
        t('compare-texts'),
        'Texts',
        fields([
          [t('compare-section'), 34],
          [t('compare-earlier'), 70],
          [t('compare-later'), 70],
        ]),
        comparison.texts.map((text) => [words(text.section), words(text.earlier), words(text.later)]),
      ),
      tableSheet(
        t('compare-definitions'),
        'Definitions',
        fields([
          [t('compare-figure'), 34],
          [w('sheet-indicator-id'), 26],
          ...both(w('sheet-version'), 12),
          [w('sheet-definition'), 80],
        ]),
        comparison.definitions.map((entry) => [
          words(entry.label),
          words(entry.indicator),
          words(entry.earlier ?? t('nothing')),
          words(entry.later ?? t('nothing')),
          words(known.get(entry.indicator)?.definition ?? ''),
        ]),
      ),
      tableSheet(
        t('compare-sources'),
        'Sources',
        fields([
          [t('compare-what'), 22],
          [w('source-file'), 44],
          [w('source-department'), 18],
          [w('source-types'), 30],
          [w('source-at'), 12],
          [w('source-by'), 14],
          [w('source-new'), 9],
          [w('source-changed'), 9],
          [w('sheet-sha256'), 68],
        ]),
        (['added', 'gone'] as const).flatMap((side) =>
          comparison.sources[side].map((source) => [
            words(t(`source-${side}`)),
            words(source.file || w('source-entry')),
            words(source.department),
            words(source.types),
            day(source.at),
            words(source.by),
            count(source.rowsNew),
            count(source.rowsChanged),
            words(source.sha256),
          ]),
        ),
      ),
    ],
    styles: bookStyles([...known.values()]),
    properties: { title: t('compare-title'), author: about.author, created: about.created },
  });
}
