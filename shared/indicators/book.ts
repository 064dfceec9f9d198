/** The indicators of a workspace: the shipped ones, and beside them what the office has made of its own, by version. */
import { Refusal } from '#shared/lib/result.ts';
import { builtInCatalog, type RecordCatalog } from '#shared/records/catalog.ts';
import { indicatorProblems } from './definition/problems.ts';
import { indicators as shipped } from './definitions/index.ts';
import { guardedIn } from './guard.ts';
import type { Indicator } from './types.ts';

/** Ids of the office's own indicators begin with this, so that no later shipped one can meet them. */
export const OWN_INDICATOR = 'own-';

export const isOwnIndicator = (id: string): boolean => id.startsWith(OWN_INDICATOR);

/** An indicator of the office's own with all that was ever saved of it, oldest first; `null` retired it. */
export interface OwnIndicator {
  id: string;
  versions: (Indicator | null)[];
}

export interface IndicatorBook {
  /** In force, as screens and reports list them: the shipped ones, then the own ones in the order in which they were made. */
  readonly indicators: readonly Indicator[];
  /** Own ones whose record types or parts are no longer there: they have no value until somebody mends them. */
  readonly unfit: readonly Indicator[];
  /** The last version of an id that is in force. */
  find(id: string): Indicator | null;
  /** As `find`; throws the refusal `unknown-indicator`. */
  get(id: string): Indicator;
  /**
   * The version for a period that ends on a day (`YYYY-MM-DD`): the last one saved of those effective by then, else the
   * earliest. Throws `unknown-indicator`.
   */
  at(id: string, day: string): Indicator;
}

/** A book of the shipped indicators and those own ones that fit the record types in force; it never changes. */
export function indicatorBook(own: readonly OwnIndicator[], catalog: RecordCatalog): IndicatorBook {
  const builtIn = new Map(shipped.map((entry) => [entry.id, entry]));
  const mine = new Map(own.filter(({ versions }) => versions.at(-1)).map((entry) => [entry.id, entry]));
  const linked = new Map<string, Indicator | null>();

  const visiting = new Set<string>();

  /** `day` null: the last version. Whoever meets itself on the way down is in a circle, and so is all in between. */
  const resolve = (id: string, day: string | null): Indicator | null => {
    const known = builtIn.get(id);
    if (known) return known;
    const entry = mine.get(id);
    const key = `${id} ${day ?? ''}`;
    if (!entry || visiting.has(key)) return null;
    const made = linked.get(key);
    if (made !== undefined) return made;
    visiting.add(key);
    const part = (other: string) => resolve(other, day);
    const found = versionFor(entry, day);
    const fits = found && indicatorProblems(found, { catalog, indicator: part }).length === 0;
    const result = fits ? withParts(found, part) : null;
    if (result) guardedIn(result, catalog);
    visiting.delete(key);
    linked.set(key, result);
    return result;
  };

  const last = [...mine.values()].map((entry) => ({ entry, found: resolve(entry.id, null) }));
  const current = [...shipped, ...last.flatMap(({ found }) => found ?? [])];
  const get = (id: string, day: string | null): Indicator => {
    const found = resolve(id, day);
    if (!found) throw new Refusal('unknown-indicator', `unknown indicator: ${id}`, { id });
    return found;
  };
  return {
    indicators: current,
    unfit: last.flatMap(({ entry, found }) => (found ? [] : (entry.versions.at(-1) ?? []))),
    find: (id) => resolve(id, null),
    get: (id) => get(id, null),
    at: (id, day) => get(id, day),
  };
}

function versionFor({ versions }: OwnIndicator, day: string | null): Indicator | null {
  const newestFirst = versions.filter((version) => version !== null).reverse();
  if (day === null) return newestFirst[0] ?? null;
  const effective = newestFirst.find(({ effectiveFrom }) => effectiveFrom <= day);
  if (effective) return effective;
  return newestFirst.sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom, 'en'))[0] ?? null;
}

function withParts(definition: Indicator, part: (id: string) => Indicator | null): Indicator {
  const { measure } = definition;
  if (measure.kind !== 'arithmetic') return definition;
  const parts = measure.parts.map((entry) => {
    const of = part(entry.indicator);
    return of ? { ...entry, of } : entry;
  });
  return { ...definition, measure: { ...measure, parts } };
}

/** The indicators that come with the program, and nothing else. */
export const shippedBook: IndicatorBook = indicatorBook([], builtInCatalog);
