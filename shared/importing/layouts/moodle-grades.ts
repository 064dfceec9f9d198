/** Moodle grader report: people, then a column per graded item and way of showing it, then the course total. */
import { namesPeople, people, personColumn } from './moodle-people.ts';
import type { KnownLayout, LayoutColumn } from './types.ts';

const SHOWN =
  /\s*[(（](?:Real|Percentage|Letter|Feedback|实际|实数|分数|百分比|字母|等级|反馈|Punkte|Prozentsatz|Réelle|Pourcentage)[)）]$/i;
const PERCENT = /[(（](?:Percentage|Letter|百分比|字母|等级|Prozentsatz|Pourcentage)[)）]$/i;
const FEEDBACK = /^(?:Feedback|反馈)\s*[:：]|[(（](?:Feedback|反馈)[)）]$/i;
const TOTAL = /^(?:Course total|课程总分|课程总计|课程总成绩|Kurs gesamt|Total du cours|Total del curso)$/i;
const MODULE =
  /^(?:Quiz|Assignment|Forum|Lesson|Workshop|SCORM package|External tool|H5P|Database|Glossary|测验|作业|讨论区|程序教学|互动评价|外部工具|Test|Aufgabe|Devoir|Tarea|Cuestionario)\s*[:：]\s*\S/i;
const DOWNLOADED = /^Last downloaded from this course$|^(?:上次|最近|最后).{0,12}下载/i;

export const moodleGrades: KnownLayout = {
  id: 'moodle-grades',
  label: { zh: 'Moodle 成绩单', en: 'Moodle grades' },
  kind: 'grades',
  recognise(view) {
    const head = view.head();
    if (!namesPeople(new Set(head.slice(0, 12).map(people.find)))) return null;
    const bare = head.map((heading) => heading.replace(SHOWN, ''));
    const shown = head.filter((heading) => SHOWN.test(heading)).length;
    const total = bare.some((heading) => TOTAL.test(heading));
    const modules = head.filter((heading) => MODULE.test(heading)).length;
    const downloaded = head.some((heading) => DOWNLOADED.test(heading));
    if (!total && !downloaded && !(modules > 0 && shown > 0)) return null;
    const columns = head.flatMap((heading, index): LayoutColumn[] => {
      if (heading === '') return [];
      const person = personColumn(index, heading);
      if (person) return [person];
      const column: LayoutColumn = { index, heading, role: 'score', question: bare[index]! };
      if (DOWNLOADED.test(heading)) return [{ index, heading, role: 'technical' }];
      if (FEEDBACK.test(heading)) return [{ ...column, role: 'feedback' }];
      if (PERCENT.test(heading)) return [{ ...column, role: 'technical' }];
      return [TOTAL.test(bare[index]!) ? { ...column, role: 'total' } : column];
    });
    return { height: 1, columns };
  },
};
