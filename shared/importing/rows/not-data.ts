/** Tells rows of data from what else stands in a departmental sheet. */
import { clean, fold } from '../fold.ts';
import { cellText, type RawCell } from '../raw.ts';
import { totalLabel } from '../shape/words.ts';

export type NotDataReason =
  | 'title'
  | 'header'
  | 'blank'
  | 'repeated-header'
  | 'total'
  | 'signature'
  | 'note'
  | 'left-out';

const TOTAL =
  /^(?:合计|小计|总计|共计|累计|平均|平均分|平均值|平均数|总平均|汇总|total|grand total|subtotal|sub-total|sum|average|mean)\s*(?:[（(][^）)]*[）)])?\s*(?:[:：]|\d|$)/i;
const SIGNATURE =
  /^(?:制表|制表人|填表|填表人|填报人|填报日期|填表日期|制表日期|审核|审核人|复核|复核人|签字|签名|签章|盖章|负责人|科主任|教学主任|教学秘书|秘书|经办人|联系人|联系电话|prepared by|compiled by|checked by|reviewed by|approved by|signature|signed)\s*(?:签字|签名|签章|（签字）|\(签字\)|（签章）|（盖章）)?\s*(?:[:：]|$|\s{2,}|_)/i;
const NOTE =
  /^(?:注|备注|说明|附注|填表说明|填报说明|注意|note|notes|remark|remarks|n\.?b\.?)\s*\d*\s*[:：]|^[※*＊]\s*\S/i;

/** First letters of the words above: what begins otherwise needs no pattern. */
const TELLING = new Set('合小总共累平汇制填审复签盖负科教秘经联注备附说※*＊tgsampcrn');

/** Last letters of a name with a total's word behind it: 内科小计. */
const ENDING = new Set('计均分率差数值l');

/** A heading as the rows are compared with it. */
interface Heading {
  text: string;
  /** The first letter of the whole and of its last part. */
  letters: readonly string[];
}

/**
 * Makes the test of a sheet's rows: the reason why a row holds no record, or null. `headings` are the heading texts by
 * column, `mapped` the columns that fields were found for: a row that fills most of them is data whatever its first word is.
 */
export function notDataTest(
  headings: readonly (string | undefined)[],
  mapped: readonly number[],
): (row: readonly RawCell[]) => NotDataReason | null {
  const known = Array.from(headings, (text) => (text === undefined ? null : compiled(text)));
  return (row) => {
    let first = 0;
    while (first < row.length && isBlank(row[first])) first++;
    if (first === row.length) return 'blank';
    const cell = row[first];
    if (typeof cell !== 'string') return null;
    const letter = firstLetter(cell);
    const heading = known[first];
    if (heading && mayRepeat(cell, letter, heading) && repeatsHeading(row, headings))
      return 'repeated-header';
    if (TELLING.has(letter) || ENDING.has(cell.at(-1)!)) return byWords(clean(cell), row, mapped);
    return null;
  };
}

function compiled(text: string): Heading {
  const part = text.slice(text.lastIndexOf('/') + 1).trimStart();
  return { text, letters: [firstLetter(text), firstLetter(part)] };
}

/** The small letter of every ASCII character. */
const SMALL = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());

function isBlank(cell: RawCell | undefined): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  return typeof cell === 'string' && beginsUnseen(cell) && clean(cell) === '';
}

const countFilled = (row: readonly RawCell[]) =>
  row.reduce<number>((sum, cell) => sum + (isBlank(cell) ? 0 : 1), 0);

function firstLetter(cell: string): string {
  const code = cell.charCodeAt(0);
  if (code > 0x30 && code < 0x80) return SMALL[code]!;
  return (beginsUnseen(cell) ? clean(cell) : cell).charAt(0).toLowerCase();
}

/** Blanks and invisible characters in front: rare, and worth a closer look. */
function beginsUnseen(cell: string): boolean {
  const code = cell.charCodeAt(0);
  return code <= 32 || code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x200b;
}

/** A cheap look before the expensive comparison: data in the column of a Chinese heading mostly begins otherwise. */
function mayRepeat(cell: string, letter: string, heading: Heading): boolean {
  if (letter !== heading.letters[0] && letter !== heading.letters[1]) return false;
  if (cell === heading.text) return true;
  return cell.length <= heading.text.length + 8 && sameFolded(cell, heading.text);
}

function byWords(text: string, row: readonly RawCell[], mapped: readonly number[]): NotDataReason | null {
  if (text.length > 400) return null;
  if (TOTAL.test(text) && !fills(row, mapped, 0.8)) return 'total';
  const label = mapped.length > 2 ? totalLabel(text) : null;
  if (label !== null && !fills(row, mapped, label === 'strong' ? 0.8 : 0.6)) return 'total';
  if (SIGNATURE.test(text) && !fills(row, mapped, 0.6)) return 'signature';
  if (NOTE.test(text) && countFilled(row) <= 2) return 'note';
  return null;
}

/** True when at least this part of the mapped columns has a value. */
function fills(row: readonly RawCell[], mapped: readonly number[], part: number): boolean {
  let count = 0;
  for (const index of mapped)
    if (row[index] !== null && row[index] !== undefined && row[index] !== '') count++;
  return count >= mapped.length * part && mapped.length > 1;
}

function sameFolded(cell: string, heading: string): boolean {
  const folded = fold(cell);
  return folded !== '' && heading.split(' / ').some((part) => fold(part) === folded);
}

function repeatsHeading(row: readonly RawCell[], headings: readonly (string | undefined)[]): boolean {
  let same = 0;
  for (let index = 0; index < row.length; index++) {
    const heading = headings[index];
    if (heading !== undefined && sameFolded(cellText(row[index]), heading)) same++;
  }
  return same >= 2 && same >= countFilled(row) * 0.6;
}
