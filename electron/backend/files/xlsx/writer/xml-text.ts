/** Excel's limit for the text of one cell. */
const CELL_TEXT = 32_767;

const TROUBLE = /[&<>"_\p{Cc}\p{Surrogate}\ufffe\uffff]/u;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as character data or attribute value. Control characters, which XML cannot hold, take the `_x0001_` form that
 * spreadsheets resolve; text that looks like that form is protected by its own; half surrogates become U+FFFD.
 */
export function escapeXml(text: string): string {
  if (!TROUBLE.test(text)) return text;
  return text
    .replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"]/g, (sign) => NAMED[sign] ?? sign)
    .replaceAll(/[^\P{Cc}\t\n\u007f-\u009f]/gu, (control) => `_x${hex4(control.charCodeAt(0))}_`);
}

/** As `escapeXml`, with line breaks and tabs kept from being folded into blanks. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** The text of a cell: above Excel's limit it is cut, with an ellipsis, because Excel would call the file damaged. */
export const cellText = (text: string): string =>
  text.length <= CELL_TEXT ? text : `${text.slice(0, CELL_TEXT - 1)}…`;

/** A text element; blanks at its ends and line breaks survive only when asked for. */
export const textElement = (text: string): string =>
  `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`;

const hex4 = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
