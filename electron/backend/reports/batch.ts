/** One template for many departments or courses: each a report of its own, and a workbook that says which need a look. */
import { coursesOfYear } from '#db/repositories/course-report.ts';
import type { BatchEntry } from '#shared/api/reports.ts';
import { say } from '#shared/i18n/language.ts';
import { type Failure, Refusal } from '#shared/lib/result.ts';
import { attentionOf, byNeed } from '#shared/reports/attention.ts';
import type { ReportTemplate } from '#shared/reports/templates/index.ts';
import type { Context } from '../context.ts';
import { failureOf } from '../failure-of.ts';
import { writeSummary } from './batch-book.ts';
import { type BuildRequest, buildReport, templateOf } from './build.ts';
import { openReport } from './stored.ts';

export interface BatchRequest extends Omit<BuildRequest, 'department' | 'course' | 'draft' | 'house'> {
  /** Codes of departments or keys of courses; all of them when empty. */
  only: readonly string[];
}

export interface Batch {
  entries: BatchEntry[];
  left: string[];
  summary: string | null;
}

interface Subject {
  key: string;
  name: string;
}

/** Throws the refusals `unknown-template` and `report-batch-subject`; whatever one report meets is told in its entry. */
export async function buildBatch(context: Context, request: BatchRequest): Promise<Batch> {
  const { only, ...rest } = request;
  const template = templateOf(context, request.template);
  const { subject } = template;
  if (subject === 'hospital') {
    throw new Refusal('report-batch-subject', `${template.id} is about the hospital`, { id: template.id });
  }
  context.actor();
  const all = subjectsOf(context, template, request);
  const names = new Map(all.map(({ key, name }) => [key, name]));
  const chosen =
    only.length === 0 ? all : [...new Set(only)].map((key) => ({ key, name: names.get(key) ?? key }));
  const entries: BatchEntry[] = [];
  for (const [index, { key, name }] of chosen.entries()) {
    const tell = () => context.job.progress('report-batch', index, chosen.length, { name });
    try {
      const { report, files } = await buildReport(quiet(context, tell), { ...rest, [subject]: key });
      const { document } = openReport(context.workspace().store.read, report.id);
      entries.push({ key, name, report, files, attention: attentionOf(document), failure: null });
    } catch (error) {
      const failure: Failure = failureOf(error, 'reports.batch');
      if (failure.code === 'cancelled') break;
      entries.push({ key, name, report: null, files: [], attention: null, failure });
    }
  }
  context.changed('reports', 'audit');
  const left = chosen.slice(entries.length).map(({ name }) => name);
  entries.sort((a, b) => byNeed(a.attention, b.attention));
  const summary = entries.length === 0 ? null : writeSummary(context, template, request, { entries, left });
  return { entries, left, summary };
}

/** Its steps tell how far the whole is; screens hear of the changes once, at the end. */
const quiet = (context: Context, tell: () => Promise<void>): Context => ({
  ...context,
  job: { signal: context.job.signal, check: () => context.job.check(), progress: tell },
  changed: () => undefined,
});

function subjectsOf(
  context: Context,
  { subject }: ReportTemplate,
  { period, language }: BatchRequest,
): Subject[] {
  const { store, info } = context.workspace();
  return subject === 'course'
    ? coursesOfYear(store.read, period)
    : info.departments.map(({ code, name }) => ({ key: code, name: say(name, language) || code }));
}
