/** What a report of one course is made of: its classes, its exams, and what the screens show of its evaluation. */
import { courseRow, examRows, offeringRows } from '#db/repositories/course-report.ts';
import type { Reader } from '#db/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { CourseReport } from '#shared/reports/data.ts';
import { wilsonInterval } from '#shared/statistics/intervals.ts';
import { sourcesInUse } from '../evaluation/forms.ts';
import { evaluationResults, evaluationTarget } from '../evaluation/results.ts';

/** Throws the refusal `report-course`. */
export function courseReport(
  reader: Reader,
  { course: key, period }: { course?: string | null; period: string },
): CourseReport {
  const row = key ? courseRow(reader, key) : undefined;
  if (!key || !row) throw new Refusal('report-course', `no course ${key}`, { course: key ?? '' });
  const kinds = reader.catalog.type('course').fields.find(({ name }) => name === 'kind');
  return {
    code: row.code,
    name: { zh: row.name ?? row.code, en: row.name_en ?? row.name ?? row.code },
    department: row.department,
    kind: (kinds?.kind === 'choice' && kinds.options.find(({ code }) => code === row.kind)?.label) || null,
    credits: row.credits,
    hours: row.hours,
    offerings: offeringRows(reader, key, period).map((offering) => ({
      ...offering,
      teacher: offering.teacher ?? '',
    })),
    exams: examsOf(examRows(reader, key, period)),
    evaluations: evaluationsOf(reader, key, period),
  };
}

type ExamRow = ReturnType<typeof examRows>[number];

const PERCENT_PASS = 60;

/** As the definition of the course pass rate has it; null where nothing decides. */
function hasPassed({ state, score, maximum, passMark, passed }: ExamRow): boolean | null {
  if (state === 'cheated') return false;
  if (passed !== null) return passed === 1;
  if (score === null) return null;
  if (passMark !== null) return score >= passMark;
  return maximum === null || maximum === 100 ? score >= PERCENT_PASS : null;
}

const DID_NOT_SIT = new Set(['absent', 'deferred', 'exempt']);
/** Below it a mean would tell single people's scores. */
const LEAST_FOR_MEAN = 5;

function examsOf(rows: readonly ExamRow[]): CourseReport['exams'] {
  const sittings = new Map<string, ExamRow[]>();
  for (const row of rows) {
    const key = `${row.date}|${row.name ?? ''}`;
    const known = sittings.get(key);
    if (known) known.push(row);
    else sittings.set(key, [row]);
  }
  return [...sittings.values()].map((own) => {
    const sat = own.filter(({ state }) => state === null || !DID_NOT_SIT.has(state));
    const verdicts = sat.map(hasPassed).filter((verdict) => verdict !== null);
    const passed = verdicts.filter(Boolean).length;
    const scores = sat.flatMap(({ score }) => score ?? []);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const enough = scores.length >= LEAST_FOR_MEAN;
    return {
      date: own[0]?.date ?? '',
      name: own[0]?.name ?? '',
      listed: own.length,
      sat: sat.length,
      passed,
      judged: verdicts.length,
      mean: enough ? mean : null,
      sd: enough
        ? Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1))
        : null,
      interval: wilsonInterval(passed, verdicts.length, 0.95),
    };
  });
}

/** By the questions that the screen of evaluations asks, so that nothing is told here that is withheld there. */
function evaluationsOf(reader: Reader, key: string, period: string): CourseReport['evaluations'] {
  return sourcesInUse(reader).flatMap(({ source }) => {
    const target = source.targets.find(({ kind }) => kind === 'course');
    if (!target) return [];
    const question = { type: source.type.id, period, by: target.field.name };
    const results = evaluationResults(reader, { ...question, department: null });
    const judged = results.targets.find((entry) => entry.key === key);
    if (!judged) return [];
    const form = source.scores.instrument;
    const found = judged.summary
      ? evaluationTarget(reader, { ...question, group: results.group, target: key })
      : null;
    return [
      {
        label: source.type.label,
        group: results.group,
        floor: results.floor,
        highest: form.scale.highest,
        summary: judged.summary,
        all: results.all,
        items: (found?.items ?? []).flatMap((item, at) =>
          item && form.items[at]
            ? [{ text: form.items[at].text, mean: item.mean, sd: item.sd, answers: item.answers }]
            : [],
        ),
        trend: (found?.trend ?? []).map(({ term, summary }) => ({
          term,
          mean: summary?.mean ?? null,
          low: summary?.low ?? null,
          high: summary?.high ?? null,
        })),
      },
    ];
  });
}
