/** A report template is data: sections in order, each with its options. The office's own are stored in the workspace. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';

/** Of whom a report tells. */
export const subjects = ['hospital', 'department', 'course'] as const;
export type ReportSubject = (typeof subjects)[number];

/** `book`: cover, contents, each chapter on a page of its own. `paper`: a letterhead and the text. */
export const forms = ['book', 'paper'] as const;

export const sectionEntrySchema = z.object({
  /** Id in the registry of sections. */
  section: z.string(),
  /** The office's own heading; the section's where it is absent. */
  title: localTextSchema.optional(),
  /** Those that differ from the section's own. */
  options: z.record(z.string(), z.union([z.boolean(), z.number(), z.string().max(20_000)])).optional(),
});
export type SectionEntry = z.output<typeof sectionEntrySchema>;

export const reportTemplateSchema = z.object({
  id: z.string().min(1).max(60),
  label: localTextSchema,
  /** Title of the document; the label where it is absent. */
  title: localTextSchema.optional(),
  /** Used in file names. */
  fileWord: localTextSchema,
  subject: z.enum(subjects),
  form: z.enum(forms),
  /** Lists of tables and figures behind the contents of a book. */
  lists: z.boolean().optional(),
  sections: z.array(sectionEntrySchema).max(60),
});

/** A kind of report. */
export type ReportTemplate = z.output<typeof reportTemplateSchema>;
