import type { Language, LocalText } from '#shared/i18n/language.ts';
import type { ReportData } from '../data.ts';
import type { ReportDocument } from '../document.ts';

/** A kind of report: a pure function from data to the document model. */
export interface ReportTemplate {
  id: string;
  label: LocalText;
  /** Used in file names. */
  fileWord: LocalText;
  build(data: ReportData, language: Language): ReportDocument;
}
