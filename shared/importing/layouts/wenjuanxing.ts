/** 问卷星 (wjx.cn): six lead columns, then one column per question; the same answers as texts or as option numbers. */
import type { KnownLayout, LayoutColumn, SheetView } from './types.ts';
import { countOf, hasAll, isCoded, partRole, vocabulary } from './view.ts';

const lead = vocabulary({
  respondent: ['序号', '答卷序号', '答卷编号'],
  time: ['提交答卷时间', '答卷提交时间'],
  'other-time': ['开始答卷时间', '开始答题时间'],
  duration: ['所用时间', '答题时长', '作答时长'],
  source: ['来源', '来源详情', '来源渠道', '自定义字段', '来源参数'],
  ip: ['来自IP', 'IP', 'IP地址', '答卷IP'],
  location: ['IP省份', 'IP城市', '省份', '城市', '所在省份', '所在城市', '地理位置', '经纬度'],
  token: ['微信OpenID', 'OpenID', 'UnionID', '用户ID', 'uid', '来自用户'],
  name: ['微信昵称', '昵称', '来自微信昵称'],
  total: ['总分', '得分', '总得分'],
  technical: ['答卷状态', '语言', '标签', '备注'],
});

const NUMBERED = /^(\d{1,3})\s*[、.．:：]\s*(.+)$/s;
/** Exports by option number name each option of a question with several answers: `第6题(运动)`. */
const OPTION = /^第\s*(\d{1,3})\s*题\s*[(（](.+)[)）]$/s;
const MATRIX = /^(.+?)\s*(?:—{1,2}|--|–|:|：)\s*([^—:：]+)$/s;
/** Options also come as `6、兴趣爱好(运动)` or `6、(运动)`. */
const BRACKETED = /^(.*?)\s*[(（](.+)[)）]$/s;

function columnsOf(view: SheetView): LayoutColumn[] | null {
  const head = view.head();
  const words = head.map(lead.find);
  const found = new Set(words);
  if (!hasAll(found, 'respondent', 'time')) return null;
  if (countOf(found, 'duration', 'source', 'ip') < 2) return null;
  return head.flatMap((heading, index): LayoutColumn[] => {
    if (heading === '') return [];
    const role = words[index] as LayoutColumn['role'] | null;
    return [role ? { index, heading, role } : question(view, index, heading)];
  });
}

function question(view: SheetView, index: number, heading: string): LayoutColumn {
  const option = OPTION.exec(heading);
  if (option) {
    const [, number = '', part = ''] = option;
    const role = partRole(view.sample(index, 1));
    return { index, heading, role, code: number, question: heading, part };
  }
  const [, code, text = heading] = NUMBERED.exec(heading) ?? [];
  const column: LayoutColumn = { index, heading, role: 'answer', question: text };
  if (code) column.code = code;
  const matrix = MATRIX.exec(text) ?? BRACKETED.exec(text);
  // The rows of a matrix repeat the number of their question.
  if (code && matrix && sameNumber(view, code) > 1) {
    column.question = matrix[1] || text;
    column.part = matrix[2]!;
    column.role = partRole(view.sample(index, 1));
  }
  return column;
}

const sameNumber = (view: SheetView, code: string) =>
  view.head().filter((heading) => NUMBERED.exec(heading)?.[1] === code).length;

function isByCode(view: SheetView, columns: readonly LayoutColumn[]): boolean {
  if (columns.some(({ heading }) => OPTION.test(heading))) return true;
  const questions = columns.filter(({ role }) => role === 'answer' || role.endsWith('-part'));
  const answered = questions
    .map(({ index }) => view.sample(index, 1))
    .filter((texts) => texts.some((text) => /\p{L}|\p{N}/u.test(text)));
  return answered.length > 0 && answered.filter(isCoded).length >= answered.length * 0.8;
}

const layout = (id: string, zh: string, en: string, byCode: boolean): KnownLayout => ({
  id,
  label: { zh, en },
  kind: 'survey',
  recognise(view) {
    const columns = columnsOf(view);
    return columns && isByCode(view, columns) === byCode ? { height: 1, columns } : null;
  },
});

export const wenjuanxingText = layout('wenjuanxing-text', '问卷星（按文本）', 'Wenjuanxing, by text', false);
export const wenjuanxingCodes = layout('wenjuanxing-codes', '问卷星（按序号）', 'Wenjuanxing, by code', true);
