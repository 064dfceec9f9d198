import type { Framework } from '../types.ts';
import { assessment, mission, programme, staff, students } from './areas-1-5.ts';
import { evaluation, governance, renewal, research, resources } from './areas-6-10.ts';

export const chinaClinical2022: Framework = {
  id: 'china-clinical-2022',
  edition: '2022',
  label: {
    zh: '中国本科医学教育标准—临床医学专业（2022）',
    en: 'Standards for basic medical education in China, clinical medicine (2022)',
  },
  publisher: {
    zh: '教育部临床医学专业认证工作委员会',
    en: 'Working Committee for the Accreditation of Medical Education, China',
  },
  effectiveFrom: '',
  status: 'unverified',
  note: {
    zh: '这里只有框架：10 个领域（前 9 个的名称据 2016 版，第 10 个未读到）和 40 个亚领域的工作标题。2022 版正式文件未读到，编号、标题、施行日期以及据说的 117 条基本标准和 86 条发展标准都须由办公室对照原文核对。原文请粘贴在各条目下；提问、佐证清单和四个等级由本系统撰写。',
    en: 'A skeleton only: 10 areas (the names of nine as in the edition of 2016, the tenth was not read) and working titles of 40 sub-areas. The official text of 2022 was not read: codes, titles, effective date and the 117 basic and 86 development standards that it is said to have must be compared with it by the office. Paste the official text at each item. Questions, evidence lists and the four levels are ours.',
  },
  kinds: [
    { id: 'area', label: { zh: '领域', en: 'Area' } },
    { id: 'sub-area', label: { zh: '亚领域', en: 'Sub-area' } },
    { id: 'basic', label: { zh: '基本标准', en: 'Basic standard' } },
    { id: 'development', label: { zh: '发展标准', en: 'Development standard' } },
  ],
  rating: {
    kind: 'levels',
    levels: [
      { code: 'not-met', label: { zh: '不达到', en: 'Not met' } },
      { code: 'partly', label: { zh: '部分达到', en: 'Partly met' } },
      { code: 'largely', label: { zh: '基本达到', en: 'Largely met' } },
      { code: 'fully', label: { zh: '完全达到', en: 'Fully met' } },
    ],
  },
  items: [
    mission,
    programme,
    assessment,
    students,
    staff,
    resources,
    evaluation,
    research,
    governance,
    renewal,
  ],
};
