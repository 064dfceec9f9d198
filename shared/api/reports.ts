/** Reports: see one on screen, build its files, explain its figures. */
import { z } from 'zod';
import { languageSchema } from '#shared/i18n/language.ts';
import type { Failure } from '#shared/lib/result.ts';
import { attentionSchema } from '#shared/reports/attention.ts';
import type { ReportComparison } from '#shared/reports/compare.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { houseSettingsSchema } from '#shared/reports/house-style.ts';
import { reportTemplateSchema } from '#shared/reports/templates/types.ts';
import { action, type Contract, command, query } from './contract.ts';
import { indicatorValueSchema } from './indicators.ts';

/** What a report is: a template, and what it is about. */
const request = z.object({
  template: z.string().default('annual'),
  /** Read by templates that go by one; the first of the registry without it. */
  framework: z.string().nullable().default(null),
  /** Code of the department that a department's report is about. */
  department: z.string().nullable().default(null),
  /** Key of the course that a course report is about. */
  course: z.string().nullable().default(null),
  period: z.string(),
  language: languageSchema,
});

/** The model is made by our own builder and typed at compile time; it is checked for its outline only. */
export const documentSchema = z.custom<ReportDocument>(
  (value) =>
    typeof value === 'object' && value !== null && Array.isArray((value as { blocks?: unknown }).blocks),
);

export const reportFormats = ['pdf', 'docx', 'xlsx'] as const;

const frozenFileSchema = z.object({
  format: z.enum(reportFormats),
  sha256: z.string(),
  bytes: z.number(),
  pages: z.number().nullable(),
});
export type FrozenFile = z.output<typeof frozenFileSchema>;

const frozenReportSchema = z.object({
  at: z.string(),
  by: z.string(),
  /** The sentence that was signed, and the person's own remark. */
  meaning: z.string(),
  note: z.string(),
  appVersion: z.string(),
  modelSha256: z.string(),
  files: z.array(frozenFileSchema),
});
export type FrozenReport = z.output<typeof frozenReportSchema>;

export const builtReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  template: z.string(),
  framework: z.string(),
  period: z.string(),
  language: languageSchema,
  at: z.string(),
  by: z.string(),
  dataDigest: z.string(),
  figures: z.number(),
  /** What it is about; null for the whole hospital. */
  department: z.string().nullable(),
  course: z.string().nullable(),
  /** Null: still a draft. */
  frozen: frozenReportSchema.nullable(),
});

const explainedFigureSchema = z.object({
  id: z.string(),
  /** Number of its explanation in the appendix. */
  mark: z.string().nullable(),
  place: z.object({
    section: z.array(z.string()),
    kind: z.enum(['paragraph', 'list', 'table', 'explanation']),
    block: z.number(),
    table: z.string().nullable(),
    caption: z.string().nullable(),
    row: z.number().nullable(),
    rowLabel: z.string().nullable(),
    column: z.number().nullable(),
    columnHeading: z.string().nullable(),
  }),
  show: z.enum(['value', 'numerator', 'denominator', 'n', 'interval']),
  /** As it stands on paper. */
  printed: z.string(),
  value: indicatorValueSchema,
  /** The definition of that version; null where it is no longer known. */
  definition: z
    .object({
      label: z.string(),
      definition: z.string(),
      source: z.string(),
      verified: z.boolean(),
      exclusions: z.array(z.string()),
    })
    .nullable(),
  /** Whether the definition in force is the one that the report was computed by. */
  sameDefinition: z.boolean(),
  /** What the records give now, by the definition in force; null where there is no such value any more. */
  now: indicatorValueSchema.nullable(),
  /** Whether that is what was printed. */
  stands: z.boolean(),
});
export type ExplainedFigure = z.output<typeof explainedFigureSchema>;

const builtFileSchema = z.object({
  format: z.enum(reportFormats),
  path: z.string(),
  bytes: z.number(),
  pages: z.number().nullable(),
  milliseconds: z.number(),
});

/** One of a batch: the report that was kept and what in it needs a look, or why there is none. */
const batchEntrySchema = z.object({
  /** Code of the department, key of the course. */
  key: z.string(),
  /** In the language of the report. */
  name: z.string(),
  report: builtReportSchema.nullable(),
  files: z.array(builtFileSchema),
  attention: attentionSchema.nullable(),
  failure: z
    .custom<Failure>((value) => typeof value === 'object' && value !== null && 'code' in value)
    .nullable(),
});
export type BatchEntry = z.output<typeof batchEntrySchema>;

/** Typed at compile time; made by our own comparison. */
const comparisonSchema = z.custom<ReportComparison>(
  (value) =>
    typeof value === 'object' && value !== null && Array.isArray((value as { figures?: unknown }).figures),
);

