/** Everything that is said of one exam. */
import { papersOfBank, recordsWith } from '#db/repositories/exams.ts';
import { titlesOf } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import { analyseOsce, analysePaper, analyseScores, type Standard } from '#shared/exams/analyse.ts';
import type { ItemUse } from '#shared/exams/lens.ts';
import type { StationScore } from '#shared/exams/osce.ts';
import { markAnswers } from '#shared/exams/paper.ts';
import { type CutMethod, cutMethods, type Exam, type ExamAnalysis } from '#shared/exams/schema.ts';
import { Refusal } from '#shared/lib/result.ts';
import { remember } from '../remember.ts';
import { decisionCode, type ExamRef, examOf } from './identify.ts';
import { listExams } from './list.ts';
import { readSitting } from './sitting.ts';

/** Throws the refusal `exam-unknown`. */
export function examAnalysis(reader: Reader, id: string): ExamAnalysis {
  return remember(reader, `exam ${id}`, () => {
    const ref = examOf(id);
    const exam = listExams(reader, { period: null, department: null }).find((entry) => entry.id === id);
    if (!exam) throw new Refusal('exam-unknown', `no exam ${id}`, { id });
    if (ref.kind === 'paper') return ofPaper(reader, exam, ref.paper);
    if (ref.kind === 'osce') return ofStations(reader, exam, ref);
    return ofScores(reader, exam, ref);
  });
}

/** Names of those whom a cut would judge otherwise, by their numbers. */
export function namesIn(reader: Reader, { cuts }: ExamAnalysis): Record<string, string> {
  const ids = [...new Set(cuts.flatMap(({ nowPass, nowFail }) => [...nowPass, ...nowFail]))];
  return Object.fromEntries(titlesOf(reader, reader.catalog.type('person'), ids));
}

function standardOf(reader: Reader, ref: ExamRef, passMark: number | null): Standard {
  const code = decisionCode(ref);
  const decision = recordsWith(reader, 'exam-cut', { paper: code })[0]?.values;
  const method = cutMethods.find((entry): entry is CutMethod => entry === decision?.method);
  return {
    passMark,
    judgements: recordsWith(reader, 'exam-judgement', { paper: code }).map(({ values }) => values),
    chosen:
      decision && method
        ? {
            method,
            cut: Number(decision.cut),
            reason: String(decision.reason),
            by: typeof decision.decided_by === 'string' ? decision.decided_by : null,
            on: typeof decision.decided_on === 'string' ? decision.decided_on : null,
          }
        : null,
  };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function ofPaper(reader: Reader, exam: Exam, code: string): ExamAnalysis {
  const { sitting, paper, absent } = readSitting(reader, code);
  const standard = standardOf(reader, { kind: 'paper', paper: code }, numberOf(paper?.pass_mark));
  const usesOf = (own: readonly ItemUse[]) => [
    ...own,
    ...papersOfBank(
      reader,
      own.map(({ bank }) => bank),
    )
      .filter((other) => other !== code)
      .flatMap((other) => usesIn(reader, other)),
  ];
  return analysePaper({ ...exam, items: sitting.items.length }, sitting, standard, absent, usesOf);
}

/** How the items of the bank fared in one sitting. */
function usesIn(reader: Reader, code: string): ItemUse[] {
  return remember(reader, `exam uses ${code}`, () => {
    const { sitting, date } = readSitting(reader, code);
    const { kept, columns, full } = markAnswers(sitting);
    const n = sitting.examinees.length;
    if (n === 0) return [];
    return kept.flatMap((j, at): ItemUse[] => {
      const { bank } = sitting.items[j]!;
      const sum = columns[at]!.reduce((total, value) => total + value, 0);
      return bank === null ? [] : [{ bank, paper: code, date, n, p: sum / n / full[at]! }];
    });
  });
}

function ofStations(reader: Reader, exam: Exam, ref: ExamRef & { kind: 'osce' }): ExamAnalysis {
  const rows = recordsWith(reader, 'osce-station', { exam: ref.exam }).flatMap(
    ({ values }): StationScore[] =>
      typeof values.score === 'number'
        ? [
            {
              station: String(values.station),
              name: typeof values.station_name === 'string' ? values.station_name : null,
              candidate: String(values.learner),
              score: values.score,
              maximum: numberOf(values.maximum),
              rating: values.rating === null || values.rating === undefined ? null : Number(values.rating),
            },
          ]
        : [],
  );
  return analyseOsce(exam, rows, standardOf(reader, ref, null));
}

/** Scores of several maxima are put on a scale of a hundred. */
function ofScores(reader: Reader, exam: Exam, ref: ExamRef & { kind: 'scores' }): ExamAnalysis {
  const { exam: code, course, year } = ref;
  const rows = recordsWith(reader, 'exam-result', { exam: code, course, year }).filter(
    ({ values }) => values.attempt === null || values.attempt === 1,
  );
  const sat = rows.filter(({ values }) => typeof values.score === 'number');
  const maxima = new Set(sat.map(({ values }) => numberOf(values.maximum) ?? 100));
  const full = maxima.size === 1 ? [...maxima][0]! : 100;
  const totals = Float64Array.from(
    sat,
    ({ values }) => (Number(values.score) / (numberOf(values.maximum) ?? 100)) * full,
  );
  const marks = new Set(
    sat.flatMap(({ values }) =>
      typeof values.pass_mark === 'number'
        ? [(values.pass_mark / (numberOf(values.maximum) ?? 100)) * full]
        : [],
    ),
  );
  return analyseScores(
    exam,
    { ids: sat.map(({ values }) => String(values.learner)), totals, full },
    rows.length - sat.length,
    standardOf(reader, ref, marks.size === 1 ? [...marks][0]! : null),
  );
}
