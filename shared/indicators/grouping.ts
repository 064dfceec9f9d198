/**
 * By what the values of an indicator may be told apart: the department that a row counts for, the programme or cohort
 * that it leads to, or a field of the rows themselves. One key says which, everywhere.
 */
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import type { Indicator, RowSet } from './types.ts';

/** Levels below the hospital that are registers of their own, reached from a row by its references. */
export const reachedLevels = ['programme', 'cohort'] as const;
export type ReachedLevel = (typeof reachedLevels)[number];

/** `programme`, `cohort`, or `field:` and the name of a field of the rows. */
export type Grouping = ReachedLevel | `field:${string}`;

/** Stands for the group of the rows that lead to none. */
export const UNASSIGNED = '-';

export interface Group {
  by: Grouping;
  code: string;
}

const FIELD = 'field:';
export const byField = (name: string): Grouping => `${FIELD}${name}`;
export const fieldOfGrouping = (by: string): string | null =>
  by.startsWith(FIELD) ? by.slice(FIELD.length) : null;
export const isReached = (by: string): by is ReachedLevel =>
  (reachedLevels as readonly string[]).includes(by);

/** A value's group as it is asked for; values come with the keys that they were asked by. */
export const groupOf = ({ by, code }: { by: string; code: string }): Group => ({ by: by as Grouping, code });

/** One step from a row to a row of a register: the own field that says which. */
export interface Step {
  field: string;
  to: RecordTypeId;
  /** The field is a text: it may hold the register’s name of the row as well as its key. */
  named: boolean;
}

/**
 * Fields that lead from a row to whom or what it is about, the most direct first. Those who teach, judge or sign are
 * not among them: a resident who teaches does not make the row one of the resident's own cohort.
 */
const LEADING = ['cohort', 'programme', 'class', 'class_name', 'learner', 'person'];

/** Texts that say which row of a register is meant. */
const NAMED: Readonly<Record<string, RecordTypeId>> = { class_name: 'class', cohort: 'cohort' };

function stepOf(type: RecordType, name: string): Step | null {
  const field = type.fields.find((entry) => entry.name === name);
  const named = NAMED[name];
  if (field?.kind === 'text' && named) return { field: name, to: named, named: true };
  return field?.kind === 'reference' ? { field: name, to: field.to, named: false } : null;
}

/** The shortest way from rows of a type to a register; empty for its own rows, null where there is none. */
export function wayTo(catalog: RecordCatalog, from: RecordTypeId, level: ReachedLevel): Step[] | null {
  const seen = new Set<RecordTypeId>([from]);
  let ends: { at: RecordTypeId; steps: Step[] }[] = [{ at: from, steps: [] }];
  while (ends.length > 0) {
    const arrived = ends.find(({ at }) => at === level);
    if (arrived) return arrived.steps;
    ends = ends.flatMap(({ at, steps }) =>
      LEADING.flatMap((name) => {
        const step = catalog.has(at) ? stepOf(catalog.type(at), name) : null;
        if (!step || !catalog.has(step.to) || seen.has(step.to)) return [];
        seen.add(step.to);
        return [{ at: step.to, steps: [...steps, step] }];
      }),
    );
  }
  return null;
}

/** The sets whose rows are told apart: all that are added up; of units and what covers them the units. */
export function groupedSets({ measure }: Indicator): RowSet[] {
  switch (measure.kind) {
    case 'ratio':
      return [...measure.numerator, ...measure.denominator].map(({ rows }) => rows);
    case 'total':
      return measure.terms.map(({ rows }) => rows);
    case 'mean':
    case 'median':
    case 'items':
      return [measure.rows];
    case 'coverage':
    case 'attainment':
      return [measure.units];
    case 'evidence':
    case 'arithmetic':
      return [];
  }
}

/** The types that a grouping looks into beside those of the definition: a change of theirs changes the values. */
export function typesOfGrouping(catalog: RecordCatalog, entry: Indicator, by: Grouping): RecordTypeId[] {
  if (!isReached(by)) return [];
  const ways = groupedSets(entry).flatMap(({ from }) => wayTo(catalog, from, by) ?? []);
  return [...new Set([by, ...ways.map(({ to }) => to)])];
}

/** By what the definition says that its values may be told apart, beside departments. */
export function groupingsOf({ levels, groups = [] }: Pick<Indicator, 'levels' | 'groups'>): Grouping[] {
  return [...reachedLevels.filter((level) => levels.includes(level)), ...groups.map(byField)];
}

const MOST_VALUES = 60;

/** Whether the values of a field may be groups: few, and of a kind that can be told in a word. */
export function mayGroup(type: RecordType, name: string): boolean {
  const field = type.fields.find((entry) => entry.name === name);
  if (!field || name === type.departmentField) return false;
  if (field.kind === 'choice') return field.options.length <= MOST_VALUES;
  if (field.kind === 'text') return !field.identifier && !field.multiline && !field.personal;
  return field.kind === 'boolean' || field.kind === 'reference' || field.kind === 'period';
}
