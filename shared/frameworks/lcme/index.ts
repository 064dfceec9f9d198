import type { Framework } from '../types.ts';
import { environments, faculty, leadership, mission } from './standards-1-4.ts';
import { content, design, management, resources } from './standards-5-8.ts';
import { selection, services, support, teaching } from './standards-9-12.ts';

export const lcme: Framework = {
  id: 'lcme-2023',
  edition: '2023',
  label: {
    zh: 'LCME 医学院的职能与结构（2023 年前后）',
    en: 'LCME Functions and Structure of a Medical School (about 2023)',
  },
  publisher: { zh: '美国医学教育联络委员会', en: 'Liaison Committee on Medical Education' },
  effectiveFrom: '',
  status: 'partly',
  note: {
    zh: '12 条标准的名称、第 1 与第 2 条的要素以及 3.3、7.6、12.5 的标题见过原文，其余要素的标题未核对，7.2 的标题为节略。每年出新版：3.3 在 2025—2026 年版中改写，据称后来撤销，因此只列到 2025 年 6 月；7.6 各年标题不同。数据表按“要素-序号”编号，只收入见过或可以确定用途的几张。中文译名、提问、佐证清单由本系统撰写，三档评定的名称未核对。',
    en: 'The names of the 12 standards, the elements of standards 1 and 2 and the titles of 3.3, 7.6 and 12.5 were seen; the titles of the other elements were not checked, that of 7.2 is shortened. A new edition comes every year: 3.3 was rewritten for 2025-26 and is reported as withdrawn since, so it stands until June 2025 only; 7.6 bears different titles in different years. Data tables are numbered by element; only those that were seen or whose use is plain are included. Chinese names, questions and evidence lists are ours; the names of the three findings were not checked.',
  },
  kinds: [
    { id: 'standard', label: { zh: '标准', en: 'Standard' } },
    { id: 'element', label: { zh: '要素', en: 'Element' } },
  ],
  onDemand: true,
  rating: {
    kind: 'levels',
    levels: [
      { code: 'unsatisfactory', label: { zh: '不满意', en: 'Unsatisfactory' } },
      { code: 'monitoring', label: { zh: '满意但需监测', en: 'Satisfactory with a need for monitoring' } },
      { code: 'satisfactory', label: { zh: '满意', en: 'Satisfactory' } },
    ],
  },
  items: [
    mission,
    leadership,
    environments,
    faculty,
    resources,
    design,
    content,
    management,
    teaching,
    selection,
    support,
    services,
  ],
};
