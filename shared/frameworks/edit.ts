/** Changes of a framework's tree; each answers a new framework and leaves the former one as it was. */
import type { LocalText } from '#shared/i18n/language.ts';
import { walk } from './catalog.ts';
import type { Framework, FrameworkItem } from './types.ts';

type Items = readonly FrameworkItem[];

export const keyOf = (item: FrameworkItem): string => item.key ?? item.code;

/** A leaf has no empty list of children: what is stored is what is read back. */
function withChildren(item: FrameworkItem, children: Items): FrameworkItem {
  const { children: _former, points, ...rest } = item;
  if (children.length === 0) return { ...rest, ...(points === undefined ? {} : { points }) };
  const scored = children.some((child) => child.points !== undefined);
  const sum = children.reduce((total, child) => total + (child.points ?? 0), 0);
  return { ...rest, ...(scored ? { points: sum } : {}), children };
}

/** Goes through the lists of brothers and sisters; `change` answers a list anew, or null where it stays. */
function mapLists(items: Items, change: (list: Items) => Items | null): Items {
  const here = change(items) ?? items;
  return here.map((item) =>
    item.children?.length ? withChildren(item, mapLists(item.children, change)) : item,
  );
}

function rebuilt(framework: Framework, items: Items): Framework {
  const { totalPoints: _total, ...rest } = framework;
  if (framework.rating.kind !== 'points') return { ...rest, items };
  return { ...rest, items, totalPoints: items.reduce((sum, item) => sum + (item.points ?? 0), 0) };
}

export function findItem(framework: Framework, key: string): FrameworkItem | null {
  for (const item of walk(framework.items)) if (keyOf(item) === key) return item;
  return null;
}

export function parentOf(framework: Framework, key: string): FrameworkItem | null {
  for (const item of walk(framework.items))
    if (item.children?.some((child) => keyOf(child) === key)) return item;
  return null;
}

/** Changes an item in place; its key and its children stay. */
export function changeItem(
  framework: Framework,
  key: string,
  change: (item: FrameworkItem) => FrameworkItem,
): Framework {
  const once = (list: Items): Items =>
    list.map((item) => {
      if (keyOf(item) === key) {
        const { children: _children, ...next } = change(item);
        return { ...next, key, ...(item.children ? { children: item.children } : {}) };
      }
      return item.children?.length ? withChildren(item, once(item.children)) : item;
    });
  return rebuilt(framework, once(framework.items));
}

/** A code below a parent that no item bears: one more than the last of its children. */
export function freeCode(framework: Framework, parent: FrameworkItem | null): string {
  const taken = new Set([...walk(framework.items)].map(({ code }) => code));
  const list = parent ? (parent.children ?? []) : framework.items;
  const before = parent ? `${parent.code}.` : '';
  const last = Math.max(0, ...list.map(({ code }) => Number(/(\d+)\D*$/.exec(code)?.[1] ?? 0)));
  for (let n = last + 1; ; n += 1) if (!taken.has(`${before}${n}`)) return `${before}${n}`;
}

/** A new empty item as the last child of a parent, or at the top. `key` is new in the framework. */
export function addItem(framework: Framework, parentKey: string | null, key: string): Framework {
  const parent = parentKey === null ? null : findItem(framework, parentKey);
  const item: FrameworkItem = {
    code: freeCode(framework, parent),
    key,
    title: { zh: '', en: '' },
    verified: false,
    ...(framework.rating.kind === 'points' ? { points: 0 } : {}),
  };
  if (!parent) return rebuilt(framework, [...framework.items, item]);
  const add = (list: Items): Items =>
    list.map((entry) => {
      if (entry === parent) {
        // A leaf that becomes a branch is no longer judged itself.
        const { points: _points, ...rest } = entry;
        return withChildren(rest, [...(entry.children ?? []), item]);
      }
      return entry.children?.length ? withChildren(entry, add(entry.children)) : entry;
    });
  return rebuilt(framework, add(framework.items));
}

/** Takes an item away with all that is below it. */
export function removeItem(framework: Framework, key: string): Framework {
  const items = mapLists(framework.items, (list) =>
    list.some((item) => keyOf(item) === key) ? list.filter((item) => keyOf(item) !== key) : null,
  );
  return rebuilt(framework, items);
}

export const moves = ['up', 'down', 'in', 'out'] as const;
export type Move = (typeof moves)[number];

