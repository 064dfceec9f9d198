import { limits } from '../limits.ts';
import { CellPool } from './cell-pool.ts';

/**
 * Called with each row as it ends, and how many texts took memory of their own so far; `row` belongs to the receiver.
 * Answer false to stop.
 */
export type RowReceiver<Empty> = (row: (string | Empty)[], index: number, texts: number) => unknown;

export interface ParseReport {
  rows: number;
  /** Zero-based row in which a quote was opened and never closed; from there on quotes were read as text. */
  unclosedQuoteRow: number | undefined;
  /** A row had more cells than a worksheet has columns: reading stopped there. */
  tooWide: boolean;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const MOST_COLUMNS = limits.columns;

/**
 * Reads delimited text (RFC 4180, kindly): LF, CR and CRLF end rows, quotes hold separators and line ends, a quote
 * inside an unquoted field is text, as is what follows a closing quote. Blank lines are rows without cells; rows keep
 * their own length. Empty fields come out as `empty`. Linear in the length of the text, whatever it holds.
 */
export function parseDelimited<Empty extends string | null>(
  text: string,
  delimiter: string,
  empty: Empty,
  receive: RowReceiver<Empty>,
): ParseReport {
  const separator = delimiter.charCodeAt(0);
  // Most characters are above all that matters here: one comparison passes them.
  const highest = Math.max(separator, QUOTE);
  const end = text.length;
  const pool = new CellPool(text);
  let quotes = true;
  let unclosedQuoteRow: number | undefined;
  let rows = 0;
  let row: (string | Empty)[] = [];
  let at = 0;
  let start = 0;
  while (at < end) {
    const char = text.charCodeAt(at);
    if (char > highest) {
      at++;
    } else if (char === separator) {
      if (row.push(at === start ? empty : pool.take(row.length, start, at)) >= MOST_COLUMNS)
        return { rows, unclosedQuoteRow, tooWide: true };
      start = ++at;
    } else if (char === LF || char === CR) {
      if (row.length > 0 || at > start) row.push(at === start ? empty : pool.take(row.length, start, at));
      at += char === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      start = at;
      if (receive(row, rows++, pool.made) === false) return { rows, unclosedQuoteRow, tooWide: false };
      row = [];
    } else if (char === QUOTE && at === start && quotes) {
      const field = quotedField(text, at, separator);
      if (field === undefined) {
        unclosedQuoteRow = rows;
        quotes = false;
        at++;
      } else if (field.bare) {
        at++;
      } else {
        row.push(field.text === '' ? empty : field.text);
        at = start = field.end;
        if (at >= end) break;
        if (text.charCodeAt(at) === separator) start = ++at;
        else {
          at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
          start = at;
          if (receive(row, rows++, pool.made) === false) return { rows, unclosedQuoteRow, tooWide: false };
          row = [];
        }
      }
    } else at++;
  }
  if (start < end) row.push(text.slice(start, end));
  else if (row.length > 0 && text.charCodeAt(end - 1) === separator) row.push(empty);
  if (row.length > 0) receive(row, rows++, pool.made);
  return { rows, unclosedQuoteRow, tooWide: false };
}

interface QuotedField {
  text: string;
  /** On the separator or line end behind the field, or the end of the text. */
  end: number;
  /** The quote is only a character of the text: its partner belongs to another field. */
  bare: boolean;
}

/** The field that a quote at `open` starts; undefined when the quote is never closed. */
function quotedField(text: string, open: number, separator: number): QuotedField | undefined {
  let body = '';
  let from = open + 1;
  let close = text.indexOf('"', from);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    body += text.slice(from, close + 1);
    from = close + 2;
    close = text.indexOf('"', from);
  }
  if (close < 0) return undefined;
  body = body === '' ? text.slice(from, close) : body + text.slice(from, close);
  let end = close + 1;
  while (end < text.length && !endsField(text.charCodeAt(end), separator)) end++;
  if (end === close + 1) return { text: body, end, bare: false };
  const rest = text.slice(close + 1, end);
  if (rest.trim() === '') return { text: body, end, bare: false };
  // A stray quote, closed by the opening quote of a later row, would swallow the rows between.
  const bare = body.includes('\n') || body.includes('\r');
  return { text: body + rest, end, bare };
}

const endsField = (char: number, separator: number): boolean =>
  char === separator || char === LF || char === CR;
