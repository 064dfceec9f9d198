import { limits } from '../limits.ts';
import { drained, type Steps } from '../steps.ts';
import { CellPool } from './cell-pool.ts';
import type { Quote } from './delimiter.ts';

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

const LF = 0x0a;
const CR = 0x0d;
const MOST_COLUMNS = limits.columns;

/** Characters between two pauses of `parseInSteps`: some milliseconds. */
const STEP = 1 << 20;
const MOST_AHEAD = 256;

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
  return drained(parseInSteps(text, delimiter, empty, receive));
}

/** The same with a pause now and then, at which it answers how many characters are behind it. */
export function* parseInSteps<Empty extends string | null>(
  text: string,
  delimiter: string,
  empty: Empty,
  receive: RowReceiver<Empty>,
  quote: Quote = '"',
): Steps<ParseReport> {
  const separator = delimiter.charCodeAt(0);
  const mark = quote.charCodeAt(0);
  // Most characters are above all that matters here: one comparison passes them.
  const highest = Math.max(separator, mark);
  const end = text.length;
  const pool = new CellPool(text);
  const report: ParseReport = { rows: 0, unclosedQuoteRow: undefined, tooWide: false };
  let quotes = true;
  // A row that grows cell by cell takes a third more memory: each is made as long as the one before.
  let width = 0;
  let cells = 0;
  let row: (string | Empty)[] = [];
  const rowEnds = (): boolean => {
    if (row.length !== cells) row.length = cells;
    if (cells > 0) width = Math.min(cells, MOST_AHEAD);
    const more = receive(row, report.rows++, pool.made) !== false;
    row = new Array<string | Empty>(width);
    cells = 0;
    return more;
  };
  let at = 0;
  let start = 0;
  let pause = STEP;
  while (at < end) {
    const char = text.charCodeAt(at);
    if (char > highest) {
      at++;
    } else if (char === separator) {
      row[cells] = at === start ? empty : pool.take(cells, start, at);
      if (++cells >= MOST_COLUMNS) return { ...report, tooWide: true };
      start = ++at;
    } else if (char === LF || char === CR) {
      if (cells > 0 || at > start) {
        row[cells] = at === start ? empty : pool.take(cells, start, at);
        cells++;
      }
      at += char === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
      start = at;
      if (!rowEnds()) return report;
      if (at > pause) {
        yield at;
        pause = at + STEP;
      }
    } else if (char === mark && quotes && (at === start || blankBetween(text, start, at))) {
      const field = quotedField(text, at, separator, quote);
      if (field === undefined) {
        report.unclosedQuoteRow = report.rows;
        quotes = false;
        at++;
      } else if (field.bare) {
        at++;
      } else {
        row[cells++] = field.text === '' ? empty : field.text;
        at = start = field.end;
        if (at >= end) break;
        if (text.charCodeAt(at) === separator) start = ++at;
        else {
          at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
          start = at;
          if (!rowEnds()) return report;
          if (at > pause) {
            yield at;
            pause = at + STEP;
          }
        }
      }
    } else at++;
  }
  if (start < end) row[cells++] = text.slice(start, end);
  else if (cells > 0 && text.charCodeAt(end - 1) === separator) row[cells++] = empty;
  if (cells > 0) rowEnds();
  return report;
}

interface QuotedField {
  text: string;
  /** On the separator or line end behind the field, or the end of the text. */
  end: number;
  /** The quote is only a character of the text: its partner belongs to another field. */
  bare: boolean;
}

/** The field that a quote at `open` starts; undefined when the quote is never closed. */
function quotedField(text: string, open: number, separator: number, quote: Quote): QuotedField | undefined {
  const mark = quote.charCodeAt(0);
  let body = '';
  let from = open + 1;
  let close = text.indexOf(quote, from);
  while (close >= 0 && text.charCodeAt(close + 1) === mark) {
    body += text.slice(from, close + 1);
    from = close + 2;
    close = text.indexOf(quote, from);
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

const MOST_BLANKS = 4;

/** Some programs write a blank between the separator and the quote. */
function blankBetween(text: string, start: number, end: number): boolean {
  if (end - start > MOST_BLANKS) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== 0x20) return false;
  return true;
}

const endsField = (char: number, separator: number): boolean =>
  char === separator || char === LF || char === CR;
