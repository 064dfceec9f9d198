import type { recovery as source } from '../zh-CN/recovery.ts';

/** The recovery page. */
export const recovery: Record<keyof typeof source, string> = {
  'page-title': 'This page has failed',
  'page-words':
    'Your data are not touched: another process keeps them, and a commit either happens completely or not at all. Try again, or go on elsewhere.',
  'go-home': 'Go to Home',
  reload: 'Load the pages again',
  'backend-title': 'The data service has stopped',
  'backend-words':
    'The process that works on the data ended unexpectedly, and again after it was restarted. All that was committed is there. What was not finished has left no trace: restart, and do it once more.',
  restart: 'Restart the data service',
  'corrupt-title': 'The store of this workspace is damaged',
  'missing-title': 'This workspace is not there',
  'locked-title': 'The workspace is in use elsewhere',
  'future-title': 'The workspace comes from a newer version',
  'other-title': 'The workspace could not be opened',
  'open-read-only': 'Open read-only',
  'other-workspace': 'Choose another workspace',
  backups: 'Backups that can be restored',
  'no-backups': 'There is no backup in this folder',
  'no-backups-hint': 'If the whole folder was copied elsewhere before, copy it back and open it.',
  report: 'Report',
  'report-hint':
    'Send this to your IT department or to us. It holds versions and the state of the program, none of your data.',
  'copy-report': 'Copy the report',
};
