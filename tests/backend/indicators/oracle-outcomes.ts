/** The second half of the indicators in plain loops: an independent reading of their texts. */
import type { TestData, TestRow } from '#tests/unit/indicators/memory-store.ts';
import {
  average,
  covered,
  dayCount,
  type Expected,
  examOut,
  examPassed,
  never,
  ratio,
  type Span,
  share,
  sumOf,
} from './plain.ts';
import { rowsOfWholeBlocks } from './plain-blocks.ts';

interface Sets {
  data: TestData;
  span: Span;
  department: string | null;
  /** Rows of the department whose date lies in the period. */
  dated(type: string, field: string): TestRow[];
  people(roles: string[]): TestRow[];
  offerings: TestRow[];
  bases: string[];
}

function total(amount: number, n: number): Expected {
  const value = n > 0 ? amount : null;
  return { value, numerator: value, denominator: null, n, excluded: 0 };
}

/** Sums of two fields over rows that have both. */
function both(rows: TestRow[], above: string, below: string): Expected {
  const whole = rows.filter((row) => row[above] != null && row[below] != null);
  return ratio(sumOf(whole, above), sumOf(whole, below), whole.length, rows.length - whole.length);
}

function marksOf(row: TestRow, key: TestRow[]): number[] {
  const given = String(row.answers).split(',');
  const marks: number[] = [];
  for (let item = 0; item < key.length; item++) {
    const { answer, marks: most } = key[item]!;
    if (answer == null) marks.push(Math.min(most as number, Number(given[item] ?? 0)));
    else marks.push(given[item] === answer ? (most as number) : 0);
  }
  return marks;
}

const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const varianceOf = (values: number[]) => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

export function itemOracle(sets: Sets): Record<string, Expected> {
  const keys = new Map<string, TestRow[]>();
  for (const row of sets.data['exam-key'] ?? []) {
    const paper = String(row.paper);
    keys.set(paper, [...(keys.get(paper) ?? []), row]);
  }
  const all = sets.dated('exam-responses', 'date');
  const counted = all.filter((row) => row.absent !== true && keys.has(String(row.paper)));
  const numbers: Record<string, number[]> = { p: [], d: [], alpha: [] };
  for (const [paper, key] of keys) {
    const sheets = counted
      .filter((row) => row.paper === paper)
      .sort((a, b) => (String(a.learner) < String(b.learner) ? -1 : 1));
    if (sheets.length < 10) continue;
    const marks = sheets.map((row) => marksOf(row, key));
    const totals = marks.map((row) => row.reduce((sum, mark) => sum + mark, 0));
    const ranked = totals.map((_, index) => index).sort((a, b) => totals[b]! - totals[a]! || a - b);
    const exact = 0.27 * totals.length;
    const size = exact % 1 === 0.5 ? 2 * Math.round(exact / 2) : Math.round(exact);
    const top = ranked.slice(0, size);
    const bottom = ranked.slice(ranked.length - size);
    let variances = 0;
    for (let item = 0; item < key.length; item++) {
      const most = key[item]!.marks as number;
      const column = marks.map((row) => row[item]!);
      variances += varianceOf(column);
      numbers.p!.push(meanOf(column) / most);
      numbers.d!.push(
        (meanOf(top.map((row) => column[row]!)) - meanOf(bottom.map((row) => column[row]!))) / most,
      );
    }
    numbers.alpha!.push((key.length / (key.length - 1)) * (1 - variances / varianceOf(totals)));
  }
  const of = (values: number[]): Expected => ({
    value: values.length === 0 ? null : meanOf(values),
    numerator: null,
    denominator: null,
    n: values.length === 0 ? 0 : counted.length,
    excluded: all.length - counted.length,
  });
  return {
    'item-difficulty': of(numbers.p!),
    'item-discrimination': of(numbers.d!),
    'exam-reliability': of(numbers.alpha!),
  };
}

