/** The frameworks of a workspace: the shipped ones, the office's own, and what it noted on the items of either. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { leavesOf, frameworks as shipped } from './index.ts';
import { servesItem } from './served.ts';
import type { Framework, FrameworkItem } from './types.ts';

/** What the office holds of an item: the official text, corrections from it, and who compared the two. */
export interface ItemNote {
  framework: string;
  code: string;
  /** Empty while nothing was pasted. */
  text: string;
  /** The title in the official text, where ours is another one. */
  title: LocalText | null;
  points: number | null;
  source: string;
  checkedBy: string | null;
  checkedAt: string | null;
}

/** All that a workspace keeps of frameworks. */
export interface FrameworkHoldings {
  own: readonly Framework[];
  notes: readonly ItemNote[];
  /** What the office decided on frameworks being in use; the others follow their default. */
  use: Readonly<Record<string, boolean>>;
}

export interface FrameworkCatalog {
  /** Shipped ones first, then the office's own by label. */
  all: readonly Framework[];
  inUse: readonly Framework[];
  isShipped(id: string): boolean;
  has(id: string): boolean;
  /** Throws the refusal `unknown-framework`. */
  framework(id: string): Framework;
  /** The items that an indicator serves, or that it names itself, over the frameworks in use. */
  servedBy(indicator: Pick<Indicator, 'id' | 'serves'>): { framework: Framework; item: FrameworkItem }[];
}

const shippedIds = new Set(shipped.map(({ id }) => id));

/** Ids of the office's own frameworks begin so: a shipped one can never meet them. */
export const OWN_FRAMEWORK = 'own-';

export function frameworkCatalog({ own, notes, use }: FrameworkHoldings): FrameworkCatalog {
  const noted = new Map<string, Map<string, ItemNote>>();
  for (const note of notes) {
    const items = noted.get(note.framework) ?? new Map<string, ItemNote>();
    noted.set(note.framework, items.set(note.code, note));
  }
  const all = [...shipped, ...own].map((entry) => withNotes(entry, noted.get(entry.id)));
  const inUse = all.filter((entry) => use[entry.id] ?? !entry.onDemand);
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  return {
    all,
    inUse,
    isShipped: (id) => shippedIds.has(id),
    has: (id) => byId.has(id),
    framework(id) {
      const found = byId.get(id);
      if (!found) throw new Refusal('unknown-framework', `unknown framework: ${id}`, { id });
      return found;
    },
    servedBy: (indicator) =>
      inUse.flatMap((entry) =>
        leavesOf(entry)
          .filter((item) => servesItem(indicator, entry.id, item))
          .map((item) => ({ framework: entry, item })),
      ),
  };
}

/** The catalog of a workspace in which nothing was noted yet. */
export const shippedCatalog: FrameworkCatalog = frameworkCatalog({ own: [], notes: [], use: {} });

function withNotes(framework: Framework, notes: ReadonlyMap<string, ItemNote> | undefined): Framework {
  if (!notes) return framework;
  const items = framework.items.map((item) => itemWithNotes(item, notes));
  const every = [...walk(items)];
  const verified = every.filter((item) => item.verified).length;
  const total = framework.totalPoints === undefined ? undefined : sumOfPoints(items);
  return {
    ...framework,
    items,
    ...(total === undefined ? {} : { totalPoints: total }),
    status: verified === every.length ? 'verified' : verified === 0 ? 'unverified' : 'partly',
  };
}

function itemWithNotes(item: FrameworkItem, notes: ReadonlyMap<string, ItemNote>): FrameworkItem {
  const note = notes.get(item.code);
  const children = item.children?.map((child) => itemWithNotes(child, notes));
  const points = children?.length
    ? item.points === undefined
      ? undefined
      : sumOfPoints(children)
    : (note?.points ?? item.points);
  const checked =
    note?.checkedAt && note.checkedBy
      ? { by: note.checkedBy, at: note.checkedAt, source: note.source }
      : undefined;
  return {
    ...item,
    ...(children ? { children } : {}),
    ...(points === undefined ? {} : { points }),
    ...(note?.title ? { title: note.title } : {}),
    ...(note?.text ? { text: note.text } : {}),
    ...(checked ? { verified: true, checked } : {}),
  };
}

const sumOfPoints = (items: readonly FrameworkItem[]): number =>
  items.reduce((sum, item) => sum + (item.points ?? 0), 0);

/** Every item, branches before their children. */
export function* walk(items: readonly FrameworkItem[]): Generator<FrameworkItem> {
  for (const item of items) {
    yield item;
    yield* walk(item.children ?? []);
  }
}

/** The framework with the items that are in force on a day, `YYYY-MM-DD`; branches that lose all theirs go, too. */
export function frameworkOn(framework: Framework, day: string): Framework {
  if (![...walk(framework.items)].some(({ validFrom, validTo }) => validFrom || validTo)) return framework;
  return { ...framework, items: itemsOn(framework.items, day) };
}

function itemsOn(items: readonly FrameworkItem[], day: string): FrameworkItem[] {
  return items.flatMap((item) => {
    if (day < (item.validFrom ?? '') || day > (item.validTo ?? '9')) return [];
    if (!item.children?.length) return [item];
    const children = itemsOn(item.children, day);
    return children.length > 0 ? [{ ...item, children }] : [];
  });
}

/** What kind of item it is: its own, else that of its level; null where the framework names none. */
export function kindOf(framework: Framework, item: FrameworkItem, depth: number): LocalText | null {
  const kinds = framework.kinds ?? [];
  const kind = item.kind === undefined ? kinds[depth] : kinds.find(({ id }) => id === item.kind);
  return kind?.label ?? null;
}
