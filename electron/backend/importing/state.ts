/** A staged import as the contract describes it. */
import type { Reader } from '#db/types.ts';
import type { ImportState, SheetState } from '#shared/api/importing.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { lookUp, type MessageValues } from '#shared/i18n/translate.ts';
import { clean } from '#shared/importing/fold.ts';
import { cellText, columnLetters, type RawFile, type RawSheet } from '#shared/importing/raw.ts';
import type { StagedImport, StagedSheet } from './staged.ts';

const NO_COUNTS = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, notData: 0 };
const SAMPLES = 3;
/** Columns shown of a sheet whose heading was not recognised. */
const WIDEST = 60;

export function importState(staged: StagedImport, reader: Reader): ImportState {
  const recipe = staged.sheets.find((sheet) => sheet.setup?.recipe)?.setup?.recipe ?? null;
  return {
    id: staged.id,
    file: staged.file,
    sha256: staged.sha256,
    format: staged.format,
    encoding: staged.encoding,
    department: staged.department,
    recipe,
    seenBefore: seenBefore(reader, staged.sha256),
    sheets: staged.sheets.map(sheetState),
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

function sheetState(sheet: StagedSheet): SheetState {
  const { raw, setup, plan } = sheet;
  const mapping = setup?.mapping;
  return {
    sheet: raw.name,
    hidden: raw.hidden,
    type: mapping?.type ?? null,
    skipped: sheet.skipped,
    headerRows: mapping?.headerRows ?? [],
    columns: mapping
      ? mapping.columns.map(({ index, heading, target }) => ({
          index,
          letters: columnLetters(index),
          heading,
          target,
          by: setup?.by.get(index) ?? 'none',
          samples: samples(raw, mapping.headerRows.at(-1) ?? 0, index),
        }))
      : bareColumns(raw),
    missing: plan?.reading.absent ?? [],
    defaults: mapping?.defaults ?? {},
    counts: plan?.counts ?? NO_COUNTS,
    problems: sheet.groups,
    rows: raw.rows.length,
  };
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
