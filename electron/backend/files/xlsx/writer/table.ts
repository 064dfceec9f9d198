import type { Sheet } from '../workbook.ts';
import { rangeText } from './references.ts';
import { escapeAttribute, escapeXml, MAIN, XML_HEAD } from './xml-text.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * The part of a named table. Throws when the name or the header row is one that Excel would repair: headers must be
 * texts, none twice.
 */
export function tableXml(sheet: Sheet, table: NonNullable<Sheet['table']>, id: number): string {
  const { name, range } = table;
  if (!NAME.test(name)) throw new Error(`not a name for a table: ${name}`);
  const headers = Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const cell = sheet.rows[range.top]?.[range.left + index] ?? null;
    const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
    if (typeof value !== 'string' || value === '')
      throw new Error(`table ${name}: header ${index + 1} is no text`);
    return value;
  });
  const distinct = new Set(headers.map((header) => header.toLowerCase()));
  if (distinct.size !== headers.length) throw new Error(`table ${name}: a header stands twice`);
  const columns = headers.map(
    (header, index) =>
      `<tableColumn id="${index + 1}" name="${escapeXml(header).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_')}"/>`,
  );
  const reference = rangeText(range);
  return (
    `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ` +
    `ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${columns.length}">` +
    `${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" ` +
    'showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
