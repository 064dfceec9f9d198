/** Problems of one kind told once: "row 12 and 299 more". */
import type { ProblemGroup } from '#shared/api/importing.ts';
import type { Language } from '#shared/i18n/language.ts';
import { lookUp } from '#shared/i18n/translate.ts';
import { findingMessage, type Problem } from './problem.ts';
import { columnLetters } from './raw.ts';

/** Distinct texts of one problem in one column that get a group of their own; further ones share one. */
const MOST_TEXTS = 50;
const SEPARATOR = '|';

/** The text in the cell that a problem is about; null for a problem of no text. */
function textOf({ finding }: Problem): string | null {
  const text = finding.suggestion?.from ?? finding.params.text;
  return typeof text === 'string' ? text : null;
}

/** The key of the group that a problem belongs to, most general part first: code, column, text. */
function keyOf(problem: Problem, texts: Map<string, Set<string>>): string {
  const column = problem.column < 0 ? '' : columnLetters(problem.column);
  const base = `${problem.finding.code}${SEPARATOR}${column}`;
  const text = textOf(problem);
  if (text === null) return base;
  const seen = texts.get(base) ?? new Set<string>();
  texts.set(base, seen);
  if (!seen.has(text) && seen.size >= MOST_TEXTS) return base;
  seen.add(text);
  return `${base}${SEPARATOR}${text}`;
}

/** The problems as groups: errors before warnings, frequent before rare. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const texts = new Map<string, Set<string>>();
  const groups = new Map<string, { first: Problem; count: number; mixed: boolean }>();
  for (const problem of problems) {
    const key = keyOf(problem, texts);
    const group = groups.get(key);
    if (!group) groups.set(key, { first: problem, count: 1, mixed: false });
    else {
      group.count++;
      group.mixed ||= textOf(group.first) !== textOf(problem);
    }
  }
  return [...groups]
    .map(
      ([key, { first, count, mixed }]): ProblemGroup => ({
        key,
        level: first.finding.level,
        category: first.finding.category,
        code: first.finding.code,
        message: findingMessage(first.finding),
        column: first.column < 0 ? null : columnLetters(first.column),
        field: first.field,
        firstRow: first.row < 0 ? null : first.row + 1,
        count,
        text: mixed ? null : textOf(first),
        suggestion: first.finding.suggestion,
      }),
    )
    .sort(
      (a, b) =>
        Number(a.level === 'warning') - Number(b.level === 'warning') ||
        Number(b.firstRow === null) - Number(a.firstRow === null) ||
        b.count - a.count,
    );
}

/** Whether a problem belongs to the group of a key; a key cut short takes in all groups that begin with it. */
export function inGroup(problem: Problem, key: string): boolean {
  const [code, column, ...text] = key.split(SEPARATOR);
  if (problem.finding.code !== code) return false;
  const letters = problem.column < 0 ? '' : columnLetters(problem.column);
  if (column !== undefined && column !== letters) return false;
  return text.length === 0 || textOf(problem) === text.join(SEPARATOR);
}

/** A group in one line with its place, for the terminal. */
export function describeGroup(group: ProblemGroup, sheet: string, language: Language): string {
  const message = language === 'en' ? group.message.en : group.message.zh;
  if (group.firstRow === null) return lookUp(language, 'problems.at-sheet', { sheet, message }) ?? message;
  const column = group.column ? (language === 'en' ? `, column ${group.column}` : ` ${group.column} 列`) : '';
  return (
    lookUp(language, group.count > 1 ? 'problems.at-rows' : 'problems.at-row', {
      sheet,
      row: String(group.firstRow),
      column,
      count: group.count,
      message,
    }) ?? message
  );
}
