import type { inspect as source } from '../zh-CN/inspect.ts';

/** What there is to know of a file before it is imported, by code. */
export const inspect: Record<keyof typeof source, string> = {
  'more-of-the-same': '{count} more of the same kind ({code}).',
  'no-heading': 'The table has no heading; its columns go by their letters.',
  'no-data-rows': 'The table has a heading but no rows of data.',
  'heading-blank': 'Column {column} holds data but has no heading.',
  'heading-twice': 'The heading “{heading}” stands more than once; this column is called “{name}”.',
  'row-too-long': 'The row has {cells} cells, more than the {columns} columns of the heading.',
  'hidden-row': 'The row is hidden in the workbook; it is read like the others.',
  'hidden-column': 'Column {column} is hidden in the workbook; it is read like the others.',
  'hidden-sheet': 'The sheet “{sheet}” is hidden and was not read. Unhide it if it is needed.',
  'empty-sheet': 'The sheet “{sheet}” is empty.',
  'sheet-without-table': 'The sheet “{sheet}” holds no table, only text: “{text}”.',
  'identifier-destroyed':
    '{heading}: the spreadsheet turned this number into “{text}”; its last digits are lost and it cannot tell records apart. Format the column as text and enter the full number.',
  'identifier-truncated':
    '{heading}: “{text}” has more than 15 digits, and the spreadsheet may have turned its end into zeros; it cannot tell records apart. Please compare it with the original.',
  'national-id': '{heading} holds national identity numbers. Leave them out unless they are needed.',
  'zeros-by-format': '{heading}: the zeros in front are only a number format; read as shown, “{text}”.',
  'apostrophe-removed': '{heading}: the apostrophe in front was removed; read as “{text}”.',
  'zeros-perhaps-lost':
    '{heading}: “{text}” may have lost zeros in front; most numbers of the column have {length} digits.',
  'date-ambiguous': '{heading}: month and day of “{text}” cannot be told apart: {date} or {other}.',
  'date-as-number': '{heading}: “{text}” is a number without a date format; as a date it is {date}.',
  'date-impossible': '{heading}: the calendar has no “{text}”.',
  'not-a-date': '{heading}: “{text}” is not a date.',
  'state-not-number': '{heading}: “{text}” is a state, not a number.',
  'not-a-number': '{heading}: “{text}” is not a number.',
  'full-width-digits': '{heading}: the full-width digits of “{text}” are read as ordinary ones.',
  'unit-removed': '{heading}: the unit behind “{text}” is not part of the number.',
  'decimal-comma': '{heading}: the comma of “{text}” is read as the decimal point.',
  'formula-error': '{heading}: the cell is the formula error {text}.',
  'formula-as-text': '{heading}: the text looks like a formula; it is read as text and never run.',
  'duplicate-row': 'The same as row {other} in every column.',
  'number-missing': '{heading} is missing.',
  'number-twice': '{heading} {number} stands in row {other} already.',
  'one-number-two-names': 'Number {number} is “{first}” in row {other}, but “{second}” here.',
  'one-number-two-classes': 'Number {number} belongs to “{first}” in row {other}, but to “{second}” here.',
  'answered-too-fast': '{heading}: only {seconds} seconds, where {usual} are usual.',
  'files-not-read': '{count} more files were not looked into.',
  'spelling-variant': '{heading}: “{text}” is another spelling of “{other}” and taken for the same.',
};
