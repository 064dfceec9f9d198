/** SurveyMonkey: the questions in the first header row, their options or rows in the second. */
import type { ColumnRole, KnownLayout, LayoutColumn } from './types.ts';
import { countOf, partRole, vocabulary } from './view.ts';

const lead = vocabulary({
  respondent: ['Respondent ID', 'respondent_id', 'RespondentID', '答复者 ID', '受访者 ID'],
  collector: ['Collector ID', 'collector_id', 'CollectorID', '收集器 ID'],
  started: ['Start Date', 'StartDate', 'Date Created', 'date_created', '开始日期', '创建日期'],
  time: ['End Date', 'EndDate', 'Date Modified', 'date_modified', '结束日期', '修改日期'],
  ip: ['IP Address', 'ip_address', 'IP', 'IP 地址'],
  email: ['Email Address', 'email_address', '电子邮件地址'],
  'given-name': ['First Name', 'first_name', '名字', '名'],
  'family-name': ['Last Name', 'LastName', 'last_name', '姓氏', '姓'],
  custom: ['Custom Data 1', 'CustomData', 'custom_1', 'Custom Data', '自定义数据 1'],
});
const roles: Readonly<Record<string, ColumnRole>> = {
  collector: 'source',
  started: 'other-time',
  custom: 'technical',
};

const WHOLE = /^(?:open-ended response|response|答复|开放式答复)$/i;
const OTHER = /^other\b|^其他/i;

export const surveymonkey: KnownLayout = {
  id: 'surveymonkey',
  label: { zh: 'SurveyMonkey 答卷', en: 'SurveyMonkey responses' },
  kind: 'survey',
  recognise(view) {
    const upper = view.head();
    const words = upper.slice(0, 10).map(lead.find);
    const found = new Set(words);
    if (!found.has('respondent')) return null;
    if (!found.has('collector') && countOf(found, 'started', 'time') < 2) return null;
    const lower = view.head(1);
    // The second row is empty under the lead columns; a response has its number there.
    const height = !lower[words.indexOf('respondent')] && lower.some((text) => text !== '') ? 2 : 1;
    const width = Math.max(upper.length, height === 2 ? lower.length : 0);
    const columns: LayoutColumn[] = [];
    let question = '';
    for (let index = 0; index < width; index++) {
      const known = words[index];
      const text = upper[index] ?? '';
      if (known) {
        columns.push({ index, heading: text, role: roles[known] ?? (known as ColumnRole) });
        continue;
      }
      if (text !== '') question = text;
      const part = height === 2 ? (lower[index] ?? '') : '';
      if (question === '' || (text === '' && part === '')) continue;
      const alone = part === '' || WHOLE.test(part);
      const heading = alone ? question : `${question} / ${part}`;
      if (alone) columns.push({ index, heading, role: 'answer', question });
      else {
        const role = OTHER.test(part) ? 'other-text' : partRole(view.sample(index, height));
        columns.push({ index, heading, role, question, part });
      }
    }
    return { height, columns };
  },
};