export function outcomeOracle(sets: Sets): Record<string, Expected> {
  const { data, span, dated, people, offerings, bases } = sets;
  const all = (type: string) => data[type] ?? [];
  const mine = (row: TestRow) => sets.department === null || row.department === sets.department;
  const inPeriod = (date: unknown) => String(date) >= span.from && String(date) <= span.to;
  const hospital = (type: string, field: string, keep: (row: TestRow) => boolean) =>
    all(type).filter((row) => inPeriod(row[field]) && keep(row));
  const titleOf = new Map(all('person').map((row) => [row.number, row.title]));
  const practice = new Set(
    all('course')
      .filter((row) => row.kind === 'practice')
      .map((row) => row.code),
  );
  const professors = people(['teacher']).filter((row) => row.title === 'professor');
  const teaching = new Set(
    all('offering')
      .filter(
        (row) =>
          String(row.term) === span.key || (span.key.length === 9 && String(row.term).startsWith(span.key)),
      )
      .map((row) => row.teacher)
      .filter((teacher) => teacher != null),
  );
  const rotating = new Set(all('rotation').map((row) => row.learner));
  const residents = people(['resident'])
    .map((row) => row.number as string)
    .filter((number) => rotating.has(number));
  const signed = hospital('attendance', 'date', (row) => row.signed_in === true);
  const attended = new Set(signed.map((row) => row.person));
  const present = covered(residents, attended, signed.length > 0);
  const absent =
    present.denominator == null
      ? present
      : ratio(present.denominator - present.numerator!, present.denominator, present.n, 0);
  const rotationsOn = (row: TestRow) =>
    all('rotation').filter(
      (stay) =>
        stay.learner === row.person &&
        String(stay.starts_on) <= String(row.date) &&
        String(stay.ends_on) >= String(row.date),
    );
  const observations = dated('observation', 'date');
  const logged = dated('experience-log', 'date').filter((row) => row.kind === 'disease');
  const incidents = dated('supervision', 'occurred_on').filter(
    (row) => row.record_type === 'incident' && row.state !== 'draft',
  );
  const taught = offerings.filter((row) => row.delivered_hours != null);
  const closed = dated('improvement', 'opened_on').filter((row) => row.closed_on != null);
  const recurs = (row: TestRow) =>
    all('improvement').some((other) => {
      if (other.department !== row.department || other.category !== row.category) return false;
      const days = (Date.parse(String(other.opened_on)) - Date.parse(String(row.closed_on))) / 86_400_000;
      return days > 0 && days <= 365;
    });
  const spoken = hospital('mini-cex', 'date', (row) => ((row.feedback as number | null) ?? 0) >= 1);
  const forms = hospital('multisource', 'date', () => true);
  const complete = new Set(
    residents.filter((number) => {
      const own = forms.filter((row) => row.learner === number);
      return own.length >= 6 && new Set(own.map((row) => row.rater_group)).size >= 3;
    }),
  );
  let done = 0;
  let required = 0;
  let kindsCounted = 0;
  let kindsOut = 0;
  for (const row of dated('exit-exam', 'date')) {
    for (const kind of ['histories', 'diseases', 'procedures', 'operations']) {
      const [want, have] = [row[`${kind}_required`], row[`${kind}_done`]];
      if (want == null || have == null) {
        kindsOut += 1;
        continue;
      }
      done += have as number;
      required += want as number;
      kindsCounted += 1;
    }
  }
  const teachers = people(['teacher']);
  const lastYear = Number(span.years[1]!.slice(0, 4));
  const provincial = all('faculty-training').filter(
    (row) =>
      ['province', 'nation', 'international'].includes(String(row.level)) &&
      String(row.starts_on) >= `${lastYear - 5}-09-01` &&
      String(row.starts_on) <= span.years[1]!,
  );
  const pay = dated('budget', 'as_of');
  const performance = pay.filter((row) => row.purpose === 'performance-pay');
  const spent = performance.filter((row) => row.spent != null);
  const sites = dated('resource', 'as_of').filter((row) => row.kind === 'internship-site');
  const places = sites.filter((row) => row.seats != null);
  const interns = all('class').filter((row) => mine(row) && row.kind === 'internship');
  const onLiteracy = (row: TestRow) =>
    row.survey !== '食堂满意度' && (row.respondent_group ?? 'teacher') === 'teacher';
  const surveys = dated('survey-response', 'submitted_on').filter(onLiteracy);
  const shownSurveys = rowsOfWholeBlocks(
    all('survey-response'),
    {
      date: 'submitted_on',
      target: 'survey',
      group: 'respondent_group',
      answered: (row) => row.total != null,
      apart: true,
    },
    span,
    sets.department,
    onLiteracy,
  );
  const fitness = dated('exam-result', 'date').filter((row) => row.exam === 'fitness');
  const electives = all('course').filter(mine);
  const withKind = electives.filter((row) => row.kind != null && row.credits != null);

  return {
    'professors-teaching-share': covered(
      professors.map((row) => String(row.number)),
      teaching,
      teaching.size > 0,
    ),
    'senior-taught-share': share(
      offerings,
      (row) => row.teacher == null,
      (row) => ['professor', 'associate'].includes(String(titleOf.get(row.teacher ?? null))),
    ),
    'elective-credit-share': ratio(
      sumOf(
        withKind.filter((row) => row.kind === 'elective'),
        'credits',
      ),
      sumOf(withKind, 'credits'),
      withKind.length,
      electives.length - withKind.length,
    ),
    'practical-delivery-rate': both(
      offerings.filter((row) => practice.has(row.course ?? null)),
      'delivered_hours',
      'planned_hours',
    ),
    'fitness-pass-rate': share(fitness, examOut, examPassed),
    'internship-site-load': ratio(
      sumOf(interns, 'students'),
      sumOf(places, 'seats'),
      places.length,
      sites.length - places.length,
    ),
    'learners-without-activity': absent,
    'attendance-outside-rotation': share(
      dated('attendance', 'date').filter((row) => row.signed_in === true && rotationsOn(row).length > 0),
      never,
      (row) => !rotationsOn(row).some((stay) => stay.department === row.department),
    ),
    'observations-per-observer': ratio(
      observations.length,
      new Set(observations.map((row) => row.observer)).size,
      observations.length,
      0,
      1,
    ),
    'teaching-incident-rate': ratio(
      incidents.length,
      sumOf(taught, 'delivered_hours'),
      taught.length,
      offerings.length - taught.length,
      1000,
    ),
    'action-recurrence': share(closed, (row) => row.category == null, recurs),
    'grade-release-days': average(
      dated('exam-result', 'date')
        .filter((row) => row.exam === 'course')
        .map((row) => (row.released_on == null ? null : dayCount(row.date, row.released_on))),
    ),
    'feedback-during-rotation': covered(
      residents,
      new Set(spoken.map((row) => row.learner)),
      spoken.length > 0,
    ),
    'required-experience-completion': ratio(done, required, kindsCounted, kindsOut),
    'cases-per-learner': ratio(
      logged.length,
      new Set(logged.map((row) => row.learner)).size,
      logged.length,
      0,
      1,
    ),
    'training-hours-per-teacher': ratio(
      sumOf(dated('faculty-training', 'starts_on'), 'hours'),
      teachers.length,
      teachers.length,
      0,
      1,
    ),
    'provincial-training-coverage': covered(
      bases,
      new Set(provincial.map((row) => row.department)),
      provincial.length > 0,
    ),
    'teaching-pay-share': ratio(
      sumOf(
        pay.filter((row) => row.purpose === 'faculty'),
        'spent',
      ),
      sumOf(spent, 'spent'),
      spent.length,
      performance.length - spent.length,
    ),
    'multisource-completeness': covered(residents, complete, forms.length > 0),
    'digital-literacy-share': share(
      surveys,
      (row) => !shownSurveys.has(row),
      (row) => (row.total as number) >= 34,
    ),
    ...itemOracle(sets),
  };
}

