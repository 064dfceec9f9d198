/** What the terminal says, in both languages. Refusals come from the catalogue `errors`. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { IndicatorState } from '#shared/indicators/types.ts';

const t = (zh: string, en: string): LocalText => ({ zh, en });

export const text = {
  usage: t('用法', 'Usage'),
  commands: t('命令', 'Commands'),
  options: t(
    '各命令通用：--language zh-CN|en  --as 姓名（署名）  --json（机器可读）  --help',
    'For every command: --language zh-CN|en  --as NAME (signs changes)  --json (for programs)  --help',
  ),
  unknownCommand: t('没有这个命令', 'There is no such command'),
  unknownMethod: t('没有这个方法', 'There is no such method'),
  missing: t('缺少参数', 'Missing argument'),
  notJson: t('不是有效的 JSON', 'Not valid JSON'),
  file: t('文件', 'File'),
  department: t('科室', 'Department'),
  read: t('读取', 'Read'),
  new: t('新增', 'New'),
  changed: t('变更', 'Changed'),
  unchanged: t('未变', 'Unchanged'),
  rejected: t('拒绝', 'Rejected'),
  batch: t('批次', 'Batch'),
  time: t('时间', 'Time'),
  by: t('操作人', 'By'),
  state: t('状态', 'State'),
  undone: t('已撤销', 'taken back'),
  row: t('行', 'row'),
  more: t('另有', 'and'),
  moreRows: t('行', 'more'),
  errorWord: t('错误', 'error'),
  warningWord: t('警告', 'warning'),
  planned: t(
    '这是计划，没有写入。加 --commit 写入。',
    'This is the plan; nothing was written. Add --commit to write it.',
  ),
  committed: t('已写入', 'Committed'),
  hospital: t('全院', 'Hospital'),
  indicator: t('指标', 'Indicator'),
  value: t('数值', 'Value'),
  before: t('上一期', 'Before'),
  noDepartment: t('没有这个科室', 'There is no such department'),
  noPeriod: t('工作区里还没有数据。', 'The workspace holds no data yet.'),
  created: t('已新建', 'Created'),
  opened: t('已打开', 'Opened'),
  workbooks: t('工作簿', 'Workbooks'),
  chainOk: t(
    '审计链完整，原始文件与登记一致。',
    'The audit chain is unbroken and every original file is as it was registered.',
  ),
  chainBroken: t('审计链不完整。', 'The audit chain is broken.'),
  entries: t('条记录', 'entries'),
  files: t('个文件', 'files'),
  brokenAt: t('断在第', 'broken at entry'),
  damaged: t('与登记不符的文件', 'Files that are not as registered'),
  undid: t(
    '已撤销：删除 {removed} 条，恢复 {restored} 条。',
    'Taken back: {removed} removed, {restored} restored.',
  ),
  pages: t('页', 'pages'),
} as const;

export type TextKey = keyof typeof text;

export const stateWords: Readonly<Record<IndicatorState, LocalText>> = {
  good: t('达标', 'good'),
  watch: t('关注', 'watch'),
  act: t('需整改', 'act'),
  'no-target': t('无目标值', 'no target'),
  developing: t('数据不足', 'developing'),
  'no-data': t('无数据', 'no data'),
  withheld: t('不公布', 'withheld'),
};
