/** What comments are about. A theme is an entry here: its words, Chinese as they stand and English as they are written. */
import type { LocalText } from '#shared/i18n/language.ts';

export interface Theme {
  id: string;
  label: LocalText;
  words: readonly string[];
}

const theme = (id: string, zh: string, en: string, words: string): Theme => ({
  id,
  label: { zh, en },
  words: words.split('|').map((word) => word.trim()),
});

export const themes: readonly Theme[] = [
  theme(
    'preparation',
    '备课与资料',
    'Preparation and material',
    '备课|准备|教案|课件|幻灯片|资料|板书|PPT|讲义|教材|prepared|preparation|slides|handout|material|textbook',
  ),
  theme(
    'explanation',
    '讲解',
    'Explanation',
    '讲解|讲课|讲得|讲授|讲述|授课|解释|重点|难点|条理|清楚|清晰|易懂|容易理解|听不懂|念稿|照本宣科|枯燥|生动|explain|explanation|clear|clearly|unclear|confusing|boring|lecture|understand',
  ),
  theme(
    'cases',
    '病例与临床实践',
    'Cases and practice',
    '病例|案例|床旁|操作|动手|实践|临床|查房|技能|模拟|示教|case|cases|bedside|practice|practical|hands-on|skills|procedure|clinical|ward round|simulation',
  ),
  theme(
    'feedback',
    '反馈与答疑',
    'Feedback and answers',
    '反馈|点评|指导|答疑|回答问题|提问|纠正|批改|互动|讨论|feedback|comment on|guidance|question|questions|answer|discussion|interactive',
  ),
  theme(
    'time',
    '时间与进度',
    'Time and pace',
    '时间|进度|准时|守时|迟到|早退|拖堂|太快|过快|偏快|太慢|来不及|提前|及时|节奏|time|pace|late|punctual|rushed|fast|slow|early|on time',
  ),
  theme(
    'respect',
    '态度与尊重',
    'Attitude and respect',
    '态度|耐心|尊重|亲切|热情|鼓励|和蔼|训斥|责骂|辱骂|冷漠|傲慢|歧视|偏心|平易近人|愿意|负责|patient|patience|respect|kind|friendly|rude|shouted|humiliated|encouraging|supportive|attitude',
  ),
  theme(
    'assessment',
    '考核',
    'Assessment',
    '考核|考试|评分|出科|试题|成绩|评价|标准|测验|exam|exams|assessment|test|grading|marks|score',
  ),
  theme(
    'workload',
    '工作负担',
    'Workload',
    '工作量|值班|夜班|加班|负担|压力|疲惫|累|排班|文书|病历书写|休息|workload|night shift|overtime|tired|stress|paperwork|on call|burden|rest',
  ),
  theme(
    'facilities',
    '场地与设备',
    'Facilities',
    '教室|设备|示教室|环境|场地|投影|网络|图书|宿舍|食堂|老旧|拥挤|房间|room|classroom|equipment|projector|facilities|crowded|library|wifi',
  ),
  theme(
    'organisation',
    '组织与安排',
    'Organisation',
    '安排|组织|计划|课表|通知|轮转|协调|管理|分组|流程|混乱|有序|schedule|organised|organized|organisation|timetable|rotation|plan|arranged|notice|disorganised|disorganized',
  ),
];

export const themeIds: readonly string[] = themes.map(({ id }) => id);

/** The shipped themes and those of the office, with the words that the office has added to either. */
export interface ThemeBook {
  own: readonly Pick<Theme, 'id' | 'label'>[];
  learned: readonly { theme: string; word: string }[];
}

export const noOwnThemes: ThemeBook = { own: [], learned: [] };

/** All themes of a book, the shipped ones first, each with all of its words. */
export const themesIn = ({ own, learned }: ThemeBook): Theme[] =>
  [...themes, ...own.map((entry): Theme => ({ ...entry, words: [] }))].map((entry) => ({
    ...entry,
    words: [
      ...new Set([
        ...entry.words,
        ...learned.filter((each) => each.theme === entry.id).map(({ word }) => word),
      ]),
    ],
  }));

/** The id of the next theme of the office's own: numbers of those that are gone do not come back while any is left. */
export function nextThemeId(taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0));
  return `own-${Math.max(0, ...numbers) + 1}`;
}
