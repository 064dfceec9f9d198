/** The one list of what needs somebody today, by urgency. */
import type { LocalText } from '#shared/i18n/language.ts';
import { type TaskKindId, taskKinds } from './kinds.ts';

export interface Task {
  kind: TaskKindId;
  /** What leads to the place where it is done: the parts of an address below the place of the kind. */
  at: string[];
  department: string | null;
  subject: LocalText;
  count: number;
  /** Days past the deadline; negative: days that are left; null: nothing has a deadline. */
  days: number | null;
  /** Stands for `count` others of its kind that are less urgent. */
  folded: boolean;
}

/** Deadlines further off than this are not for today, in days. */
export const HORIZON = 14;

/** Lines of one kind, so that thirty late actions do not hide the one thing beside them. */
export const MOST_OF_A_KIND = 4;

const SOON = 3;
/** What has been late for more than a year is nobody’s business of today: it stays on the list, at its end. */
export const FORGOTTEN = 365;
const order = new Map(taskKinds.map(({ id }, index) => [id, index]));

/** Late; due within days; waiting without a deadline; due later; late for more than a year. */
function band({ days }: Task): number {
  if (days === null) return 2;
  if (days > FORGOTTEN) return 4;
  if (days > 0) return 0;
  return days >= -SOON ? 1 : 3;
}

/**
 * The own department's first, then by urgency: what is late (the latest first), what is due soon, what waits, what is due
 * later, and last what has been late for more than a year. Of many of one kind the less urgent are folded into one line.
 * @param own the code of the department that the person works for; null where they work for all.
 */
export function byUrgency(tasks: readonly Task[], own: string | null): Task[] {
  const foreign = (task: Task) => (own === null || task.department === own ? 0 : 1);
  const compare = (a: Task, b: Task) =>
    foreign(a) - foreign(b) ||
    band(a) - band(b) ||
    (b.days ?? 0) - (a.days ?? 0) ||
    order.get(a.kind)! - order.get(b.kind)! ||
    b.count - a.count ||
    (a.department ?? '').localeCompare(b.department ?? '', 'en') ||
    a.subject.zh.localeCompare(b.subject.zh, 'zh-CN');
  const sorted = [...tasks].sort(compare);
  const folded = taskKinds.flatMap(({ id }) => fold(sorted.filter(({ kind }) => kind === id)));
  return folded.sort((a, b) => compare(a, b) || Number(a.folded) - Number(b.folded));
}

function fold(sorted: readonly Task[]): Task[] {
  if (sorted.length <= MOST_OF_A_KIND) return [...sorted];
  const kept = sorted.slice(0, MOST_OF_A_KIND - 1);
  const rest = sorted.slice(MOST_OF_A_KIND - 1);
  const first = rest[0]!;
  const same = rest.every(({ department }) => department === first.department);
  return [
    ...kept,
    {
      kind: first.kind,
      at: [],
      department: same ? first.department : null,
      subject: { zh: '', en: '' },
      count: rest.length,
      days: first.days,
      folded: true,
    },
  ];
}
