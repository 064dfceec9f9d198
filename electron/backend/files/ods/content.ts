import type { RawCell, RawSheet } from '#shared/importing/raw.ts';
import { Damaged, fileFailure } from '../failures.ts';
import { limits } from '../limits.ts';
import { type CellBudget, SheetCells } from '../sheet-cells.ts';
import { ShownTexts } from '../shown-texts.ts';
import { type Attributes, scanXml } from '../xlsx/reader/xml.ts';
import { odsCell } from './cell.ts';
import { hidingStyles } from './styles.ts';

interface Sheet {
  name: string;
  hidden: boolean;
  cells: SheetCells;
  texts: ShownTexts;
  row: number;
  column: number;
  /** Of the row under way: how often it comes, and what it holds. */
  times: number;
  values: { column: number; cell: RawCell; text: string }[];
  declaredColumn: number;
}

/** Content inside a cell that is no text of it. */
const ASIDE = new Set(['annotation', 'forms', 'shapes', 'tracked-changes', 'ruby-text']);

/** The sheets of an OpenDocument spreadsheet. Repeated cells and rows are written once there, and expanded here. */
export function readContent(xml: string, part: string, budget: CellBudget): RawSheet[] {
  const sheets: RawSheet[] = [];
  const styles = hidingStyles();
  let sheet: Sheet | undefined;
  let tables = 0;
  let aside = 0;
  let cell: { attributes: Attributes; covered: boolean; text: string; paragraphs: number } | undefined;

  scanXml(xml, part, {
    open(name, attributes) {
      styles.open(name, attributes);
      if (ASIDE.has(name)) aside++;
      if (aside > 0) return;
      if (name === 'table') {
        if (tables++ === 0) sheet = newSheet(attributes, styles.names, budget);
      } else if (!sheet || tables > 1) return;
      else if (name === 'table-column') columns(sheet, attributes);
      else if (name === 'table-row') {
        sheet.column = 0;
        sheet.values = [];
        sheet.times = repeat(attributes['number-rows-repeated'], limits.rows);
        if (attributes.visibility === 'collapse' || attributes.visibility === 'filter')
          for (let row = 0; row < Math.min(sheet.times, 10_000); row++)
            sheet.cells.hiddenRows.add(sheet.row + row);
      } else if (name === 'table-cell' || name === 'covered-table-cell')
        cell = { attributes, covered: name !== 'table-cell', text: '', paragraphs: 0 };
      else if (!cell) return;
      else if (name === 'p' && cell.paragraphs++ > 0) cell.text += '\n';
      else if (name === 's') cell.text += ' '.repeat(Math.min(1000, repeat(attributes.c, 1000)));
      else if (name === 'tab') cell.text += '\t';
      else if (name === 'line-break') cell.text += '\n';
    },
    text(text) {
      // Line ends and indents between the elements of a cell are layout of the file.
      if (cell && aside === 0 && cell.paragraphs > 0) cell.text += text.replaceAll(/[\r\n\t]+ */g, '');
    },
    close(name) {
      if (ASIDE.has(name)) aside--;
      if (aside > 0 || !sheet) return;
      if (name === 'table') {
        if (--tables > 0) return;
        sheets.push(sheet.cells.sheet(sheet.name, { hidden: sheet.hidden, ...sheet.texts.shown() }));
        sheet = undefined;
      } else if (tables > 1) return;
      else if (name === 'table-row') endRow(sheet);
      else if (cell && (name === 'table-cell' || name === 'covered-table-cell')) {
        endCell(sheet, cell.attributes, cell.covered, cell.text);
        cell = undefined;
      }
    },
  });
  return sheets;
}

function newSheet(attributes: Attributes, hiding: ReadonlySet<string>, budget: CellBudget): Sheet {
  return {
    name: attributes.name ?? '',
    hidden: hiding.has(attributes['style-name'] ?? ''),
    cells: new SheetCells(budget),
    texts: new ShownTexts(),
    row: 0,
    column: 0,
    times: 1,
    values: [],
    declaredColumn: 0,
  };
}

function columns(sheet: Sheet, attributes: Attributes): void {
  const times = repeat(attributes['number-columns-repeated'], limits.columns);
  if (attributes.visibility === 'collapse' || attributes.visibility === 'filter')
    for (let column = 0; column < times; column++)
      sheet.cells.hiddenColumns.add(sheet.declaredColumn + column);
  sheet.declaredColumn = Math.min(limits.columns, sheet.declaredColumn + times);
}

function endCell(sheet: Sheet, attributes: Attributes, covered: boolean, text: string): void {
  const times = repeat(attributes['number-columns-repeated'], limits.columns);
  const value = covered ? null : odsCell(attributes, text);
  if (attributes.formula !== undefined) sheet.cells.formulaRows.add(sheet.row);
  if (value !== null) {
    sheet.cells.charge(times);
    for (let index = 0; index < times; index++)
      sheet.values.push({ column: sheet.column + index, cell: value, text });
  }
  const down = repeat(attributes['number-rows-spanned'], limits.rows);
  const across = repeat(attributes['number-columns-spanned'], limits.columns);
  if (!covered && (down > 1 || across > 1))
    sheet.cells.merge(sheet.row, sheet.column, sheet.row + down - 1, sheet.column + across - 1);
  sheet.column += times;
}

function endRow(sheet: Sheet): void {
  const { values, cells, texts } = sheet;
  if (values.length > 0) {
    for (let index = 0; index < sheet.times; index++) {
      for (const { column, cell, text } of values) {
        cells.put(sheet.row + index, column, cell);
        if (typeof cell === 'number') texts.note(sheet.row + index, column, cell, text);
      }
    }
  }
  sheet.row += sheet.times;
  if (sheet.row > limits.rows * 2) throw new Damaged(fileFailure.tooLarge('rows', limits.rows));
}

function repeat(text: string | undefined, most: number): number {
  const count = text === undefined ? 1 : Number(text);
  return count >= 1 ? Math.min(Math.floor(count), most) : 1;
}
