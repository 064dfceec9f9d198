/** How one department writes: its headings, its dates, its words. No two departments agree. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordTypeId } from '#shared/records/types.ts';

export type DateSpelling = 'cell' | 'iso' | 'slash' | 'dot' | 'han' | 'compact';

export interface HeadingGroup {
  heading: string;
  fields: readonly string[];
}

export interface Dialect {
  language: 'zh' | 'en';
  dates: DateSpelling;
  /** Words for yes and no. */
  answers: readonly [string, string];
  /** Words for passed and not passed. */
  outcomes: readonly [string, string];
  /** How people are written in the sheets. */
  people: 'name' | 'number';
  courses: 'name' | 'code';
  /** `none`: no column; the title above the table says which department it is. */
  departments: 'name' | 'short' | 'code' | 'english' | 'none';
  /** The official word of a choice, or the one of everyday use. */
  choices: 'label' | 'everyday';
  /** `absent` and the like stand in the score's cell instead of a column of their own. */
  statesInScore: boolean;
  /** Rows above the heading: title and who filled it in, the title alone, or nothing. */
  top: 'full' | 'title' | 'none';
  /** A running number in the first column. */
  numbered: boolean;
  /** Totals and signatures below the data. */
  foot: boolean;
  sheets: Readonly<Partial<Record<RecordTypeId, string>>>;
  headings: Readonly<Partial<Record<RecordTypeId, Readonly<Record<string, string>>>>>;
  /** Headings over two rows: a group above its columns. */
  groups: Readonly<Partial<Record<RecordTypeId, readonly HeadingGroup[]>>>;
  omit: Readonly<Partial<Record<RecordTypeId, readonly string[]>>>;
}

const plain: Dialect = {
  language: 'zh',
  dates: 'cell',
  answers: ['是', '否'],
  outcomes: ['合格', '不合格'],
  people: 'name',
  courses: 'name',
  departments: 'name',
  choices: 'label',
  statesInScore: false,
  top: 'full',
  numbered: true,
  foot: true,
  sheets: {
    activity: '教学活动',
    observation: '听课记录',
    'exam-result': '考试成绩',
    improvement: '整改任务',
  },
  headings: {},
  groups: {},
  omit: {},
};

const attendance = (heading: string) => ({
  activity: [{ heading, fields: ['expected', 'signed_in'] }],
  observation: [{ heading, fields: ['expected', 'present'] }],
});

/** The teaching office, which keeps the registers. */
export const officeDialect: Dialect = {
  ...plain,
  top: 'title',
  foot: false,
  courses: 'code',
  people: 'number',
};

