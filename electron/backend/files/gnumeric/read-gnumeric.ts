import type { RawCell, RawFile } from '#shared/importing/raw.ts';
import { columnLetters } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';
import { fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { NumberFormats } from '../number-formats.ts';
import { refusing } from '../refusals.ts';
import { SheetCells } from '../sheet-cells.ts';
import { parseRange } from '../xlsx/reader/references.ts';
import { type Attributes, scanXml, utf8Part } from '../xlsx/reader/xml.ts';

/** Codes of the attribute ValueType. */
const BOOLEAN = 20;
const NUMBERS = [30, 40];
const ERROR = 50;
const TEXT = 60;

interface Sheet {
  name: string;
  hidden: boolean;
  cells: SheetCells;
  formats: NumberFormats;
  /** Formulas without a stored result: this program computes them when it opens its file. */
  unknown: { count: number; first: string };
}

/** A spreadsheet of Gnumeric, already inflated. Errors: `file-corrupt`, `file-too-large`. */
export function readGnumeric(bytes: Uint8Array): Result<RawFile> {
  return refusing(() => {
    const file: RawFile = { format: 'gnumeric', sheets: [], notes: [] };
    const budget = { cells: limits.cells };
    let sheet: Sheet | undefined;
    let cell: Attributes | undefined;
    let element = '';
    let text = '';
    scanXml(utf8Part(bytes, 'gnumeric').toString('utf8'), 'gnumeric', {
      open(name, attributes) {
        element = name;
        text = '';
        if (name === 'Sheet') {
          const hidden = /HIDDEN/.test(attributes.Visibility ?? '');
          const unknown = { count: 0, first: '' };
          sheet = {
            name: '',
            hidden,
            cells: new SheetCells(budget),
            formats: new NumberFormats(false),
            unknown,
          };
        } else if (name === 'Cell') cell = attributes;
      },
      text(part) {
        if (cell || element === 'Name' || element === 'Merge') text += part;
      },
      close(name) {
        if (!sheet) return;
        if (name === 'Name' && sheet.name === '') sheet.name = text;
        else if (name === 'Merge') {
          const range = parseRange(text);
          if (range) sheet.cells.merge(range.top, range.left, range.bottom, range.right);
        } else if (name === 'Cell' && cell) {
          take(sheet, cell, text);
          cell = undefined;
        } else if (name === 'Sheet') {
          finish(file, sheet);
          sheet = undefined;
        }
        element = '';
      },
    });
    return file.sheets.length === 0 ? fileFailure.corrupt('no-sheets') : { ok: true, data: file };
  });
}

function take(sheet: Sheet, attributes: Attributes, text: string): void {
  const row = Number(attributes.Row);
  const column = Number(attributes.Col);
  if (!(row >= 0 && column >= 0)) return;
  const type = Number(attributes.ValueType);
  if (attributes.ValueType === undefined) {
    sheet.cells.formulaRows.add(row);
    if (sheet.unknown.count++ === 0) sheet.unknown.first = `${columnLetters(column)}${row + 1}`;
    return;
  }
  sheet.cells.put(row, column, value(sheet, row, column, type, attributes.ValueFormat, text));
}

function value(
  sheet: Sheet,
  row: number,
  column: number,
  type: number,
  code: string | undefined,
  text: string,
): RawCell {
  if (type === BOOLEAN) return text.toUpperCase() === 'TRUE';
  if (NUMBERS.includes(type) && Number.isFinite(Number(text)))
    return sheet.formats.number(row, column, Number(text), code ?? 'General');
  if (type === ERROR) return { error: text };
  return type === TEXT && text === '' ? null : text || null;
}

function finish(file: RawFile, { name, hidden, cells, formats, unknown }: Sheet): void {
  file.sheets.push(cells.sheet(name, { hidden, ...formats.shown() }));
  if (unknown.count > 0)
    file.notes.push({
      code: 'formula-without-value',
      details: { sheet: name, cell: unknown.first, count: unknown.count },
    });
}
