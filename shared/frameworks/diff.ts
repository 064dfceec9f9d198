/** What differs between two editions of a framework. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Framework, FrameworkItem } from './types.ts';

export const changeKinds = [
  'code',
  'moved',
  'title',
  'points',
  'core',
  'text',
  'guidance',
  'evidence',
  'indicators',
  'tables',
  'validity',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface ItemDifference {
  state: 'same' | 'changed' | 'added' | 'removed';
  from: FrameworkItem | null;
  to: FrameworkItem | null;
  /** Only leaves are judged. */
  leaf: boolean;
  depth: number;
  changes: ChangeKind[];
}

interface Placed {
  item: FrameworkItem;
  parent: FrameworkItem | null;
  depth: number;
}

const placed = (items: readonly FrameworkItem[], parent: FrameworkItem | null = null, depth = 0): Placed[] =>
  items.flatMap((item) => [{ item, parent, depth }, ...placed(item.children ?? [], item, depth + 1)]);

export const headKinds = ['label', 'edition', 'publisher', 'effective', 'note', 'rating', 'kinds'] as const;
export type HeadKind = (typeof headKinds)[number];

/** What differs in what two editions or versions say of themselves, with the words of both. */
export function headDifferences(
  from: Framework,
  to: Framework,
): { kind: HeadKind; from: LocalText; to: LocalText }[] {
  return headKinds
    .map((kind) => ({ kind, from: headWords(from, kind), to: headWords(to, kind) }))
    .filter(({ from: a, to: b }) => !sameText(a, b));
}

const both = (text: string): LocalText => ({ zh: text, en: text });
const named = (list: readonly { label: LocalText }[]): LocalText => ({
  zh: list.map(({ label }) => label.zh).join('、'),
  en: list.map(({ label }) => label.en).join(', '),
});

function headWords(framework: Framework, kind: HeadKind): LocalText {
  switch (kind) {
    case 'label':
    case 'publisher':
    case 'note':
      return framework[kind];
    case 'edition':
      return both(framework.edition);
    case 'effective':
      return both([framework.effectiveFrom, framework.effectiveTo].filter(Boolean).join(' – '));
    case 'rating':
      return framework.rating.kind === 'points'
        ? { zh: `分值（${framework.rating.step}）`, en: `points (${framework.rating.step})` }
        : named(framework.rating.levels);
    case 'kinds':
      return named(framework.kinds ?? []);
  }
}

const keyOf = (item: FrameworkItem): string => item.key ?? item.code;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
const plainTitle = ({ title }: FrameworkItem): string => `${plain(title.zh)}|${plain(title.en)}`;

/** Whether two frameworks are editions that were made from one another: then items are the same by their keys. */
export const related = (a: Framework, b: Framework): boolean =>
  a.id === b.id || a.basedOn === b.id || b.basedOn === a.id || (!!a.basedOn && a.basedOn === b.basedOn);

/** Pairs items by key in related editions, else by equal titles, then by code. Each item is in one pair. */
function pairs(from: readonly Placed[], to: readonly Placed[], byKey: boolean): Map<Placed, Placed> {
  const found = new Map<Placed, Placed>();
  const taken = new Set<Placed>();
  const join = (name: (item: FrameworkItem) => string, may: (a: Placed, b: Placed) => boolean) => {
    const there = new Map<string, Placed[]>();
    for (const entry of to) {
      if (taken.has(entry)) continue;
      const name_ = name(entry.item);
      there.set(name_, [...(there.get(name_) ?? []), entry]);
    }
    for (const entry of from) {
      if (found.has(entry)) continue;
      const other = there.get(name(entry.item))?.find((one) => !taken.has(one) && may(entry, one));
      if (!other) continue;
      found.set(entry, other);
      taken.add(other);
    }
  };
  const sameSort = (a: Placed, b: Placed) => !a.item.children?.length === !b.item.children?.length;
  if (byKey) {
    join(keyOf, () => true);
    return found;
  }
  join((item) => `${item.code}|${plainTitle(item)}`, sameSort);
  join(plainTitle, sameSort);
  join(({ code }) => code, sameSort);
  return found;
}

/** In the order of the newer edition, with what was left out at its former place. */
export function differences(from: Framework, to: Framework): ItemDifference[] {
  const [old, now] = [placed(from.items), placed(to.items)];
  const newOf = pairs(old, now, related(from, to));
  const oldOf = new Map([...newOf].map(([a, b]) => [b, a]));
  const out: ItemDifference[] = [];
  let next = 0;
  const told = new Set<Placed>();
  const tellRemoved = (until: number) => {
    for (; next < until; next += 1) {
      const entry = old[next]!;
      if (newOf.has(entry) || told.has(entry)) continue;
      told.add(entry);
      out.push(difference(entry, null, null));
    }
  };
  for (const entry of now) {
    const before = oldOf.get(entry) ?? null;
    if (before) tellRemoved(old.indexOf(before));
    const parent = before?.parent
      ? (newOf.get(old.find(({ item }) => item === before.parent)!) ?? null)
      : null;
    out.push(difference(before, entry, parent?.item ?? null));
  }
  tellRemoved(old.length);
  return out;
}

function difference(from: Placed | null, to: Placed | null, expected: FrameworkItem | null): ItemDifference {
  const at = to ?? from!;
  const changes = from && to ? changesOf(from, to, expected) : [];
  return {
    state: !from ? 'added' : !to ? 'removed' : changes.length > 0 ? 'changed' : 'same',
    from: from?.item ?? null,
    to: to?.item ?? null,
    leaf: !at.item.children?.length,
    depth: at.depth,
    changes,
  };
}

function changesOf(from: Placed, to: Placed, expected: FrameworkItem | null): ChangeKind[] {
  const [a, b] = [from.item, to.item];
  const tests: Record<ChangeKind, boolean> = {
    code: a.code !== b.code,
    moved: (to.parent ?? null) !== expected && !(from.parent === null && to.parent === null),
    title: !sameText(a.title, b.title),
    points: (a.points ?? null) !== (b.points ?? null),
    core: (a.core ?? false) !== (b.core ?? false),
    text: (a.text ?? '') !== (b.text ?? ''),
    guidance: !sameText(a.guidance, b.guidance),
    evidence: told(a.evidence) !== told(b.evidence),
    indicators: told(a.indicators) !== told(b.indicators),
    tables: told(a.tables) !== told(b.tables),
    validity: `${a.validFrom} ${a.validTo}` !== `${b.validFrom} ${b.validTo}`,
  };
  return changeKinds.filter((kind) => tests[kind]);
}

const sameText = (a: LocalText | undefined, b: LocalText | undefined): boolean =>
  (a?.zh ?? '') === (b?.zh ?? '') && (a?.en ?? '') === (b?.en ?? '');

const told = (list: readonly unknown[] | undefined): string => JSON.stringify(list ?? []);

/** The leaves that stand for one another in two editions: where material can be carried over. */
export function matchedLeaves(differences: readonly ItemDifference[]): { from: string; to: string }[] {
  return differences.flatMap(({ leaf, from, to }) =>
    leaf && from && to && !from.children?.length ? [{ from: from.code, to: to.code }] : [],
  );
}