export const reportsContract = {
  'reports.preview': query(
    // A template that is being edited is shown before it is stored; `house` likewise.
    request.extend({ draft: reportTemplateSchema.optional(), house: houseSettingsSchema.optional() }),
    z.object({ document: documentSchema }),
  ),
  /** Those that come with the program, then the office's own. */
  'reports.templates': query(
    z.object({}),
    z.object({
      templates: z.array(
        z.object({ template: reportTemplateSchema, own: z.boolean(), at: z.string().nullable() }),
      ),
    }),
  ),
  /** Under an id of its own: those that come with the program are duplicated, not changed. */
  'reports.saveTemplate': command(
    z.object({ template: reportTemplateSchema }),
    z.object({ template: reportTemplateSchema }),
  ),
  'reports.removeTemplate': command(z.object({ id: z.string() }), z.object({})),
  /** Courses that a report can be about in a year: taught or examined. */
  'reports.courses': query(
    z.object({ period: z.string() }),
    z.object({ courses: z.array(z.object({ key: z.string(), name: z.string() })) }),
  ),
  'reports.house': query(z.object({}), z.object({ house: houseSettingsSchema })),
  'reports.saveHouse': command(
    z.object({ house: houseSettingsSchema }),
    z.object({ house: houseSettingsSchema }),
  ),
  /** Builds the files and keeps the model, so that every figure can be explained later. Long: has progress. */
  'reports.build': command(
    request.extend({ folder: z.string(), formats: z.array(z.enum(reportFormats)).min(1) }),
    z.object({
      report: builtReportSchema,
      files: z.array(builtFileSchema),
    }),
  ),
  /** What a person should know before a report is frozen. */
  'reports.freezeCheck': query(
    z.object({ id: z.string() }),
    z.object({
      /** Standards whose narrative is not approved, and those that lack evidence they ask for. */
      unapproved: z.array(z.string()),
      withoutEvidence: z.array(z.string()),
      /** Figures that the records no longer give as they are printed. */
      moved: z.number(),
    }),
  ),
  /** Writes the final files, keeps them, and closes the report for good. Long: has progress. */
  'reports.freeze': command(
    z.object({
      id: z.string(),
      meaning: z.string().trim().min(1).max(500),
      note: z.string().trim().max(2000).default(''),
      formats: z
        .array(z.enum(reportFormats))
        .min(1)
        .default([...reportFormats]),
      /** Narratives that are not approved may stand. */
      despite: z.boolean().default(false),
    }),
    builtReportSchema,
  ),
  /** Copies of the kept files of a frozen report, their digests checked. */
  'reports.exportFrozen': action(
    z.object({ id: z.string(), folder: z.string() }),
    z.object({ files: z.array(builtFileSchema) }),
  ),
  /** Writes a frozen report from its model once more and compares the bytes with those that were kept. */
  'reports.renderAgain': query(
    z.object({ id: z.string() }),
    z.object({
      modelStands: z.boolean(),
      files: z.array(z.object({ format: z.enum(reportFormats), kept: z.boolean(), same: z.boolean() })),
    }),
  ),
  /** What changed between two kept reports, and why. */
  'reports.compare': query(
    z.object({ earlier: z.string(), later: z.string() }),
    z.object({
      earlier: builtReportSchema,
      later: builtReportSchema,
      comparison: comparisonSchema,
    }),
  ),
  /** The same as a workbook, with the cells of the rows behind each difference. Long: has progress. */
  'reports.exportComparison': action(
    z.object({ earlier: z.string(), later: z.string(), folder: z.string() }),
    z.object({ files: z.array(builtFileSchema) }),
  ),
  /**
   * The same template for many departments or courses, each a report of its own. One that fails does not stop the others;
   * a cancel keeps those that are complete. Long: has progress.
   */
  'reports.batch': command(
    request.omit({ department: true, course: true }).extend({
      /** Codes of departments or keys of courses; all of them when empty. */
      only: z.array(z.string()).default([]),
      folder: z.string(),
      formats: z.array(z.enum(reportFormats)).min(1),
    }),
    z.object({
      /** What failed first, then what needs a look most. */
      entries: z.array(batchEntrySchema),
      /** Names of those that were not begun or not finished when the person cancelled. */
      left: z.array(z.string()),
      /** The workbook that says the same; null where nothing was built. */
      summary: z.string().nullable(),
    }),
  ),
  'reports.list': query(z.object({}), z.object({ reports: z.array(builtReportSchema) })),
  'reports.open': query(
    z.object({ id: z.string() }),
    z.object({ report: builtReportSchema, document: documentSchema }),
  ),
  /** Every figure of a report with its place, its definition, its parts, and its value as the records stand now. */
  'reports.figures': query(
    z.object({ id: z.string() }),
    z.object({
      report: builtReportSchema,
      /** The day for which its values were computed. */
      day: z.string(),
      figures: z.array(explainedFigureSchema),
      /** The files that were imported, and where in the workspace their originals are kept. */
      files: z.array(z.object({ file: z.string(), sha256: z.string(), kept: z.string() })),
    }),
  ),
  /** Where reports are written unless the person chooses another folder; made when it is not there. */
  'reports.folder': action(z.object({}), z.object({ folder: z.string() })),
} satisfies Contract;
