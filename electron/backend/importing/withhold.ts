/** A file of a known layout as it may be kept: without what would name the respondents of an anonymous survey. */
import { createHash } from 'node:crypto';
import {
  recogniseTemplate,
  TEMPLATE_LAYOUT,
  templateLabel,
} from '#shared/completeness/template/recognise.ts';
import { prepareExamSheets } from '#shared/importing/exam-sheet.ts';
import { knownLayout, recogniseLayout } from '#shared/importing/layouts/index.ts';
import { prepareFile } from '#shared/importing/layouts/prepare.ts';
import { needsRedaction, redact } from '#shared/importing/layouts/redact.ts';
import type { RecognisedLayout } from '#shared/importing/layouts/types.ts';
import type { WithheldColumn } from '#shared/importing/mapping.ts';
import { cellText, type RawFile, type RawSheet } from '#shared/importing/raw.ts';
import { withFormsAsTables } from '#shared/importing/shape/record-form.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { writeCsv } from '../files/text/write-csv.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';

export interface KeepableFile {
  /** With its tables prepared, where the layout is known. */
  raw: RawFile;
  /** What is kept: the file itself, or a copy of the displayed texts without what is withheld. */
  bytes: Uint8Array;
  layout: StagedLayout | null;
}

export interface StagedLayout {
  id: string;
  label: RecognisedLayout['label'];
  anonymous: boolean;
  withheld: WithheldColumn[];
  /** SHA-256 of the file as it was handed in; null where that is what is kept. */
  original: string | null;
}

/** Recognises a file, empties what must not be stored, and prepares its tables. */
export function keepable(
  raw: RawFile,
  bytes: Uint8Array,
  name: string,
  catalog: RecordCatalog,
): KeepableFile {
  const template = recogniseTemplate(raw, catalog);
  if (template) {
    const layout = {
      id: TEMPLATE_LAYOUT,
      label: templateLabel,
      anonymous: false,
      withheld: [],
      original: null,
    };
    return { raw: template, bytes, layout };
  }
  const found = recogniseLayout(raw);
  if (!found || !knownLayout(found.id))
    return { raw: prepareExamSheets(withFormsAsTables(raw), name), bytes, layout: null };
  const cleaned = redact(raw, found);
  const altered = needsRedaction(found);
  return {
    raw: prepareFile(cleaned, found, name, catalog.types),
    bytes: altered ? copyOf(cleaned) : bytes,
    layout: {
      id: found.id,
      label: found.label,
      anonymous: found.anonymous,
      withheld: found.sheets.flatMap(({ sheet, columns }) =>
        columns.flatMap(({ heading, drop, coarse }) =>
          drop || coarse ? [{ sheet, heading, reason: drop ?? coarse! }] : [],
        ),
      ),
      original: altered ? createHash('sha256').update(bytes).digest('hex') : null,
    },
  };
}

/** The same bytes for the same cells: a file that is handed in again is known again. */
function copyOf(file: RawFile): Uint8Array {
  if (file.format !== 'csv' && file.format !== 'tsv') return workbookOf(file);
  return writeCsv(textsOf(file.sheets[0]!), {
    delimiter: file.format === 'tsv' ? '\t' : ',',
    neutralizeFormulas: false,
  });
}

/** The displayed texts of a file as a workbook. */
export const workbookOf = ({ sheets }: RawFile): Uint8Array =>
  writeWorkbook({
    sheets: sheets.map((sheet) => ({ name: sheet.name, rows: textsOf(sheet), merges: sheet.merges })),
  });

/** Hidden sheets are not imported: what they hold beside anonymous answers is not looked at, and not kept. */
const textsOf = ({ rows, hidden }: RawSheet): string[][] =>
  hidden ? [] : rows.map((row) => row.map(cellText));
