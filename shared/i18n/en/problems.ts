import type { problems as source } from '../zh-CN/problems.ts';

/** Problems found while importing, by code. */
export const problems: Record<keyof typeof source, string> = {
  'use-instead': 'Use “{to}” instead?',
  'at-row': '“{sheet}”, row {row}{column}: {message}',
  'at-rows': '“{sheet}”, row {row}{column} and others, {count} in all: {message}',
  'at-sheet': '“{sheet}”: {message}',

  'value-missing': '{field} is empty. Please fill it in.',
  'value-wrong-kind': '{field} holds the wrong kind of value. Please enter it again.',
  'text-too-long': '{field} has {length} characters; {max} are allowed. Please shorten it.',
  'identifier-destroyed':
    '{field}: the spreadsheet turned this number into “{text}” and its last digits are lost. Format the column as text and enter the full number.',
  'id-card-number':
    '{field} seems to contain a national identity number. Please remove it unless it is needed.',
  'not-a-number': '{field} must be a number, but the cell says “{text}”.',
  'number-not-whole': '{field} must be a whole number, but the cell says {text}. Please check it.',
  'number-out-of-range':
    '{field} must lie between {min} and {max}, but the cell says {text}. Please check it.',
  'number-too-small': '{field} must not be below {min}, but the cell says {text}. Please check it.',
  'number-too-large': '{field} must not be above {max}, but the cell says {text}. Please check it.',
  'not-a-date': '{field} must be a date, but the cell says “{text}”. Please write it as 2025-03-01.',
  'date-impossible': '{field}: the calendar has no “{text}”. Please check it.',
  'date-ambiguous':
    '{field}: month and day of “{text}” cannot be told apart; it is read as {date} ({other} is possible too). Please rewrite it if that is wrong.',
  'date-without-day':
    '{field}: “{text}” has no day; it is read as {date}. Please add the day if you know it.',
  'date-lost-zero':
    '{field}: “{text}” may be January, or October whose last zero was lost. Please write it in full.',
  'not-a-period':
    '{field} must be an academic year, term or month, but the cell says “{text}”. Please write it as 2024-2025-1.',
  'period-too-coarse':
    '{field}: “{text}” is not precise enough. Write a term as 2024-2025-1, a month as 2025-03.',
  'not-a-time': '{field} must be a time of day, but the cell says “{text}”. Write it like 14:30.',
  'not-yes-or-no': '{field} must be yes or no, but the cell says “{text}”.',
  'not-an-option': '{field} has no option “{text}”. Options: {options}.',
  'score-out-of-scale':
    'The score of “{field}” must be a whole number from {min} to {max}, but the cell says {text}. Please check it.',
  'score-unknown':
    'The score “{text}” of “{field}” is neither a whole number from {min} to {max} nor a word of the scale. Please check it.',
  'formula-error':
    '{field}: the cell is the formula error {text}. Correct the formula in the workbook, or enter the value here.',

  'reference-unknown':
    '{field} “{text}” is not in the register. Check the spelling, or import the register first.',
  'reference-unknown-kept':
    '{field} “{text}” is not in the register; the text is kept as it is. Check the spelling, or import the register first.',
  'reference-ambiguous-kept':
    '{field} “{text}” may be any of several: {candidates}. It is kept as written; please give the number, or say under People who is meant.',
  'earlier-key': '“{key}” is an earlier number, from before a merge or a change; taken as “{today}”.',
  'reference-ambiguous':
    '{field} “{text}” could be more than one: {candidates}. Please write the number instead.',

  'duplicate-row': 'The same as row {other} in every column; counted once.',
  'duplicate-row-sheet': 'The same as row {other} of “{sheet}” in every column; counted once.',
  'duplicate-key':
    'The same record as row {other} ({key}), but different in {fields}. Please keep only the correct row.',
  'duplicate-key-sheet':
    'The same record as row {other} of “{sheet}” ({key}), but different in {fields}. Please keep only the correct row.',
  'one-number-two-names':
    'Number {number} is “{first}” in row {other}, but “{second}” here. Please check the number.',
  'name-differs-from-store':
    'Number {number} is registered as “{first}”, but the file says “{second}”. Unless the name changed, please check the number.',

  'column-missing':
    'The required column “{field}” was not found. Choose it in the column mapping, or set one value for all rows.',
  'rows-numbered':
    'The file has no column “{field}”, so each row gets a number of its own (from {example}). Keep the order of the rows when it comes again, or they are taken for new records.',
  'heading-twice':
    'More than one column is headed “{heading}”; only column {taken} is taken. Column {column} is kept as text and not counted.',
  'identifier-dropped':
    'The column “{heading}” can identify respondents; it is not stored with anonymous forms.',
  'national-id-dropped': 'The column “{heading}” holds national identity numbers; it is not stored.',
  'header-unknown':
    'No heading row was recognised. Choose what kind of data this sheet holds and which row is its heading.',

  'response-too-fast':
    '{questions} questions were answered in {seconds} seconds, faster than they can be read. It is kept and counted.',
  'respondent-repeated':
    'The respondent gave the same number as in row {first}, perhaps answering twice. It is kept and counted.',
  'response-incomplete': 'This response was never submitted.',
  'reference-dangling': '“{text}” is not in the table {table}.',
  'role-unknown': '“{text}” is not a role that OneRoster knows.',
  'marked-deleted': 'Marked tobedeleted, not imported.',
  'key-missing': 'The sourcedId is missing.',
  'key-repeated': 'The sourcedId “{text}” stands more than once.',
  'not-data-title': 'Title row, not counted.',
  'not-data-header': 'Heading.',
  'not-data-blank': 'Blank row, not counted.',
  'not-data-repeated-header': 'The heading repeated, not counted.',
  'not-data-total': 'Row of totals, not counted.',
  'not-data-signature': 'Signature row, not counted.',
  'not-data-note': 'A note, not counted.',
  'not-data-section': 'Title of a part of the table, not counted.',
  'not-data-column-numbers': 'Numbers of the columns, not counted.',
  'not-data-points-possible': 'Row of possible points, not counted.',
  'not-data-manual-posting': 'Row about posting grades, not counted.',
  'not-data-test-student': 'Test student, not counted.',
  'not-data-average': 'Row of averages, not counted.',
  'not-data-left-out': 'Left out by you, not counted.',

  'formula-without-value':
    '“{sheet}” has {count} formulas without a stored result ({cell} is one); they are read as empty cells. Open the file in Excel or WPS and save it once.',
  'encoding-uncertain':
    'The text encoding is probably {encoding} ({percent}% sure). Please look whether the texts below read well.',
  'characters-replaced':
    '{count} characters could not be read as {encoding} and show as a placeholder. Please check the original file.',
  'sheet-is-form':
    'The sheet “{sheet}” is a form of labels and values. It is read as one record; rows are counted in the table made of it.',
  'quote-unclosed':
    'A quotation mark in row {row} is never closed, so the rest may have run into one cell. Please check the original file.',
  'sheet-missing': 'The sheet “{sheet}” is missing from the file and was not read.',
};
