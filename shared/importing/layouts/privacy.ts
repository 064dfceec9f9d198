/** What is emptied before anything of a file is stored: one policy for all layouts. */
import { isIdentifying } from '../privacy.ts';
import type { ColumnRole, DropReason, LayoutColumn, LayoutKind } from './types.ts';

/** Beside answers of people who must stay unnamed. */
const besideAnswers: Partial<Record<ColumnRole, DropReason>> = {
  ip: 'ip',
  source: 'source',
  location: 'location',
  email: 'identity',
  name: 'identity',
  'given-name': 'identity',
  'family-name': 'identity',
  token: 'identity',
  'other-time': 'exact-time',
  duration: 'duration',
};
/** In any file. */
const anywhere: Partial<Record<ColumnRole, DropReason>> = { ip: 'ip', location: 'location' };

const SECRET = /pass(?:word|phrase|code)/i;
/** Whom or what a question asks about is no identity of the one who answers. */
const ABOUT_TEACHING = /老师|教师|带教|讲师|课程|科室|teacher|tutor|lecturer|instructor|course|department/i;

function reasonOf(column: LayoutColumn, survey: boolean): DropReason | null {
  if (SECRET.test(column.heading)) return 'secret';
  const reason = (survey ? besideAnswers : anywhere)[column.role];
  if (reason) return reason;
  const asked = survey && (column.role === 'answer' || column.role === 'other-text');
  const text = column.question ?? column.heading;
  return asked && isIdentifying(text) && !ABOUT_TEACHING.test(text) ? 'identity' : null;
}

/** The columns with what must not be stored; of the moment of an anonymous answer the day stays. */
export function protect(columns: readonly LayoutColumn[], kind: LayoutKind): LayoutColumn[] {
  const survey = kind === 'survey';
  return columns.map((column) => {
    const drop = reasonOf(column, survey);
    if (drop) return { ...column, drop };
    return survey && column.role === 'time' ? { ...column, coarse: 'day' } : column;
  });
}
