import { clean } from './fold.ts';

/** Words with which people say that a cell has no value. */
const words = new Set([
  '',
  '/',
  '\\',
  '／',
  '//',
  '-',
  '--',
  '---',
  '－',
  '—',
  '——',
  '–',
  '_',
  '.',
  '…',
  '未填',
  '未填写',
  '空',
  '暂无',
  '缺',
  '缺失',
  '不详',
  '未知',
  '(空)',
  '（空）',
  '(跳过)',
  '（跳过）',
  'n/a',
  'na',
  'n.a.',
  'nan',
  'null',
  'nil',
  '#n/a',
  'missing',
  'not applicable',
  '(blank)',
]);

/** "None": no value where a field is optional, a word like any other where it is not. */
const none = new Set(['无', '没有', 'none', '无。', '无.']);

/** True when a cell's text means that there is no value. Takes the text as cleaned by `clean`. */
export function meansMissing(text: string, optional = true): boolean {
  if (text.length > 14) return false;
  const lower = text.toLowerCase();
  return words.has(lower) || (optional && none.has(lower));
}

/** As `meansMissing`, for a text as it stands in the cell. */
export const isMissing = (text: string, optional = true): boolean => meansMissing(clean(text), optional);
