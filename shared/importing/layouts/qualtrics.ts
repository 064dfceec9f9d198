/** Qualtrics: names, question texts and import ids in three header rows; older exports have the first two. */
import type { ColumnRole, KnownLayout, LayoutColumn, SheetView } from './types.ts';
import { countOf, partRole, vocabulary } from './view.ts';

const lead = vocabulary({
  respondent: ['ResponseId', 'ResponseID', '_recordId', 'Response ID', '答复 ID', '响应 ID'],
  time: ['RecordedDate', 'Recorded Date', '记录日期', '录制日期'],
  started: ['StartDate', 'Start Date', '开始日期'],
  ended: ['EndDate', 'End Date', '结束日期'],
  status: ['Status', 'Response Type', 'ResponseSet', '状态', '回复类型'],
  ip: ['IPAddress', 'IP Address', 'IP 地址'],
  progress: ['Progress', '进度'],
  duration: ['Duration (in seconds)', 'duration', '持续时间（秒）', '时长（秒）'],
  finished: ['Finished', '已完成'],
  name: ['RecipientLastName', 'RecipientFirstName', 'Recipient Last Name', 'Recipient First Name'],
  email: ['RecipientEmail', 'Recipient Email', 'EmailAddress'],
  token: ['ExternalReference', 'ExternalDataReference', 'External Data Reference'],
  location: [
    'LocationLatitude',
    'LocationLongitude',
    'Location Latitude',
    'Location Longitude',
    'LocationAccuracy',
  ],
  channel: ['DistributionChannel', 'Distribution Channel'],
  language: ['UserLanguage', 'User Language'],
});
const roles: Readonly<Record<string, ColumnRole>> = {
  started: 'other-time',
  ended: 'other-time',
  status: 'technical',
  progress: 'technical',
  finished: 'technical',
  channel: 'technical',
  language: 'technical',
};

const IMPORT_ID = /^\{\s*"ImportId"\s*:\s*"([^"]*)"/;

/** How many rows head the table: 3 with import ids, otherwise 1 or 2; 0: no Qualtrics file. */
function heightOf(view: SheetView): number {
  for (const below of [1, 2, 3]) {
    const texts = view.head(below).filter((text) => text !== '');
    if (texts.length > 0 && texts.filter((text) => IMPORT_ID.test(text)).length >= texts.length / 2)
      return below + 1;
  }
  const found = new Set(view.head().map(lead.find));
  if (!found.has('respondent') || countOf(found, 'started', 'ended', 'finished', 'progress', 'status') < 3)
    return 0;
  // Without import ids the second row is one of texts when it does not look like a response.
  const id = view.head(1)[view.head().findIndex((text) => lead.find(text) === 'respondent')] ?? '';
  return /^(?:R|FS|SV)_\w+$/.test(id) ? 1 : 2;
}

/** A part behind the last dash: "Rate your teacher - Clear aims". */
const PART = /^(.+?)\s+[-–]\s+([^-–]+)$/s;

export const qualtrics: KnownLayout = {
  id: 'qualtrics',
  label: { zh: 'Qualtrics 答卷', en: 'Qualtrics responses' },
  kind: 'survey',
  recognise(view) {
    const height = heightOf(view);
    if (height === 0) return null;
    const names = view.head();
    const texts = height > 1 ? view.head(1) : [];
    const ids = height > 2 ? view.head(height - 1) : [];
    const codes = names.map((name) => /^(Q\w+?)(?:_\d+)?$/.exec(name)?.[1] ?? name);
    const columns = names.flatMap((name, index): LayoutColumn[] => {
      if (name === '') return [];
      const id = IMPORT_ID.exec(ids[index] ?? '')?.[1];
      const known = (id && lead.find(id)) ?? lead.find(name);
      const heading = texts[index] || name;
      if (known) return [{ index, heading: name, role: roles[known] ?? (known as ColumnRole), code: name }];
      const column: LayoutColumn = { index, heading, role: 'answer', code: name, question: heading };
      if (/_TEXT$/.test(name)) return [{ ...column, role: 'other-text' }];
      const [, question, part] = PART.exec(heading) ?? [];
      const siblings = codes.filter((code) => code === codes[index]).length;
      if (!question || !part || siblings < 2) return [column];
      return [{ ...column, question, part, role: partRole(view.sample(index, height)) }];
    });
    return { height, columns };
  },
};