/** Those that make sense for the hospital alone. */
export function hospitalOracle(sets: Sets, equivalents: number): Record<string, Expected> {
  const { data, span, dated, people } = sets;
  const all = (type: string) => data[type] ?? [];
  const cohorts = all('cohort').filter(
    (row) => row.due_on != null && row.due_on >= span.from && row.due_on <= span.to,
  );
  const entered = all('cohort').filter((row) => row.school_year === span.key);
  const graduates = dated('graduate-outcome', 'graduated_on');
  const students = people(['student', 'master', 'doctoral']).length;
  const enrolled = people(['student']).length;
  const counted = (kinds: string[], field: string) => {
    const rows = dated('resource', 'as_of').filter((row) => kinds.includes(String(row.kind)));
    return sumOf(rows, field);
  };
  const licensing = all('licensing-result').filter(
    (row) => row.school_year === span.key && row.exam === 'licensing',
  );
  const first = licensing.filter((row) => row.first_attempt !== false);
  const beds = all('department');
  return {
    'equivalent-students': total(equivalents, students),
    'full-time-students': total(students, students),
    'residents-per-manager': ratio(
      people(['resident']).length,
      people(['manager']).length,
      people(['manager']).length,
      0,
      1,
    ),
    'graduation-rate': both(cohorts, 'graduated', 'due'),
    'degree-award-rate': both(cohorts, 'degrees', 'graduated'),
    'admission-plan-completion': both(entered, 'admitted', 'planned'),
    'placement-rate': share(
      graduates,
      (row) => row.destination == null,
      (row) => row.destination !== 'seeking',
    ),
    'graduate-follow-up-response': share(
      graduates.filter((row) => row.surveyed_on != null),
      never,
      (row) => row.replied === true,
    ),
    'employer-satisfaction': share(
      graduates.filter((row) => row.employer_view != null),
      never,
      (row) => (row.employer_view as number) >= 4,
    ),
    'equipment-per-student': ratio(counted(['equipment', 'simulator'], 'value'), equivalents, students, 0, 1),
    'floor-area-per-student': ratio(
      counted(['classroom', 'skills-centre', 'laboratory'], 'area'),
      students,
      students,
      0,
      1,
    ),
    'books-per-student': ratio(counted(['books'], 'quantity'), equivalents, students, 0, 1),
    'beds-per-student': ratio(sumOf(beds, 'beds'), enrolled, enrolled, 0, 1),
    'licensing-cohort-pass-rate': ratio(
      sumOf(first, 'passed'),
      sumOf(first, 'sat'),
      first.length,
      licensing.length - first.length,
    ),
    // Evidence is kept outside the records; another test gives some.
    'evidence-completeness': ratio(0, 0, 0, 0),
  };
}
