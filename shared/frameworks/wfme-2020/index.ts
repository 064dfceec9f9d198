import type { Framework } from '../types.ts';
import { assessment, curriculum, mission, students } from './areas-1-4.ts';
import { governance, quality, resources, staff } from './areas-5-8.ts';

export const wfme2020: Framework = {
  id: 'wfme-2020',
  edition: '2020',
  label: {
    zh: 'WFME 本科医学教育全球标准（2020）',
    en: 'WFME Global Standards, Basic Medical Education (2020)',
  },
  publisher: { zh: '世界医学教育联合会', en: 'World Federation for Medical Education' },
  effectiveFrom: '2020-01-01',
  status: 'partly',
  note: {
    zh: '八个领域的名称与 1.1—2.3 的编号、标题已核对；2.4—8.3 的标题尚未与官方文本核对。说明文字与佐证清单由本系统撰写，不是标准原文。WFME 不作强制规定，由学校形成自己的版本；评定等级为本系统自拟。施行日期只知年份。',
    en: 'The names of the eight areas and the codes and titles of 1.1 to 2.3 were seen; the titles of 2.4 to 8.3 have not been checked against the official text. Guidance and evidence lists are ours, not the standard’s wording. WFME prescribes nothing and asks each school for a version of its own; the levels of rating are ours. Of the effective date only the year is known.',
  },
  kinds: [
    { id: 'area', label: { zh: '领域', en: 'Area' } },
    { id: 'sub-standard', label: { zh: '子标准', en: 'Sub-standard' } },
  ],
  rating: {
    kind: 'levels',
    levels: [
      { code: 'not-met', label: { zh: '未达到', en: 'Not met' } },
      { code: 'partly-met', label: { zh: '部分达到', en: 'Partly met' } },
      { code: 'met', label: { zh: '达到', en: 'Met' } },
      { code: 'exemplary', label: { zh: '示范', en: 'Exemplary' } },
    ],
  },
  items: [mission, curriculum, assessment, students, staff, resources, quality, governance],
};
