/** The model as a workbook: every figure of the report with its parts, for those who count again. */
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { explanationsByFigure, figuresOf } from '#shared/reports/references.ts';
import { plainText, word } from '#shared/reports/templates/text.ts';
import { stateText } from '#shared/reports/wording.ts';
import type { BookCell, Sheet } from '../../files/xlsx/workbook.ts';
import { writeWorkbook } from '../../files/xlsx/writer/write-workbook.ts';
import { amount, bookStyles, count, day, number, words } from './formats.ts';
import { type Field, tableSheet } from './sheet.ts';

type Key = Parameters<typeof word>[1];

export function writeXlsx(document: ReportDocument): Uint8Array {
  const footer = [say(document.institution, document.language), document.title, document.period].join(' · ');
  return writeWorkbook({
    sheets: [
      about(document),
      indicators(document),
      standards(document),
      ...narratives(document),
      figures(document),
      definitions(document),
      sources(document),
    ].map((sheet) => ({ ...sheet, footer })),
    styles: bookStyles(document.annex.definitions),
    properties: {
      title: document.title,
      author: document.author,
      subject: document.subtitle,
      created: document.date,
    },
  });
}

const headed = (document: ReportDocument, heads: readonly (readonly [Key, number])[]): Field[] =>
  heads.map(([key, width]) => ({ header: word(document.language, key), width }));

const definitionOf = (document: ReportDocument) => {
  const byId = new Map(document.annex.definitions.map((definition) => [definition.id, definition]));
  return (id: string) => byId.get(id);
};

const nameOf = (document: ReportDocument) => {
  const names = new Map(document.annex.departments.map(({ code, name }) => [code, name]));
  return (code: string | null) =>
    code === null ? word(document.language, 'hospital') : (names.get(code) ?? code);
};

function about(document: ReportDocument): Sheet {
  const rows: BookCell[][] = [
    [{ value: document.title, style: 'title' }],
    [{ value: document.subtitle, style: 'subtitle' }],
    [],
    ...document.cover.map(({ label, text }): BookCell[] => [words(label), words(text)]),
    // In full here: the cover prints its beginning.
    [words(word(document.language, 'cover-digest')), words(document.dataDigest)],
    [],
    [{ value: word(document.language, 'sheet-about-text'), style: 'hint' }],
  ];
  const line = rows.length - 1;
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: 1 });
  return {
    name: word(document.language, 'sheet-about'),
    columns: [{ width: 24 }, { width: 70 }],
    rows,
    merges: [across(0), across(1), across(line)],
    rowHeights: { 0: 28, [line]: 36 },
    fitToWidth: true,
  };
}

/** One row for each indicator and year, one column for each department. */
function indicators(document: ReportDocument): Sheet {
  const { annex, language } = document;
  const values = new Map(
    annex.values.map((value) => [`${value.indicator}|${value.period}|${value.department ?? ''}`, value]),
  );
  const periods = [...new Set(annex.values.map((value) => value.period))].sort().reverse();
  const fields: Field[] = [
    ...headed(document, [
      ['indicator', 34],
      ['sheet-indicator-id', 26],
      ['period', 12],
      ['target', 10],
      ['sheet-unit', 8],
      ['state', 12],
      ['hospital', 12],
    ]),
    ...annex.departments.map(({ name }) => ({ header: name, width: 13 })),
  ];
  const rows = annex.definitions.flatMap((definition) =>
    periods.map((period): BookCell[] => {
      const of = (department: string) => values.get(`${definition.id}|${period}|${department}`);
      return [
        words(definition.label),
        words(definition.id),
        words(period),
        number(definition.target, definition),
        words(definition.unit),
        words(stateText(of('')?.state ?? 'no-data', language)),
        number(of('')?.value ?? null, definition),
        ...annex.departments.map(({ code }) => number(of(code)?.value ?? null, definition)),
      ];
    }),
  );
  return tableSheet(word(language, 'sheet-indicators'), 'Indicators', unique(fields), rows);
}

/** Headings of a named table must differ, also where two departments have one name. */
function unique(fields: readonly Field[]): Field[] {
  const seen = new Map<string, number>();
  return fields.map((field) => {
    const times = (seen.get(field.header) ?? 0) + 1;
    seen.set(field.header, times);
    return times === 1 ? field : { ...field, header: `${field.header} (${times})` };
  });
}

function standards(document: ReportDocument): Sheet {
  const { annex, language } = document;
  const labels = definitionOf(document);
  const semicolon = language === 'en' ? '; ' : '；';
  return tableSheet(
    word(language, 'sheet-standards'),
    'Standards',
    headed(document, [
      ['standard-code', 10],
      ['standard-title', 40],
      ['sheet-rating', 16],
      ['sheet-narrative', 12],
      ['sheet-evidence', 12],
      ['sheet-missing', 44],
      ['indicator', 44],
    ]),
    annex.standards.map((item) => [
      words(item.code),
      words(item.title),
      words(item.rating),
      words(word(language, `sheet-narrative-${item.narrative}`)),
      count(item.evidence),
      words(item.missingEvidence.join(semicolon)),
      words(item.indicators.map((id) => labels(id)?.label ?? id).join(semicolon)),
    ]),
  );
}

