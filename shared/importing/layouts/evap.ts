/** EvaP enrolment lists: one row per student and course, with the person responsible for it. */
import type { ColumnRole, KnownLayout, LayoutColumn } from './types.ts';
import { countOf, vocabulary } from './view.ts';

const words = vocabulary({
  degree: ['Degree', 'Program', 'Studiengang', 'Abschluss'],
  'student-last': ['Student last name', 'Nachname Studierende', 'Nachname'],
  'student-first': ['Student first name', 'Vorname Studierende', 'Vorname'],
  'student-email': ['Student email address', 'Student email', 'E-Mail Studierende'],
  kind: ['Course kind', 'Course type', 'Veranstaltungsart'],
  graded: ['Course is graded', 'Is graded', 'Benotet'],
  'course-de': ['Course name (de)', 'Course name de', 'Veranstaltungsname (de)'],
  'course-en': ['Course name (en)', 'Course name en', 'Veranstaltungsname (en)'],
  'responsible-title': ['Responsible title', 'Titel'],
  'responsible-last': ['Responsible last name'],
  'responsible-first': ['Responsible first name'],
  'responsible-email': ['Responsible email address', 'Responsible email'],
});
const roles: Readonly<Record<string, ColumnRole>> = {
  'student-last': 'family-name',
  'student-first': 'given-name',
  'student-email': 'email',
};

export const evap: KnownLayout = {
  id: 'evap',
  label: { zh: 'EvaP 选课名单', en: 'EvaP enrolments' },
  kind: 'register',
  recognise(view) {
    const found = new Set(view.head().map(words.find));
    if (countOf(found, 'course-de', 'course-en') === 0) return null;
    if (countOf(found, 'student-last', 'student-first', 'student-email') < 2) return null;
    if (countOf(found, 'responsible-last', 'responsible-first', 'responsible-email') < 2) return null;
    const columns = view.head().flatMap((heading, index): LayoutColumn[] => {
      const word = words.find(heading);
      if (heading === '') return [];
      return word
        ? [{ index, heading, role: roles[word] ?? 'field', code: word }]
        : [{ index, heading, role: 'field' }];
    });
    return { height: 1, columns, table: 'enrolments' };
  },
};
