/** What to do next, as data: by the item that is weaker than elsewhere, else by its subscale, and by the state of the result. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import type { SheetFacts } from './facts.ts';

const step = (zh: string, en: string): LocalText => ({ zh, en });

/** `instrument/item`. */
const byItem: Readonly<Record<string, LocalText>> = {
  'clinical-teaching/q1': step(
    '开始时用一两句话说明本次教学要学会什么，结束时再对照一次。',
    'Begin by saying in a sentence or two what will be learnt, and come back to it at the end.',
  ),
  'clinical-teaching/q2': step(
    '提前一天备好病例、器材与要点，并请一位同事看一遍。',
    'Have cases, equipment and main points ready the day before, and let a colleague look through them.',
  ),
  'clinical-teaching/q3': step(
    '先讲提纲再展开，每讲完一段停下来请学员复述要点。',
    'Give the outline first, and after each part let learners say the main points back.',
  ),
  'clinical-teaching/q4': step(
    '每次教学至少用一个本科室近期的真实病例（隐去身份）。',
    'Use at least one recent case of the department each time, without identity.',
  ),
  'clinical-teaching/q5': step(
    '先请学员说出判断和依据，再给出自己的看法。',
    'Ask learners for their judgement and its grounds before giving your own.',
  ),
  'clinical-teaching/q6': step(
    '按难度列出可以放手的操作，安排学员在监督下完成。',
    'List procedures by difficulty and let learners do them under supervision.',
  ),
  'clinical-teaching/q7': step(
    '当天给出反馈：一件做得好的，一件下次要改的。',
    'Give feedback on the same day: one thing done well and one to change.',
  ),
  'clinical-teaching/q8': step(
    '反馈时说清下一步怎么做，并约定再看一次的日期。',
    'When giving feedback say what to do next, and agree on a day to look again.',
  ),
  'clinical-teaching/q9': step(
    '批评对事不对人，不在病人和同事面前责备学员。',
    'Criticise the work and not the person, never in front of patients or colleagues.',
  ),
  'clinical-teaching/q10': step(
    '请一位同行来听一次课，当面谈谈哪一点最值得先改。',
    'Invite a peer to sit in once and talk over what to change first.',
  ),
};

/** By subscale, of whatever instrument has one of that name. */
const bySubscale: Readonly<Record<string, LocalText>> = {
  teaching: step(
    '选一次教学请同行听课，会后按评价表逐项对照。',
    'Invite a peer to one session and go through the form together afterwards.',
  ),
  feedback: step(
    '每周固定留出十分钟，向每位学员当面反馈一次。',
    'Keep ten minutes a week to give each learner feedback in person.',
  ),
  climate: step(
    '第一天说明可以随时提问，并主动问一次还有什么不清楚。',
    'Say on the first day that questions are welcome at any time, and ask what is unclear.',
  ),
  design: step(
    '对照培养目标检查课程目标、内容与课时，删去重复部分。',
    'Check aims, content and hours against the curriculum and take out what is repeated.',
  ),
  delivery: step(
    '听课一次，检查讲解、互动与时间分配。',
    'Observe one session for explanation, interaction and use of time.',
  ),
  assessment: step(
    '公布考核标准，并在成绩公布后一周内讲评。',
    'Publish the criteria and discuss the results within a week of the marks.',
  ),
  goals: step(
    '轮转开始时与学员共同写下三个目标，中期检查一次。',
    'Write down three goals with each learner at the start and check them half way.',
  ),
  evaluation: step(
    '定期观察学员的操作与病史采集，并记录评价依据。',
    'Observe procedures and history taking regularly, and note what the judgement rests on.',
  ),
  modelling: step('示范时把自己的思路说出来。', 'Think aloud while demonstrating.'),
  coaching: step('先看学员做，再指导，而不是代做。', 'Watch first and then guide, rather than taking over.'),
  articulation: step(
    '多问“为什么”，请学员说出理由。',
    'Ask why more often, and let learners give their reasons.',
  ),
  exploration: step(
    '请学员自己提出一个学习问题并在下次汇报。',
    'Let learners choose a question of their own and report on it next time.',
  ),
};

const anyItem = step(
  '与同行或教学秘书一起看这一项的答卷分布，商定一个具体改法。',
  'Look at the answers to this item with a peer or the teaching office and agree on one concrete change.',
);

const byState = {
  withheld: step(
    '答卷人太少。请在下一学期提醒学员填写；够人数后会自动给出结果。',
    'Too few people answered. Remind learners next term; results appear by themselves once there are enough.',
  ),
  developing: step(
    '答卷还不够多，先供本人参考，不用于比较或考核；请提醒学员填写。',
    'There are not yet forms enough: use this for yourself and not for comparing; remind learners to answer.',
  ),
  low: step(
    '得分低于同类，差距已超出偶然。请与科室教学主任面谈，商定改进事项和复评日期。',
    'The score is below the like by more than chance. Talk with the head of teaching and agree on changes and a day to measure again.',
  ),
  high: step(
    '得分高于同类，差距已超出偶然。请在科室教学会上介绍一个做法。',
    'The score is above the like by more than chance. Share one practice at the department’s teaching meeting.',
  ),
  steady: step(
    '没有明显弱于同类的条目。请保持，并自选一条在下学期试着提高。',
    'No item is clearly weaker than elsewhere. Keep it up, and choose one to improve next term.',
  ),
} satisfies Record<string, LocalText>;

export interface NextStep {
  /** The item that it is about; null for the result as a whole. */
  item: LocalText | null;
  text: LocalText;
}

/** Weak items that one person can work on at a time. */
const MOST = 2;

/** Always the same for the same facts; never empty. */
export function nextSteps(facts: SheetFacts): NextStep[] {
  const { target, form, differences } = facts;
  if (!target.summary) return [{ item: null, text: byState.withheld }];
  const weakest = differences
    .filter(({ difference }) => difference < 0)
    .reverse()
    .slice(0, MOST)
    .map(({ item }) => ({ item: form.items[item]!.text, text: stepFor(form, item) }));
  const outside = target.funnel === 'alert' || target.funnel === 'alarm';
  const below = facts.model !== null && target.summary.mean < facts.model.mean;
  const general = [
    ...(target.evidence === 'developing' ? [byState.developing] : []),
    ...(outside ? [below ? byState.low : byState.high] : []),
    ...(weakest.length === 0 && !(outside && below) ? [byState.steady] : []),
  ];
  return [...weakest, ...general.map((text) => ({ item: null, text }))];
}

function stepFor(form: Instrument, at: number): LocalText {
  const item = form.items[at]!;
  return (
    byItem[`${form.id}/${item.code}`] ?? (item.subscale ? bySubscale[item.subscale] : undefined) ?? anyItem
  );
}
