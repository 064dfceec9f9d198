/** The record type of a questionnaire: its header, its items and what every such form has, made from the instrument. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Instrument, InstrumentTarget, RaterGroup } from '#shared/instruments/types.ts';
import {
  choice,
  count,
  courseField,
  date,
  departmentField,
  identifier,
  longText,
  option,
  personField,
  scores,
  text,
  words,
} from './fields.ts';
import type { AnswersField, ChoiceOption, FieldSpec, RecordType, RowCheck } from './types.ts';

type FormField = Exclude<FieldSpec, AnswersField>;

const raters: Record<RaterGroup, ChoiceOption> = {
  student: option('student', '本科生', 'Undergraduate', '学生 | 实习生 | 见习生 | student | medical student'),
  resident: option('resident', '住院医师', 'Resident', '规培 | 规培生 | 住培学员 | trainee'),
  teacher: option('teacher', '教师', 'Teacher', '带教老师 | 带教教师 | 任课教师 | faculty'),
  peer: option('peer', '同行', 'Peer', '同行教师 | 同伴 | 同事 | colleague'),
  supervisor: option('supervisor', '督导', 'Supervisor', '督导专家 | 专家 | expert | observer'),
  leader: option('leader', '领导', 'Leader', '院领导 | 科主任 | 主任 | director | head'),
  nurse: option('nurse', '护士', 'Nurse', '护理人员 | 护士长 | nursing'),
  patient: option('patient', '患者', 'Patient', '病人 | 家属 | patient or family'),
};

const target: Record<InstrumentTarget, () => FormField[]> = {
  teacher: () => [
    personField(
      'teacher',
      '被评教师',
      'Teacher',
      '教师 | 任课教师 | 带教老师 | 授课教师 | 带教教师 | teacher | lecturer | instructor',
      { required: true },
    ),
  ],
  course: () => [courseField({ required: true })],
  learner: () => [
    personField('learner', '被评学员', 'Learner', '学员 | 学生 | 被评价人 | 学号 | learner | student', {
      required: true,
    }),
  ],
  department: () => [],
  programme: () => [],
  self: () => [],
};

const learners: readonly RaterGroup[] = ['student', 'resident'];

/** The field of the entry year, by which cohorts are told apart. */
export const COHORT_FIELD = 'cohort';

/** From this many items on, the same answer to all of them looks like one line down the page. */
const LONG_ENOUGH = 8;

/** Warns of a form on which all items have the same score; where items are reversed, nobody can mean that. */
export function straightLine(id: string, field: string, form: Instrument): RowCheck {
  const opposed = form.items.some(({ reversed }) => reversed);
  return {
    id,
    level: 'warning',
    field,
    message: {
      zh: '全部 {n} 题得分相同，可能未认真作答；保留并计入。',
      en: 'All {n} items have the same score, which may be straight-lining. It is kept and counted.',
    },
    test(values) {
      const list = values[field];
      if (!Array.isArray(list)) return null;
      const given = list.filter((score) => score !== null);
      const [first] = given;
      return given.length >= LONG_ENOUGH &&
        given.every((score) => score === first) &&
        (opposed || first !== form.scale.highest)
        ? { n: given.length }
        : null;
    },
  };
}

/** The fields of a questionnaire's forms, those of its header first. */
export function questionnaireFields(form: Instrument): FormField[] {
  const { overall } = form;
  return [
    identifier(
      'form_no',
      '答卷编号',
      'Form no.',
      '问卷编号 | 序号 | 编号 | 答卷序号 | form number | response id | form id',
    ),
    date(
      'answered_on',
      '填写日期',
      'Answered on',
      '提交日期 | 提交答卷时间 | 提交时间 | 评价日期 | 日期 | submitted on | submitdate | completion time | timestamp | date',
      { required: true },
    ),
    departmentField(form.target === 'department'),
    ...target[form.target](),
    text(
      'rater',
      '答卷人标号',
      'Respondent label',
      '答卷人 | 匿名编号 | 评价人编号 | respondent | rater | anonymous id',
      { identifier: true, maxLength: 40, personal: true },
    ),
    ...(form.raters.length > 1
      ? [
          choice(
            'rater_group',
            '答卷人类别',
            'Respondent group',
            '评价人类别 | 学员类别 | 身份 | 您的身份 | respondent type | rater group',
            form.raters.map((group) => raters[group]),
          ),
        ]
      : []),
    ...(form.raters.some((group) => learners.includes(group))
      ? [
          count(
            COHORT_FIELD,
            '入学年份',
            'Year of entry',
            '年级 | 届 | 入学年级 | 届别 | cohort | entry year',
            {
              min: 1990,
              max: 2100,
            },
          ),
        ]
      : []),
    scores('scores', '逐题得分', 'Item scores', form, { required: true }),
    ...(overall
      ? [
          count('overall', overall.label.zh, overall.label.en, overall.aliases, {
            min: overall.lowest,
            max: overall.highest,
          }),
        ]
      : []),
    longText(
      'comment',
      '意见',
      'Comment',
      '意见建议 | 建议 | 意见与建议 | 评语 | comments | suggestions | free text',
    ),
  ];
}

const inBoth = (list: readonly (string | undefined)[]) =>
  [...new Set(list.filter((part) => !!part))] as string[];

/** Everything of a questionnaire's record type but its id and its checks. */
export function questionnaireParts(form: Instrument) {
  const label: LocalText = form.label;
  return {
    label,
    plural: label,
    help: {
      zh: `一份答卷一行，逐题得分。答卷人只留随机编号。${form.source.zh}`,
      en: `One row per form, one score per item. The respondent is only a random label. ${form.source.en}`,
    },
    sheetAliases: inBoth([form.short, label.zh, label.en]),
    fields: questionnaireFields(form),
    key: ['form_no'],
    departmentField: 'department',
    timeField: 'answered_on',
    basis: 'school-year',
    privacy: 'anonymous',
    titleFields: ['form_no', 'answered_on'],
  } satisfies Partial<RecordType>;
}

/** The record type of a questionnaire that comes with the program; it is listed once it is used. */
export const questionnaireType = (form: Instrument): RecordType => ({
  ...questionnaireParts(form),
  id: form.id,
  group: 'evaluation',
  icon: 'evaluation',
  listed: 'in-use',
  checks: [straightLine(`${form.id}-straight-line`, 'scores', form)],
});

/** The instrument that a record type's forms are filled in by; null for a type without item scores. */
export function instrumentOf(type: RecordType): Instrument | null {
  for (const field of type.fields) if (field.kind === 'scores') return field.instrument;
  return null;
}

/** A pasted wording: one line per item, in their order. Lines that are left empty keep the text that is there. */
export function withWording(form: Instrument, wording: Readonly<Record<string, LocalText>>): Instrument {
  return {
    ...form,
    items: form.items.map((item) => {
      const text = wording[item.code];
      if (!text) return item;
      const { placeholder: _, ...rest } = item;
      return { ...rest, text, aliases: [...item.aliases, ...words(`${item.text.zh} | ${item.text.en}`)] };
    }),
  };
}
