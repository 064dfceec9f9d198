import type { completeness as source } from '../zh-CN/completeness.ts';

/** What departments hand in, and the templates for it. */
export const completeness: Record<keyof typeof source, string> = {
  template: 'Template',
  'template-title': 'Save the template',
  'template-format': 'Excel workbook',
  'template-written': 'The template was saved. When it comes back, no columns have to be matched.',
  'template-show': 'Show in its folder',
  'template-hint':
    'Columns marked * are required; rest the pointer on a heading to read what belongs there. Rows of the list with nothing to report may stay as they are and do not count as records. Rows may be added and columns moved. Please keep the hidden row 3: with it the workbook is imported without matching columns.',
  'template-choose': 'Please choose one of the list.',
  'template-date': 'Please give a date, such as 2025-03-10.',
  'template-number': 'Please give a number within the limits.',
};
