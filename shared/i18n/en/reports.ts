import type { reports as source } from '../zh-CN/reports.ts';

/** The reports screen. */
export const reports: Record<keyof typeof source, string> = {
  title: 'Reports',
  description:
    'Read it on screen, then build Word, PDF and Excel files: all three take their figures from one model.',
  framework: 'Framework',
  language: 'Language',
  'language-zh': 'Chinese',
  'language-en': 'English',
  build: 'Build the files',
  building: 'Building the report',
  built: 'The report is ready',
  'built-line': '{format} · {size} · {seconds} s',
  'built-pages': '{n} {n|page|pages}',
  open: 'Open',
  reveal: 'Show in folder',
  'choose-folder': 'Save to',
  preview: 'Preview',
  contents: 'Contents',
  figures: '{n} figures',
  earlier: 'Earlier reports',
  'earlier-none': 'No report was built yet',
  'earlier-back': 'Back to today’s data',
  'earlier-note': 'This is the report as built on {at}, with the figures of that time.',
  'no-period': 'There is no data yet. Import some, then build the report.',
};
