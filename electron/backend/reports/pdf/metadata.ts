import { type PDFDocument, PDFName } from 'pdf-lib';
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';

/** What a file says of itself. */
export function setMetadata(pdf: PDFDocument, document: ReportDocument): void {
  const date = new Date(document.date);
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setSubject(document.subtitle);
  pdf.setAuthor(say(document.institution, document.language));
  pdf.setCreator('Attest');
  pdf.setProducer('Attest');
  pdf.setLanguage(document.language);
  // The report's own date, so that the same report has the same bytes.
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.context.trailerInfo.ID = undefined;
  pdf.catalog.delete(PDFName.of('Metadata'));
}
