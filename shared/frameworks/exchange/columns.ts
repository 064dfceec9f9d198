/** The sheets of a framework's workbook, and the headings under which lists of other programs keep the same. */
import type { LocalText } from '#shared/i18n/language.ts';
import { fold } from '#shared/importing/fold.ts';

export interface ListColumn {
  key: string;
  label: LocalText;
  /** In characters. */
  width: number;
  aliases: readonly string[];
}

const column = (key: string, zh: string, en: string, width: number, ...aliases: string[]): ListColumn => ({
  key,
  label: { zh, en },
  width,
  aliases,
});

export const itemColumns: readonly ListColumn[] = [
  column('code', '编号', 'Code', 12, 'humanCodingScheme', '条目编号', '代码', '指标编号'),
  column('parent', '上级编号', 'Parent', 12, 'isChildOf', 'parentIdNumber', 'parent_competency_id', '上级'),
  column('title_zh', '标题（中文）', 'Title (Chinese)', 36, '标题', '名称', '指标', '指标名称'),
  column('title_en', '标题（英文）', 'Title (English)', 36, 'title', 'shortname', 'abbreviatedStatement'),
  column('kind', '种类', 'Kind', 12, 'CFItemType', '类别'),
  column('points', '分值', 'Points', 8, 'score', '分数', '标准分'),
  column('core', '核心', 'Core', 8, '核心指标'),
  column('text', '原文', 'Official text', 60, 'fullStatement', 'description', '内容', '评估内容', '标准内容'),
  column('guidance_zh', '说明（中文）', 'Guidance (Chinese)', 40, '说明', '评分标准'),
  column('guidance_en', '说明（英文）', 'Guidance (English)', 40, 'notes', 'guidance'),
  column('evidence', '佐证（代号 | 中文 | 英文）', 'Evidence (id | Chinese | English)', 40),
  column('indicators', '指标代号', 'Indicators', 30),
  column('tables', '数据表代号', 'Data tables', 24),
  column('valid_from', '生效日期', 'In force from', 12, 'statusStartDate'),
  column('valid_to', '失效日期', 'In force until', 12, 'statusEndDate'),
  column('verified', '已核对', 'Verified', 8),
  column('checked', '核对（人 | 时间 | 依据）', 'Checked (by | at | source)', 30),
  column('key', '标识', 'Key', 20, 'identifier', 'pcrs_id', 'competency_id', 'idNumber', 'session_type_id'),
  column('order', '顺序', 'Order', 8, 'sequenceNumber'),
  column('framework', '是标准本身', 'Is framework', 8),
];

/** Of the workbook's own items sheet; the order is that of its rows. */
export const writtenColumns = itemColumns.filter(({ key }) => key !== 'order' && key !== 'framework');

export const linkColumns: readonly ListColumn[] = [
  column('code', '编号', 'Code', 12),
  column('kind', '关系', 'Relation', 12),
  column('other', '对照标准', 'Other framework', 24),
  column('other_code', '对照编号', 'Other code', 12),
  column('reason', '理由', 'Reason', 40),
];

/** Rows of the sheet about the framework itself. */
export const frameworkRows: readonly ListColumn[] = [
  column('id', '代号', 'Id', 30),
  column('based_on', '依据版本', 'Based on', 30),
  column('edition', '版本', 'Edition', 30),
  column('label_zh', '名称（中文）', 'Name (Chinese)', 30),
  column('label_en', '名称（英文）', 'Name (English)', 30),
  column('publisher_zh', '发布机构（中文）', 'Publisher (Chinese)', 30),
  column('publisher_en', '发布机构（英文）', 'Publisher (English)', 30),
  column('from', '施行日期', 'In force from', 30),
  column('to', '废止日期', 'In force until', 30),
  column('note_zh', '备注（中文）', 'Note (Chinese)', 30),
  column('note_en', '备注（英文）', 'Note (English)', 30),
  column(
    'levels',
    '等级（代号 | 中文 | 英文），从低到高',
    'Levels (id | Chinese | English), lowest first',
    30,
  ),
  column('step', '计分步长', 'Step of points', 30),
  column('kinds', '条目种类（代号 | 中文 | 英文）', 'Kinds of items (id | Chinese | English)', 30),
];

const matches = (column: ListColumn, heading: string): boolean => {
  const plain = fold(heading);
  return [column.key, column.label.zh, column.label.en, ...column.aliases].some(
    (name) => fold(name) === plain,
  );
};

/** Rows by the keys of the columns, under the first of the first rows that names one of `needed`; null without. */
export function rowsUnder(
  columns: readonly ListColumn[],
  rows: readonly (readonly string[])[],
  needed: readonly string[],
): Record<string, string>[] | null {
  for (let at = 0; at < Math.min(rows.length, 15); at += 1) {
    const taken = new Set<string>();
    const keys = rows[at]!.map((heading) => {
      const found = columns.find((column) => !taken.has(column.key) && matches(column, heading));
      if (found) taken.add(found.key);
      return found?.key ?? null;
    });
    if (!needed.some((key) => taken.has(key)) || taken.size < 2) continue;
    return rows.slice(at + 1).map((row) => {
      const entry: Record<string, string> = {};
      keys.forEach((key, index) => {
        if (key) entry[key] = (row[index] ?? '').trim();
      });
      return entry;
    });
  }
  return null;
}
