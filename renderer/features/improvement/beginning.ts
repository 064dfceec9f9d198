import type { Finding } from '#shared/api/improvement.ts';
import type { Language, LocalText } from '#shared/i18n/language.ts';
import type { Beginning } from './action-dialog.tsx';

/** What an action that answers a finding begins with. What a visit found counts as found by an inspection. */
export const beginningOf = (
  finding: Finding,
  say: (text: LocalText) => string,
  language: Language,
): Beginning => ({
  source: finding.source === 'visit' ? 'inspection' : finding.source,
  signal: null,
  indicator: null,
  department: finding.department,
  requirement: [say(finding.title), finding.text]
    .filter((part) => part !== '')
    .join(language === 'en' ? ': ' : '：'),
  ref: finding.ref,
  owner: finding.owner,
  due: finding.due,
});
