/** Grades: one result per learner and graded item; every item is a table of its own over the same rows. */
import type { RawSheet } from '../raw.ts';
import { dayOf } from './day.ts';
import { type DerivedColumn, firstText, fullName, sortableName, textOf, withDerived } from './derive.ts';
import type { LayoutColumn, PreparedColumn, RecognisedSheet, SheetLayout } from './types.ts';

/** Beyond these only the totals become tables: nobody goes through hundreds of tabs. */
const MOST_ITEMS = 60;

/** Who it is: by number, else by the parts of the name, else by whatever names somebody. */
function learner(columns: readonly LayoutColumn[]): DerivedColumn {
  const at = (role: LayoutColumn['role']) => columns.find((column) => column.role === role)?.index;
  const number = at('respondent');
  const [given, family, name] = [at('given-name'), at('family-name'), at('name')];
  const others = columns
    .filter(({ role, code }) => role === 'token' || role === 'email' || code === 'login')
    .map(({ index }) => index);
  const from = [number, family, given, name].filter((index) => index !== undefined);
  return {
    heading: '学员',
    from: from.length > 0 ? from : others,
    value(row) {
      const own = textOf(row, number);
      if (own !== '') return own;
      const parts = fullName(textOf(row, given), textOf(row, family));
      if (parts !== '') return parts;
      const whole = textOf(row, name);
      return whole === '' || whole === 'anonymous' ? firstText(row, others) : sortableName(whole);
    },
  };
}

export function prepareGrades(
  sheet: RawSheet,
  known: RecognisedSheet,
): { sheet: RawSheet; layout: SheetLayout }[] {
  const { columns } = known;
  const who = learner(columns);
  const time = columns.find(({ role }) => role === 'time');
  const derived: DerivedColumn[] = [who];
  if (time) {
    derived.push({ heading: '考试日期', from: [time.index], value: (row) => dayOf(row[time.index] ?? null) });
  }
  const made = withDerived(sheet, known.headerRows[1], derived);
  const totals = columns.filter(({ role }) => role === 'total');
  // The points of single questions make no results of their own.
  const questions = known.layout.startsWith('moodle-quiz') || known.layout === 'microsoft-forms';
  const items = questions && totals.length > 0 ? [] : columns.filter(({ role }) => role === 'score');
  const graded = [...totals, ...(items.length > MOST_ITEMS && totals.length > 0 ? [] : items)];
  return graded.map((score, place) => {
    const taken: PreparedColumn[] = columns.map(({ index, heading }) => ({
      index,
      heading,
      target: index === score.index ? 'score' : null,
    }));
    derived.forEach(({ heading, from }, i) => {
      taken.push({ index: made.first + i, heading, target: i === 0 ? 'learner' : 'date', from });
    });
    const label = score.question ?? score.heading;
    const others = new Set(graded.filter(({ index }) => index !== score.index).map(({ index }) => index));
    return {
      sheet: { ...made.sheet, name: graded.length > 1 ? `${sheet.name} · ${label}` : sheet.name },
      layout: {
        id: known.layout,
        of: sheet.name,
        type: 'exam-result',
        headerRows: known.headerRows,
        columns: taken.filter(({ index }) => !others.has(index)),
        leftOutRows: known.skipped.map(({ row }) => row),
        defaults: {
          exam: 'course',
          // The course's own total bears no name; its items do, so that one does not take another's place.
          ...(place === 0 && score.role === 'total' ? {} : { name: label.slice(0, 120) }),
          ...(score.maximum ? { maximum: score.maximum } : {}),
        },
        // Where the file has a total, it is the course's result; the items are there for who wants them.
        leftOut: place > 0 && totals.length > 0,
        findings: known.findings,
      },
    };
  });
}
