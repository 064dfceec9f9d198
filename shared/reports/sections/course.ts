/** The report of one course: what was taught, how the exams went, what the students said of it. */
import { say } from '#shared/i18n/language.ts';
import { formatAmount } from '#shared/indicators/format.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { CourseReport } from '../data.ts';
import { cell, column } from '../templates/composer.ts';
import { joinSentences, sentence } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

function teachingChapter(scope: Scope): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('course-teaching'), { id: 'course-teaching' });
  const { course } = data;
  if (!course) return;
  const facts = [
    course.kind && say(course.kind, language),
    course.credits !== null && scope.word('course-credits', { n: String(course.credits) }),
    course.hours !== null && scope.word('course-hours', { n: String(course.hours) }),
    course.department !== null && scope.departmentName(course.department),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  out.paragraph(
    joinSentences(language, [
      sentence(language, 'course-is', {
        name: say(course.name, language) || course.name.zh,
        code: course.code,
        facts: facts.join(language === 'en' ? ', ' : '，'),
      }),
      course.offerings.length === 0
        ? sentence(language, 'course-not-taught')
        : sentence(language, 'course-taught', {
            classes: course.offerings.length,
            students: formatAmount(sum(course.offerings.map(({ students }) => students))),
            planned: formatAmount(sum(course.offerings.map(({ plannedHours }) => plannedHours))),
            delivered: formatAmount(sum(course.offerings.map(({ deliveredHours }) => deliveredHours))),
          }),
    ]),
    'lead',
  );
  if (course.offerings.length === 0) return;
  const none = scope.word('none');
  out.table({
    caption: scope.word('course-offerings'),
    columns: [
      column(scope.word('course-term'), 3),
      column(scope.word('course-class'), 2.6),
      column(scope.word('course-teacher'), 2.2),
      column(scope.word('course-students'), 1.3, 'end'),
      column(scope.word('course-planned'), 1.5, 'end'),
      column(scope.word('course-delivered'), 1.5, 'end'),
    ],
    rows: course.offerings.map((offering) => [
      cell(say(periodLabel(offering.term), language)),
      cell(offering.className),
      cell(offering.teacher || none),
      cell(offering.students ?? none),
      cell(offering.plannedHours ?? none),
      cell(offering.deliveredHours ?? none),
    ]),
  });
}

export const courseTeaching: SectionKind = {
  id: 'course-teaching',
  label: { zh: '课程与开课情况', en: 'The course and how it was taught' },
  hint: {
    zh: '课程性质、学分学时，各教学班的学生数和计划、实际学时。',
    en: 'Kind, credits and hours; classes with students, planned and delivered hours.',
  },
  subjects: ['course'],
  needs: ['course'],
  write: teachingChapter,
};

function examsChapter(scope: Scope): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('course-exams'), { id: 'course-exams' });
  const exams = data.course?.exams ?? [];
  if (exams.length === 0) {
    out.paragraph(sentence(language, 'course-no-exams'));
    return;
  }
  const none = scope.word('none');
  out.paragraph(sentence(language, 'course-exams-lead'));
  out.table({
    caption: scope.word('course-exams-caption'),
    columns: [
      column(scope.word('course-exam'), 3),
      column(scope.word('course-date'), 1.9),
      column(scope.word('course-listed'), 1.2, 'end'),
      column(scope.word('course-sat'), 1.2, 'end'),
      column(scope.word('course-passed'), 1.5, 'end'),
      column(scope.word('interval'), 2.6, 'end'),
      column(scope.word('course-mean'), 1.3, 'end'),
      column(scope.word('course-sd'), 1.4, 'end'),
    ],
    rows: exams.map((exam) => [
      cell(exam.name || scope.word('course-exam')),
      cell(exam.date),
      cell(exam.listed),
      cell(exam.sat),
      cell(exam.judged > 0 ? percent(exam.passed, exam.judged) : none),
      cell(
        exam.interval
          ? scope.word('interval-text', {
              low: percent(exam.interval.low, 1),
              high: percent(exam.interval.high, 1),
            })
          : none,
      ),
      cell(exam.mean?.toFixed(1) ?? none),
      cell(exam.sd?.toFixed(1) ?? none),
    ]),
  });
  const drawn = exams.flatMap((exam) =>
    exam.judged > 0
      ? [
          {
            label: [exam.name, exam.date].filter(Boolean).join(' '),
            value: (100 * exam.passed) / exam.judged,
            low: exam.interval && exam.interval.low * 100,
            high: exam.interval && exam.interval.high * 100,
          },
        ]
      : [],
  );
  if (drawn.length < 2) return;
  out.chart(
    scope.word('course-exams-chart'),
    scope.word('course-exams-alt', {
      rows: drawn
        .map(({ label, value }) => `${label} ${value.toFixed(1)}%`)
        .join(language === 'en' ? ', ' : '、'),
    }),
    { kind: 'dots', unit: '%', decimals: 1, rows: drawn, target: null },
  );
}