export const dialects: Readonly<Record<string, Dialect>> = {
  IM: {
    ...plain,
    departments: 'none',
    courses: 'code',
    headings: {
      activity: {
        date: '活动日期',
        host: '主讲人',
        title: '活动主题',
        expected: '应到',
        signed_in: '实到',
        rating: '督导评分',
      },
      observation: { observer: '听课专家', expected: '应到', present: '实到', course: '课程代码' },
      'exam-result': { learner: '学号', course: '课程代码', score: '总评' },
      improvement: { owner: '整改责任人', requirement: '存在问题' },
    },
    groups: attendance('参加人数'),
  },
  SU: {
    ...plain,
    dates: 'dot',
    choices: 'everyday',
    answers: ['√', '×'],
    top: 'title',
    sheets: { ...plain.sheets, activity: '教学活动登记', 'exam-result': '成绩登记', improvement: '整改台账' },
    headings: {
      activity: {
        date: '时间',
        kind: '类型',
        title: '题目',
        host: '带教老师',
        expected: '应到人数',
        signed_in: '签到',
      },
      observation: { date: '听课时间', teacher: '任课教师', observer: '督导专家', score: '总分' },
      'exam-result': {
        learner: '考生',
        exam: '考核类型',
        date: '考核日期',
        score: '总成绩',
        maximum: '卷面满分',
      },
      improvement: { action_no: '任务编号', owner: '负责人', due_on: '期限', closed_on: '办结日期' },
    },
    omit: { activity: ['place'] },
  },
  OG: {
    ...plain,
    dates: 'han',
    departments: 'short',
    statesInScore: true,
    answers: ['有', '无'],
    headings: {
      activity: {
        department: '所属科室',
        kind: '教学活动类型',
        title: '教学内容',
        expected: '应签到',
        signed_in: '实际签到',
      },
      observation: { topic: '章节', suggestions: '不足与建议', follow_up_needed: '是否需整改' },
      'exam-result': { learner: '学号', exam: '考试类型', course: '课程名称', score: '成绩' },
      improvement: { source: '问题来源', requirement: '整改内容', due_on: '截止日期' },
    },
    groups: attendance('出勤情况'),
    omit: { 'exam-result': ['state'] },
  },
  PE: {
    ...plain,
    dates: 'slash',
    departments: 'code',
    top: 'none',
    numbered: false,
    foot: false,
    statesInScore: true,
    sheets: { ...plain.sheets, activity: '查房登记' },
    headings: {
      activity: { department: '科室', date: '开展日期', kind: '活动类别', host: '主持人', title: '主题' },
      observation: { teacher: '教师', observer: '评价人', score: '得分' },
      'exam-result': { learner: '学员', exam: '考试', date: '考试时间', score: '分数' },
      improvement: { category: '问题分类', opened_on: '下达日期', closed_on: '整改完成日期' },
    },
    omit: { activity: ['minutes'], 'exam-result': ['state'] },
  },
  EM: {
    ...plain,
    dates: 'compact',
    choices: 'everyday',
    headings: {
      activity: { date: '日期', host: '授课教师', title: '内容', place: '地址', signed_in: '实际人数' },
      observation: { date: '督导日期', observer: '督导', score: '听课评分' },
      'exam-result': { learner: '学号', score: '得分', pass_mark: '合格线' },
      improvement: { requirement: '问题描述', verified: '复查合格', result: '完成情况' },
    },
  },
  NE: {
    ...plain,
    language: 'en',
    dates: 'iso',
    answers: ['Yes', 'No'],
    outcomes: ['Yes', 'No'],
    people: 'number',
    courses: 'code',
    departments: 'english',
    sheets: {
      activity: 'Activity log',
      observation: 'Class observation',
      'exam-result': 'Exam results',
      improvement: 'Action plan',
    },
    headings: {
      activity: {
        date: 'Held on',
        department: 'Department',
        kind: 'Activity type',
        title: 'Topic',
        host: 'Led by',
        place: 'Venue',
        minutes: 'Duration (min)',
        expected: 'Expected',
        signed_in: 'Attended',
        rating: 'Sheet score',
      },
      observation: {
        date: 'Observation date',
        teacher: 'Lecturer',
        course: 'Course code',
        observer_role: 'Role',
      },
      'exam-result': {
        learner: 'Student no',
        exam: 'Exam type',
        course: 'Course code',
        state: 'Status',
        score: 'Mark',
      },
      improvement: {
        action_no: 'Action no',
        requirement: 'Finding',
        owner: 'Responsible',
        due_on: 'Deadline',
      },
    },
    groups: {
      activity: [{ heading: 'Attendance', fields: ['expected', 'signed_in'] }],
    },
  },
  IR: {
    ...plain,
    departments: 'none',
    numbered: false,
    headings: {
      activity: { kind: '类型', title: '活动名称', host: '主讲教师', minutes: '时长(分钟)' },
      observation: { teacher: '主讲教师', strengths: '亮点' },
      'exam-result': { learner: '学号', score: '理论成绩' },
      improvement: { action_no: '编号' },
    },
  },
  AN: {
    ...plain,
    dates: 'iso',
    top: 'title',
    headings: {
      activity: { host: '带教教师', signed_in: '实到人数', expected: '应参加人数' },
      observation: { observer_role: '身份' },
      'exam-result': { learner: '学号' },
      improvement: { requirement: '问题', owner: '负责人' },
    },
  },
};

/** The title of a department's sheet. */
export function sheetTitle(dialect: Dialect, department: LocalText, sheet: string, year: string): string {
  return dialect.language === 'en'
    ? `${department.en}: ${sheet}, academic year ${year}`
    : `${department.zh}${sheet}表（${year}学年）`;
}
