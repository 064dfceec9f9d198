/**
 * Makers of fields. What many record types share (department, person, course, period, note) stands here once, so that a
 * heading learned for one is known for all. Aliases are written as one text, parted by `|`.
 */
import type {
  AnswersField,
  BooleanField,
  ChoiceField,
  ChoiceOption,
  ChoicesField,
  DateField,
  FieldSpec,
  NumberField,
  PeriodField,
  ReferenceField,
  ScoresField,
  TextField,
  TimeField,
} from './types.ts';

/** The parts of a text written as `a | b | c`. */
export const words = (text: string): string[] =>
  text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const option = (code: string, zh: string, en: string, ...aliases: string[]): ChoiceOption => ({
  code,
  label: { zh, en },
  aliases: aliases.flatMap(words),
});

/** What a maker leaves to the caller. */
type More<F extends FieldSpec> = Partial<Omit<F, 'kind' | 'name' | 'label' | 'aliases'>>;

const base = (name: string, zh: string, en: string, aliases: string) => ({
  name,
  label: { zh, en },
  aliases: [...new Set(words(aliases))].filter((alias) => alias !== zh && alias !== en.toLowerCase()),
});

export const text = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<TextField> = {},
): TextField => ({ kind: 'text', maxLength: 200, ...base(name, zh, en, aliases), ...more });

/** Text of several lines. */
export const longText = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<TextField> = {},
): TextField => text(name, zh, en, aliases, { multiline: true, maxLength: 2000, ...more });

/** A number or code that names a record: required, leading zeros kept. */
export const identifier = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<TextField> = {},
): TextField => text(name, zh, en, aliases, { identifier: true, required: true, maxLength: 40, ...more });

/** A whole number from 0 on. */
export const count = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<NumberField> = {},
): NumberField => ({
  kind: 'integer',
  min: 0,
  max: 100_000,
  ...base(name, zh, en, aliases),
  ...more,
});

/** A number from 0 on with one digit after the point. */
export const amount = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<NumberField> = {},
): NumberField => ({
  kind: 'number',
  min: 0,
  max: 100_000,
  decimals: 1,
  ...base(name, zh, en, aliases),
  ...more,
});

/** A mark out of a hundred. */
export const mark = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<NumberField> = {},
): NumberField => amount(name, zh, en, aliases, { max: 100, ...more });

/** Teaching hours. */
export const hours = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<NumberField> = {},
): NumberField => amount(name, zh, en, aliases, { max: 10_000, unit: { zh: '学时', en: 'h' }, ...more });

export const date = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<DateField> = {},
): DateField => ({ kind: 'date', ...base(name, zh, en, aliases), ...more });

export const yesNo = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<BooleanField> = {},
): BooleanField => ({ kind: 'boolean', ...base(name, zh, en, aliases), ...more });

export const choice = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  options: ChoiceOption[],
  more: More<ChoiceField> = {},
): ChoiceField => ({ kind: 'choice', ...base(name, zh, en, aliases), options, ...more });

/** Several of a list. */
export const choices = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  options: ChoiceOption[],
  more: More<ChoicesField> = {},
): ChoicesField => ({ kind: 'choices', ...base(name, zh, en, aliases), options, ...more });

/** A time of day. */
export const time = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<TimeField> = {},
): TimeField => ({ kind: 'time', ...base(name, zh, en, aliases), ...more });

export const scores = (
  name: string,
  zh: string,
  en: string,
  instrument: ScoresField['instrument'],
  more: More<ScoresField> = {},
): ScoresField => ({ kind: 'scores', instrument, ...base(name, zh, en, ''), ...more });

/** Answers item by item. */
export const answers = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<AnswersField> = {},
): AnswersField => ({ kind: 'answers', ...base(name, zh, en, aliases), ...more });

export const reference = (
  name: string,
  to: ReferenceField['to'],
  zh: string,
  en: string,
  aliases: string,
  more: More<ReferenceField> = {},
): ReferenceField => ({
  kind: 'reference',
  to,
  unknown: 'warning',
  ...base(name, zh, en, aliases),
  ...more,
});

export const departmentField = (required = true): ReferenceField =>
  reference(
    'department',
    'department',
    '科室',
    'Department',
    '科室 | 科室名称 | 所在科室 | 所属科室 | 教研室 | 专业基地 | 部门 | 单位 | department | dept | department name | unit | base',
    { unknown: 'error', ...(required && { required }) },
  );

export const personField = (
  name: string,
  zh: string,
  en: string,
  aliases: string,
  more: More<ReferenceField> = {},
): ReferenceField => reference(name, 'person', zh, en, aliases, { personal: true, ...more });

/** The learner whom a row is about. */
export const learnerField = (aliases = '', more: More<ReferenceField> = {}): ReferenceField =>
  personField(
    'learner',
    '学员',
    'Learner',
    `学号 | 学生 | 学员 | 学号/工号 | 学员姓名 | 学生姓名 | 住培编号 | 规培生 | 住院医师 | 姓名 | student | student no | student id | trainee | resident | ${aliases}`,
    { required: true, ...more },
  );

export const courseField = (more: More<ReferenceField> = {}): ReferenceField =>
  reference(
    'course',
    'course',
    '课程',
    'Course',
    '课程 | 课程名称 | 课程代码 | course | course name | course code',
    more,
  );

const period =
  (name: string, grain: PeriodField['grain'], zh: string, en: string, aliases: string) =>
  (more: More<PeriodField> = {}): PeriodField => ({
    kind: 'period',
    grain,
    required: true,
    ...base(name, zh, en, aliases),
    ...more,
  });

export const termField = period(
  'term',
  'term',
  '学期',
  'Term',
  '学期 | 开课学期 | 学年学期 | term | semester',
);

export const schoolYearField = period(
  'school_year',
  'year',
  '学年',
  'School year',
  '学年度 | 年度 | school year | academic year | year',
);

/** The school year in which learners entered. */
export const entryYearField = period(
  'school_year',
  'year',
  '入学学年',
  'School year of entry',
  '学年 | 入学年度 | 招生学年 | 招收学年 | entry year | school year | year of entry',
);

export const noteField = (): TextField =>
  longText('note', '备注', 'Note', '备注 | 说明 | 其他说明 | note | notes | remark | remarks');

/** Names of the papers that prove a record, as the department files them. */
export const attachmentsField = (): TextField =>
  text(
    'attachments',
    '附件',
    'Attachments',
    '附件 | 佐证材料 | 证明材料 | 支撑材料 | 附件名称 | attachments | attachment | evidence | files',
    {
      maxLength: 500,
      help: {
        zh: '佐证材料的文件名，多个用分号隔开。',
        en: 'File names of the supporting papers, parted by semicolons.',
      },
    },
  );
