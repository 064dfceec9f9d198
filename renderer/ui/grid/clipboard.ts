/** Blocks of cells on the clipboard, as Excel and WPS write and read them: tab-separated text, and a table in HTML. */
import { neutralized } from '#shared/lib/formula-text.ts';

export type Block = string[][];

const quotedCell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lines of cells; texts that a spreadsheet would run as a formula are made harmless. */
export function blockText(block: Block): string {
  return block.map((line) => line.map((text) => quotedCell(neutralized(text))).join('\t')).join('\r\n');
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');

const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

/** The same as a table: identifiers such as 00123 are marked as text, so that they keep their zeros. */
export function blockHtml(block: Block): string {
  const cell = (text: string) =>
    `<td${PLAIN_NUMBER.test(text) ? '' : ' style="mso-number-format:\'\\@\'"'}>${escaped(neutralized(text))}</td>`;
  const lines = block.map((line) => `<tr>${line.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
}

/** Reads tab-separated text; a cell in quotation marks may hold line breaks and doubled quotation marks. */
export function readText(text: string): Block {
  const block: Block = [];
  let line: string[] = [];
  let at = 0;
  const endLine = () => {
    block.push(line);
    line = [];
  };
  while (at < text.length) {
    let cell = '';
    const close = text[at] === '"' ? closingQuote(text, at) : -1;
    if (close > 0) {
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const end = nextBreak(text, at);
      cell = text.slice(at, end);
      at = end;
    }
    line.push(cell.replace(/\r\n?/g, '\n'));
    const mark = text[at];
    if (mark === '\t') {
      at += 1;
      if (at === text.length) line.push('');
      continue;
    }
    endLine();
    at += mark === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  if (line.length > 0) endLine();
  return squared(block);
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === '\t' || mark === '\n' || mark === '\r') return at;
  }
  return text.length;
}

/** The place of the quotation mark that ends a quoted cell; -1 where the cell only begins with one. */
function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const after = text[at + 1];
    return after === undefined || after === '\t' || after === '\n' || after === '\r' ? at : -1;
  }
  return -1;
}

const squared = (block: Block): Block => {
  const width = Math.max(0, ...block.map((line) => line.length));
  return block.map((line) => [...line, ...Array<string>(width - line.length).fill('')]);
};

/** Reads the first table of HTML; merged cells have their text in the first of their places. Null without a table. */
export function readHtml(html: string): Block | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const block: Block = [];
  const taken = new Set<string>();
  for (const [row, line] of [...table.rows].entries()) {
    block[row] ??= [];
    let column = 0;
    for (const cell of line.cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      block[row]![column] = cellText(cell);
      for (let down = 0; down < Math.max(1, cell.rowSpan); down++)
        for (let right = 0; right < cell.colSpan; right++) taken.add(`${row + down} ${column + right}`);
      column += cell.colSpan;
    }
  }
  const width = Math.max(0, ...block.map((line) => line.length));
  return block.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''));
}

/** Stands for a line break while blanks are folded; no text has it. */
const BREAK = '\ue000';

function cellText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const br of copy.querySelectorAll('br')) br.replaceWith(BREAK);
  const text = (copy.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
  return text
    .split(BREAK)
    .map((line) => line.trim())
    .join('\n');
}

/** What was copied elsewhere: the text, unless only the table keeps its lines together (as from Word). */
export function readClipboard({ text, html }: { text: string; html: string }): Block {
  const typed = readText(text);
  const table = html ? readHtml(html) : null;
  if (!table) return typed;
  return typed.length === table.length && typed[0]?.length === table[0]?.length ? typed : table;
}
