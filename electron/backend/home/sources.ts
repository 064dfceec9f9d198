/** Where the tasks of a kind come from. */
import { recordTable } from '#db/record-tables.ts';
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { countFindings } from '#db/repositories/quality.ts';
import type { Reader } from '#db/types.ts';
import { daysBetween } from '#shared/completeness/expected/slots.ts';
import type { TaskKindId } from '#shared/home/kinds.ts';
import { HORIZON, type Task } from '#shared/home/urgency.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { clockLegs } from '#shared/improvement/clock/legs.ts';
import { signalRules } from '#shared/improvement/signals/index.ts';
import { yearOf } from '#shared/periods/period.ts';
import { qualityChecks } from '#shared/quality/index.ts';
import { countLevels } from '#shared/quality/levels.ts';
import { clockOf } from '../improvement/clock.ts';
import { signalEntries } from '../improvement/signals.ts';
import { placeOf } from '../quality/findings.ts';
import { narrativesWaiting } from './narratives.ts';
import { submissionTasks } from './submissions.ts';

export interface Asked {
  period: string;
  department: string | null;
  /** `YYYY-MM-DD`. */
  today: string;
}

const NOTHING: LocalText = { zh: '', en: '' };
/** Evidence that lapses within these days can still be renewed in time. */
const RENEWAL = 30;

const task = (kind: TaskKindId, more: Partial<Task>): Task => ({
  kind,
  at: [],
  department: null,
  subject: NOTHING,
  count: 1,
  days: null,
  folded: false,
  ...more,
});

export const sources: Record<TaskKindId, (reader: Reader, asked: Asked) => Task[]> = {
  submission: (reader, asked) => submissionTasks(reader, asked).map((found) => task('submission', found)),

  action: (reader, { department, today }) =>
    reader
      .allSql<{ id: string; unit: string | null; due: string; requirement: string }>(
        `SELECT id, owner AS unit, due_on AS due, requirement FROM ${recordTable(reader.catalog.type('improvement'))}
         WHERE (closed_on IS NULL OR closed_on = '') AND due_on <> '' AND (? IS NULL OR owner = ?)`,
        department,
        department,
      )
      .flatMap(({ id, unit, due, requirement }) => {
        const days = daysBetween(due, today);
        if (days < -HORIZON) return [];
        return task('action', {
          at: [id],
          department: unit,
          subject: { zh: requirement, en: requirement },
          days,
        });
      }),

  feedback: (reader, asked) =>
    clockOf(reader, asked).legs.flatMap(({ id, late, oldest, target }) => {
      const leg = clockLegs.find((each) => each.id === id);
      if (!leg || late === 0 || oldest === null) return [];
      return task('feedback', {
        at: [id],
        department: asked.department,
        subject: leg.label,
        count: late,
        days: Math.max(1, oldest - target),
      });
    }),

  evidence: (reader, { period, department, today }) =>
    reader
      .allSql<{ title: string; until: string; unit: string | null; framework: string; code: string }>(
        `SELECT p.title, p.valid_until AS until, p.department AS unit, min(l.framework) AS framework, l.code
         FROM evidence_piece p JOIN evidence_link l ON l.piece = p.id
         WHERE p.removed_at IS NULL AND l.removed_at IS NULL AND l.period = ? AND p.valid_until IS NOT NULL
           AND (? IS NULL OR p.department = ?)
         GROUP BY p.id`,
        yearOf(period),
        department,
        department,
      )
      .flatMap(({ title, until, unit, framework, code }) => {
        const days = daysBetween(until, today);
        if (days < -RENEWAL) return [];
        return task('evidence', {
          at: [framework, code],
          department: unit,
          subject: { zh: title, en: title },
          days,
        });
      }),

  signal: (reader, { department }) => {
    const open = signalEntries(reader, department).filter(({ state }) => state === 'open');
    return signalRules.flatMap(({ id, label }) => {
      const count = open.filter(({ signal }) => signal.rule === id).length;
      return count === 0 ? [] : task('signal', { department, subject: label, count });
    });
  },

  quality: (reader, { period, department }) => {
    const cells = countFindings(reader, placeOf({ period, department }));
    const { error } = countLevels(qualityChecks(reader.catalog), cells);
    return error === 0 ? [] : [task('quality', { department, count: error })];
  },

  verify: (reader, { department }) => {
    const n =
      reader.firstSql<{ n: number }>(
        `SELECT count(*) AS n FROM ${recordTable(reader.catalog.type('improvement'))}
         WHERE closed_on <> '' AND coalesce(verified, 0) = 0 AND (? IS NULL OR owner = ?)`,
        department,
        department,
      )?.n ?? 0;
    return n === 0 ? [] : [task('verify', { department, count: n })];
  },

  review: (reader, asked) =>
    narrativesWaiting(reader, yearOf(asked.period), 'draft').map((found) => task('review', found)),

  approve: (reader, asked) =>
    narrativesWaiting(reader, yearOf(asked.period), 'reviewed').map((found) => task('approve', found)),
};

/** The ids of the frameworks in use. */
export const inUse = (reader: Reader) => frameworksOf(reader).inUse.map(({ id }) => id);
