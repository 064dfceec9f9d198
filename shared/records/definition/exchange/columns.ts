/** The columns of the three sheets of a definition workbook, one row per type, field and check. */
import type { LocalText } from '#shared/i18n/language.ts';

export interface BookColumn {
  key: string;
  label: LocalText;
  /** In characters. */
  width: number;
}

const column = (key: string, zh: string, en: string, width = 14): BookColumn => ({
  key,
  label: { zh, en },
  width,
});

export const typeColumns = [
  column('kind', '种类', 'Kind of definition'),
  column('id', '类型代号', 'Type', 22),
  column('label_zh', '名称（中文）', 'Name (Chinese)', 20),
  column('label_en', '名称（英文）', 'Name (English)', 20),
  column('plural_zh', '列表名称（中文）', 'Plural (Chinese)', 20),
  column('plural_en', '列表名称（英文）', 'Plural (English)', 20),
  column('help_zh', '说明（中文）', 'Help (Chinese)', 36),
  column('help_en', '说明（英文）', 'Help (English)', 36),
  column('sheet_aliases', '表名写法', 'Names of sheets', 28),
  column('department', '科室字段', 'Department field'),
  column('time', '时间字段', 'Time field'),
  column('basis', '统计口径', 'Basis'),
  column('privacy', '隐私级别', 'Privacy'),
  column('titles', '标题字段', 'Title fields', 20),
  column('listed', '列入导航', 'Listed', 8),
  column('wording', '题目文字', 'Wording of items', 36),
] as const;

export const fieldColumns = [
  column('type', '类型代号', 'Type', 22),
  column('name', '字段名', 'Field', 20),
  column('label_zh', '标签（中文）', 'Label (Chinese)', 20),
  column('label_en', '标签（英文）', 'Label (English)', 20),
  column('kind', '种类', 'Kind', 12),
  column('choices', '选项', 'Choices', 40),
  column('note_zh', '填写说明（中文）', 'Note (Chinese)', 28),
  column('note_en', '填写说明（英文）', 'Note (English)', 28),
  column('min', '最小值', 'Minimum', 10),
  column('max', '最大值', 'Maximum', 10),
  column('decimals', '小数位', 'Decimals', 8),
  column('unit_zh', '单位（中文）', 'Unit (Chinese)', 10),
  column('unit_en', '单位（英文）', 'Unit (English)', 10),
  column('length', '最多字数', 'Longest text', 10),
  column('multiline', '多行', 'Several lines', 8),
  column('target', '关联类型', 'Refers to', 16),
  column('unknown', '查无时', 'When not found', 12),
  column('grain', '学期粒度', 'Kind of period', 12),
  column('required', '必填', 'Required', 8),
  column('identifier', '标识号', 'Identifier', 8),
  column('personal', '个人信息', 'Personal', 8),
  column('key', '主键顺序', 'Key', 8),
  column('section_zh', '分组（中文）', 'Section (Chinese)', 16),
  column('section_en', '分组（英文）', 'Section (English)', 16),
  column('aliases', '表头写法', 'Headings', 36),
  column('retired', '已停用', 'Retired', 8),
  column('instrument', '评价表', 'Instrument', 36),
] as const;

export const ruleColumns = [
  column('type', '类型代号', 'Type', 22),
  column('field', '字段名', 'Field', 20),
  column('check', '核对方式', 'Check', 14),
  column('when_field', '条件字段', 'When field', 18),
  column('when_test', '条件', 'When', 10),
  column('when_value', '条件值', 'When value', 14),
  column('relation', '关系', 'Relation', 10),
  column('other', '另一字段', 'Other field', 18),
  column('from', '从', 'From', 12),
  column('to', '到', 'To', 12),
  column('values', '可取的值', 'Values', 24),
  column('mask', '形式', 'Shape', 18),
  column('level', '级别', 'Level', 10),
  column('message_zh', '提示（中文）', 'Message (Chinese)', 36),
  column('message_en', '提示（英文）', 'Message (English)', 36),
] as const;

export const bookSheets = [
  { key: 'types', label: { zh: '类型', en: 'Types' }, columns: typeColumns },
  { key: 'fields', label: { zh: '字段', en: 'Fields' }, columns: fieldColumns },
  { key: 'rules', label: { zh: '核对', en: 'Checks' }, columns: ruleColumns },
] as const;

export type BookRow = Record<string, string>;
export type DefinitionBook = Record<(typeof bookSheets)[number]['key'], BookRow[]>;

const plain = (text: string) => text.replace(/[\s()（）]/g, '').toLowerCase();

/** Rows of a sheet by the keys of its columns; the heading may be in either language. Null where it is not such a sheet. */
export function rowsByKey(
  columns: readonly BookColumn[],
  rows: readonly (readonly string[])[],
): BookRow[] | null {
  const [head, ...body] = rows;
  if (!head) return null;
  const keys = head.map(
    (text) =>
      columns.find(({ label }) => [label.zh, label.en].some((name) => plain(name) === plain(text)))?.key ??
      null,
  );
  if (keys.filter((key) => key !== null).length < 4) return null;
  return body
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(keys.flatMap((key, i) => (key ? [[key, row[i] ?? '']] : []))));
}
