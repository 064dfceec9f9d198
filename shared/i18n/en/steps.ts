import type { steps as source } from '../zh-CN/steps.ts';

/** Steps of long operations. */
export const steps: Record<keyof typeof source, string> = {
  reading: 'Reading',
  'verify-files': 'Checking the original files',
  'sample-workbooks': 'Making the sample workbooks',
  'sample-import': 'Importing the sample workbooks',
  'sample-standards': 'Rating the sample’s standards',
  'demo-indicators': 'Computing the indicators',
  'demo-report-zh': 'Building the Chinese report',
  'demo-report-en': 'Building the English report',
  'import-reading': 'Reading the file',
  'import-checking': 'Checking the rows',
  'import-comparing': 'Comparing with what is stored',
  'import-writing': 'Writing the data',
  'quality-checking': 'Checking the records',
  'signals-asking': 'Asking the monitoring rules',
  'import-indicators': 'Recomputing the indicators',
  'undo-removing': 'Taking the rows back',
  'undo-preview': 'Working out what the undo would change',
  templates: 'Writing templates',
  'report-gathering': 'Gathering the data',
  'report-pdf': 'Typesetting the PDF',
  'report-docx': 'Writing the Word document',
  'report-xlsx': 'Writing the workbook',
  'sheets-making': 'Making the feedback sheets',
  'report-saving': 'Saving the files',
};
