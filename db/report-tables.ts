/** Reports that were built, what was signed of them, and the office's templates. */

export interface ReportTable {
  id: string;
  title: string;
  template: string;
  framework: string;
  period: string;
  language: string;
  at: string;
  by: string;
  data_digest: string;
  /** JSON of the document model. */
  model: string;
  figures: number;
  /** Codes of what it is about; null for the whole hospital. */
  department: string | null;
  course: string | null;
}

/** What was signed when a report was frozen; the store refuses to change it. */
export interface ReportFreezeTable {
  report: string;
  at: string;
  by: string;
  /** The sentence that the person signed, as it was shown. */
  meaning: string;
  note: string;
  app_version: string;
  model_sha256: string;
  /** JSON: the framework and the definitions as they stood. */
  basis: string;
  /** JSON of the files as they were written. */
  files: string;
}

/** A report template that the office has made. */
export interface ReportTemplateTable {
  id: string;
  /** JSON of a `ReportTemplate`. */
  body: string;
  at: string;
  by: string;
}
