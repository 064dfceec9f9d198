/** A staged import as the contract describes it. */
import type { Reader } from '#db/types.ts';
import type { ImportState, SheetState } from '#shared/api/importing.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { lookUp, type MessageValues } from '#shared/i18n/translate.ts';
import { clean } from '#shared/importing/fold.ts';
import { headingConfidence } from '#shared/importing/header/aliases.ts';
import { droppedColumns } from '#shared/importing/privacy.ts';
import { cellText, columnLetters, type RawFile, type RawSheet } from '#shared/importing/raw.ts';
import type { SheetSetup } from '#shared/importing/setup.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { importReadiness } from './readiness.ts';
import type { StagedImport, StagedSheet } from './staged.ts';

const NO_COUNTS = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, notData: 0 };
const SAMPLES = 3;
/** Columns shown of a sheet whose heading was not recognised. */
const WIDEST = 60;

export function importState(staged: StagedImport, reader: Reader): ImportState {
  return {
    id: staged.id,
    file: staged.file,
    sha256: staged.sha256,
    format: staged.format,
    encoding: staged.encoding?.name ?? null,
    encodingConfidence: staged.encoding?.confidence ?? null,
    delimiter: staged.delimiter,
    state: importReadiness(staged),
    department: staged.department,
    recipe: recipeState(staged),
    rebuilt: staged.rebuilt,
    seenBefore: seenBefore(reader, staged.sha256),
    sheets: staged.sheets.map((sheet) => sheetState(sheet, staged.catalog)),
    counts: staged.counts,
    notes: staged.notes.map(noteText),
    layout: layoutState(staged),
    plan: staged.plan,
    fixes: staged.sheets.reduce((sum, sheet) => sum + (sheet.setup?.mapping.fixes.length ?? 0), 0),
  };
}

function layoutState({ layout }: StagedImport): ImportState['layout'] {
  if (!layout) return null;
  const { id, label, anonymous, withheld } = layout;
  return { id, label, anonymous, withheld };
}

/** The learned recipe in use, and how much of the mapping came from it. */
function recipeState({ sheets }: StagedImport): ImportState['recipe'] {
  const using = sheets.flatMap(({ setup }) => (setup?.recipe ? [setup] : []));
  const first = using[0]?.recipe;
  if (!first) return null;
  const sum = (count: (setup: SheetSetup) => number) =>
    using.reduce((total, setup) => total + count(setup), 0);
  return {
    ...first,
    exact: using.every(({ recipe }) => recipe?.exact),
    columns: sum(({ by }) => [...by.values()].filter((how) => how === 'recipe').length),
    translations: sum(({ mapping }) => mapping.translations.length),
    defaults: sum(({ chosenDefaults }) => chosenDefaults.length),
  };
}

/** The last import of the same bytes that was not taken back. */
function seenBefore(reader: Reader, sha256: string): ImportState['seenBefore'] {
  const row = reader.first(
    reader.q
      .selectFrom('batch')
      .select(['id', 'at'])
      .where('sha256', '=', sha256)
      .where('undone_at', 'is', null)
      .orderBy('at', 'desc'),
  );
  return row ? { batch: row.id, at: row.at } : null;
}

export function noteText({ code, details }: RawFile['notes'][number]): LocalText {
  const values: MessageValues = details ?? {};
  return {
    zh: lookUp('zh-CN', `problems.${code}`, values) ?? code,
    en: lookUp('en', `problems.${code}`, values) ?? code,
  };
}

function sheetState(sheet: StagedSheet, catalog: RecordCatalog): SheetState {
  const { raw, setup, plan } = sheet;
  const mapping = setup?.mapping;
  return {
    sheet: raw.name,
    hidden: raw.hidden,
    type: mapping?.type ?? null,
    skipped: sheet.skipped,
    headerRows: mapping?.headerRows ?? [],
    area: {
      firstRow: mapping?.area?.firstRow ?? null,
      lastRow: mapping?.area?.lastRow ?? null,
      leftOutRows: mapping?.area?.leftOutRows ?? [],
      takenInRows: mapping?.area?.takenInRows ?? [],
      leftOutColumns: mapping?.area?.leftOutColumns ?? [],
    },
    columns: setup ? mappedColumns(sheet, setup, catalog) : bareColumns(raw),
    missing: plan?.reading.absent ?? [],
    defaults: mapping?.defaults ?? {},
    counts: plan?.counts ?? NO_COUNTS,
    problems: sheet.groups,
    rows: raw.rows.length,
  };
}

function mappedColumns(
  { raw, fit }: StagedSheet,
  { mapping, by }: SheetSetup,
  catalog: RecordCatalog,
): SheetState['columns'] {
  const type = catalog.type(mapping.type);
  const hidden = new Set(droppedColumns(type, mapping).map(({ index }) => index));
  const leftOut = new Set(mapping.area?.leftOutColumns);
  return mapping.columns.map(({ index, heading, target }) => {
    const how = by.get(index) ?? 'none';
    return {
      index,
      letters: columnLetters(index),
      heading,
      target,
      by: how,
      samples: samples(raw, mapping.headerRows.at(-1) ?? 0, index),
      confidence: target === null ? null : how === 'alias' ? headingConfidence(type, heading, target) : 1,
      fit: target === null ? null : (fit.get(index) ?? null),
      translations: mapping.translations.filter(({ column }) => column === index).length,
      dropped: hidden.has(index) ? 'privacy' : leftOut.has(index) && target === null ? 'person' : null,
    };
  });
}

function bareColumns(raw: RawSheet): SheetState['columns'] {
  const width = Math.min(
    WIDEST,
    raw.rows.slice(0, 50).reduce((most, row) => Math.max(most, row.length), 0),
  );
  return Array.from({ length: width }, (_, index) => ({
    index,
    letters: columnLetters(index),
    heading: columnLetters(index),
    target: null,
    by: 'none' as const,
    samples: samples(raw, 0, index),
    confidence: null,
    fit: null,
    translations: 0,
    dropped: null,
  }));
}

/** The first distinct texts of a column. */
function samples(raw: RawSheet, from: number, column: number): string[] {
  const found = new Set<string>();
  const end = Math.min(raw.rows.length, from + 200);
  for (let row = from; row < end && found.size < SAMPLES; row++) {
    const text = clean(cellText(raw.rows[row]![column]));
    if (text) found.add(text.length > 60 ? `${text.slice(0, 59)}…` : text);
  }
  return [...found];
}