/** Moves an item among its brothers and sisters, under the one before it, or out beside its parent; null where there is no way. */
export function moveItem(framework: Framework, key: string, move: Move): Framework | null {
  const parent = parentOf(framework, key);
  const list = parent?.children ?? framework.items;
  const at = list.findIndex((item) => keyOf(item) === key);
  const item = list[at];
  if (!item) return null;
  if (move === 'up' || move === 'down') {
    const to = at + (move === 'up' ? -1 : 1);
    const other = list[to];
    if (!other) return null;
    const swapped = list.map((entry, i) => (i === at ? other : i === to ? item : entry));
    return rebuilt(framework, replaceList(framework.items, list, swapped));
  }
  if (move === 'in') {
    const before = list[at - 1];
    if (!before) return null;
    const { points: _points, ...rest } = before;
    const fuller = withChildren(before.children?.length ? before : rest, [...(before.children ?? []), item]);
    const next = list.flatMap((entry) => (entry === before ? [fuller] : entry === item ? [] : [entry]));
    return rebuilt(framework, replaceList(framework.items, list, next));
  }
  if (!parent) return null;
  const without = removeItem(framework, key);
  const uncles = parentOf(framework, keyOf(parent))?.children ?? framework.items;
  const place = uncles.indexOf(parent) + 1;
  const insert = (items: Items): Items =>
    mapLists(items, (entries) => {
      const here = entries.findIndex((entry) => keyOf(entry) === keyOf(parent));
      return here < 0 ? null : [...entries.slice(0, here + 1), item, ...entries.slice(here + 1)];
    });
  return place > 0 ? rebuilt(framework, insert(without.items)) : null;
}

const replaceList = (items: Items, list: Items, next: Items): Items =>
  mapLists(items, (entries) => (entries === list ? next : null));

/** The same framework, rated the other way: two levels to begin with, or points, which are spread by the office. */
export function ratedBy(framework: Framework, kind: Framework['rating']['kind']): Framework {
  if (kind === framework.rating.kind) return framework;
  const { totalPoints: _total, ...rest } = framework;
  if (kind === 'points') return rebuilt({ ...rest, rating: { kind, step: 0.5 } }, framework.items);
  const levels = [
    { code: 'not-met', label: { zh: '未达到', en: 'Not met' } },
    { code: 'met', label: { zh: '达到', en: 'Met' } },
  ];
  return rebuilt({ ...rest, rating: { kind, levels } }, withoutPoints(framework.items));
}

const withoutPoints = (items: Items): Items =>
  items.map(({ points: _points, ...item }) => ({
    ...item,
    ...(item.children ? { children: withoutPoints(item.children) } : {}),
  }));

export const frameworkProblems = [
  'code-empty',
  'code-twice',
  'title-empty',
  'no-items',
  'label-empty',
  'level-empty',
] as const;
export type FrameworkProblem = { code: (typeof frameworkProblems)[number]; at: string };

const isEmpty = ({ zh, en }: LocalText): boolean => zh.trim() === '' && en.trim() === '';

/** Why a framework cannot be kept: it, its levels and every item need a name, and every item a code of its own. */
export function problemsOf(framework: Framework): FrameworkProblem[] {
  const items = [...walk(framework.items)];
  const count = new Map<string, number>();
  for (const { code } of items) count.set(code.trim(), (count.get(code.trim()) ?? 0) + 1);
  const out: FrameworkProblem[] = items.length === 0 ? [{ code: 'no-items', at: '' }] : [];
  for (const item of items) {
    if (item.code.trim() === '') out.push({ code: 'code-empty', at: keyOf(item) });
    if (isEmpty(item.title)) out.push({ code: 'title-empty', at: keyOf(item) });
  }
  if (isEmpty(framework.label)) out.push({ code: 'label-empty', at: '' });
  const levels = framework.rating.kind === 'levels' ? framework.rating.levels : [];
  for (const { label, code } of [
    ...levels,
    ...(framework.kinds ?? []).map((kind) => ({ ...kind, code: kind.id })),
  ])
    if (isEmpty(label)) out.push({ code: 'level-empty', at: code });
  for (const [code, n] of count) if (n > 1 && code !== '') out.push({ code: 'code-twice', at: code });
  return out;
}

/** A new edition made from a framework: every item keeps what it is known by. */
export function newEdition(framework: Framework, id: string, edition: string): Framework {
  const { onDemand: _onDemand, effectiveTo: _to, ...rest } = framework;
  const keyed = (items: Items): Items =>
    items.map((item) => ({
      ...item,
      key: keyOf(item),
      ...(item.children ? { children: keyed(item.children) } : {}),
    }));
  return { ...rest, id, edition, basedOn: framework.id, effectiveFrom: '', items: keyed(framework.items) };
}