export const courseExams: SectionKind = {
  id: 'course-exams',
  label: { zh: '课程考试', en: 'Exams of the course' },
  hint: {
    zh: '各次考试的参考人数、通过率及区间、均分与标准差。',
    en: 'Each sitting with those who sat, share passed with interval, mean and spread.',
  },
  subjects: ['course'],
  needs: ['course'],
  write: examsChapter,
};

type Evaluation = CourseReport['evaluations'][number];

function evaluationChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('course-evaluation'), { id: 'course-evaluation' });
  const evaluations = data.course?.evaluations ?? [];
  if (evaluations.length === 0) {
    out.paragraph(sentence(language, 'course-not-evaluated'));
    return;
  }
  for (const evaluation of evaluations) oneEvaluation(scope, evaluation, options);
}

function oneEvaluation(scope: Scope, evaluation: Evaluation, options: Options): void {
  const { language, out } = scope;
  const { summary, all, floor, highest } = evaluation;
  const label = say(evaluation.label, language);
  if (!summary) {
    out.paragraph(sentence(language, 'course-evaluation-withheld', { label, floor }));
    return;
  }
  out.paragraph(
    joinSentences(language, [
      sentence(language, 'course-evaluation-mean', {
        label,
        mean: summary.mean.toFixed(2),
        highest,
        forms: summary.forms,
        raters: summary.raters,
      }),
      summary.low !== null && summary.high !== null
        ? sentence(language, 'course-evaluation-interval', {
            low: summary.low.toFixed(2),
            high: summary.high.toFixed(2),
          })
        : [],
      all ? sentence(language, 'course-evaluation-all', { mean: all.mean.toFixed(2) }) : [],
    ]),
  );
  if (options.items && evaluation.items.length > 0) {
    out.table({
      caption: scope.word('course-items', { label }),
      columns: [
        column(scope.word('course-item'), 6),
        column(scope.word('course-mean'), 1.2, 'end'),
        column(scope.word('course-sd'), 1.3, 'end'),
        column(scope.word('course-answers'), 1.3, 'end'),
      ],
      rows: evaluation.items.map((item) => [
        cell(say(item.text, language)),
        cell(item.mean.toFixed(2)),
        cell(item.sd?.toFixed(2) ?? scope.word('none')),
        cell(item.answers),
      ]),
    });
  }
  const known = evaluation.trend.filter(({ mean }) => mean !== null);
  if (!options.trend || known.length < 2) return;
  out.chart(
    scope.word('course-trend', { label }),
    scope.word('course-trend-alt', {
      label,
      points: known
        .map(({ term, mean }) => `${term} ${mean?.toFixed(2)}`)
        .join(language === 'en' ? ', ' : '、'),
    }),
    {
      kind: 'trend',
      unit: '',
      decimals: 2,
      periods: evaluation.trend.map(({ term }) => term),
      series: [
        {
          label: scope.word('course-this'),
          values: evaluation.trend.map(({ mean }) => mean),
          low: evaluation.trend.map(({ low }) => low),
          high: evaluation.trend.map(({ high }) => high),
          emphasis: true,
        },
      ],
      target: null,
    },
  );
}

export const courseEvaluation: SectionKind = {
  id: 'course-evaluation',
  label: { zh: '学生评价', en: 'What students say of it' },
  hint: {
    zh: '课程评价的均分、各题得分和各学期走势；人数不足时不显示。',
    en: 'Mean, items and course over the terms; withheld where too few answered.',
  },
  subjects: ['course'],
  needs: ['course'],
  options: [
    flag('items', '各题得分', 'Items one by one'),
    flag('trend', '各学期走势图', 'Chart over the terms'),
  ],
  write: evaluationChapter,
};