/** The narratives as they are printed; where there are none, the workbook has no sheet for them. */
function narratives({ annex, language, ...rest }: ReportDocument): Sheet[] {
  const written = annex.words ?? [];
  if (written.length === 0) return [];
  return [
    tableSheet(
      word(language, 'sheet-narratives'),
      'Narratives',
      headed({ annex, language, ...rest }, [
        ['standard-code', 10],
        ['standard-title', 34],
        ['sheet-part', 12],
        ['sheet-words', 110],
      ]),
      written.map(({ code, title, part, text }) => [
        words(code),
        words(title),
        words(word(language, `sheet-part-${part}`)),
        words(text),
      ]),
    ),
  ];
}

function figures(document: ReportDocument): Sheet {
  const { language } = document;
  const labels = definitionOf(document);
  const department = nameOf(document);
  const explanations = explanationsByFigure(document);
  return tableSheet(
    word(language, 'sheet-figures'),
    'Figures',
    headed(document, [
      ['sheet-figure-id', 10],
      ['sheet-explained', 10],
      ['sheet-text', 16],
      ['sheet-show', 13],
      ['indicator', 34],
      ['sheet-indicator-id', 26],
      ['sheet-version', 11],
      ['explained-department', 14],
      ['period', 12],
      ['value', 12],
      ['explained-numerator', 14],
      ['explained-denominator', 15],
      ['explained-excluded', 11],
      ['n', 10],
      ['sheet-low', 12],
      ['sheet-high', 12],
      ['state', 12],
      ['explained-sources', 24],
    ]),
    figuresOf(document).map(({ id, value, show, text }) => {
      const definition = labels(value.indicator);
      const explanation = explanations.get(id);
      return [
        words(id),
        words(explanation?.mark ?? ''),
        words(text),
        words(word(language, show === 'value' ? 'value' : show === 'n' ? 'n' : SHOWN[show])),
        words(definition?.label ?? value.indicator),
        words(value.indicator),
        words(value.version),
        words(value.group?.label ? say(value.group.label, language) : department(value.department)),
        words(value.period),
        number(value.value, definition),
        amount(value.numerator),
        amount(value.denominator),
        count(value.excluded),
        count(value.n),
        number(value.interval?.low ?? null, definition),
        number(value.interval?.high ?? null, definition),
        words(stateText(value.state, language)),
        words(explanation ? plainText(explanation.inlines) : ''),
      ];
    }),
  );
}

const SHOWN = {
  numerator: 'explained-numerator',
  denominator: 'explained-denominator',
  interval: 'interval',
} as const;

function definitions(document: ReportDocument): Sheet {
  const { annex, language } = document;
  return tableSheet(
    word(language, 'sheet-definitions'),
    'Definitions',
    headed(document, [
      ['indicator', 34],
      ['sheet-indicator-id', 26],
      ['sheet-version', 9],
      ['sheet-definition', 70],
      ['sheet-exclusions', 40],
      ['target', 10],
      ['sheet-unit', 8],
      ['sheet-source', 44],
      ['sheet-verified', 9],
    ]),
    annex.definitions.map((definition) => [
      words(definition.label),
      words(definition.id),
      words(definition.version),
      words(definition.definition),
      words(definition.exclusions.join(language === 'en' ? '; ' : '；')),
      number(definition.target, definition),
      words(definition.unit),
      words(definition.source),
      words(word(language, definition.verified ? 'sheet-yes' : 'sheet-no')),
    ]),
  );
}

function sources(document: ReportDocument): Sheet {
  const { annex, language } = document;
  return tableSheet(
    word(language, 'sheet-sources'),
    'Sources',
    headed(document, [
      ['source-number', 8],
      ['source-file', 44],
      ['source-department', 16],
      ['source-types', 30],
      ['source-at', 12],
      ['source-by', 14],
      ['source-read', 9],
      ['source-new', 9],
      ['source-changed', 9],
      ['source-same', 9],
      ['source-rejected', 9],
      ['sheet-sha256', 68],
      ['sheet-batch', 38],
      ['source-digest', 68],
    ]),
    annex.sources.map((source) => [
      words(source.mark),
      words(source.file || word(language, 'source-entry')),
      words(source.department),
      words(source.types),
      day(source.at),
      words(source.by),
      count(source.rowsRead),
      count(source.rowsNew),
      count(source.rowsChanged),
      count(source.rowsUnchanged),
      count(source.rowsRejected),
      words(source.sha256),
      words(source.batch),
      words(source.digest),
    ]),
  );
}
