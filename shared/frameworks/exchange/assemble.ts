/** A tree out of items that name their parents: whatever a file leaves out or contradicts, every item has one place. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Framework, FrameworkItem } from '../types.ts';

/** What could not be taken as it stood: a key of the catalogue `frameworks`, after `read-`. */
export interface ReadNote {
  code:
    | 'id-twice'
    | 'parent-missing'
    | 'several-parents'
    | 'cycle'
    | 'code-made'
    | 'code-twice'
    | 'title-missing'
    | 'no-items'
    | 'links-elsewhere';
  values: Record<string, string | number>;
}

export interface Node {
  id: string;
  /** Ids of its parents; none of a root. */
  parents: readonly string[];
  order: number | null;
  /** '' where the file gives none. */
  code: string;
  title: LocalText;
  rest: Omit<FrameworkItem, 'code' | 'title' | 'children'>;
}

export interface ReadFramework {
  framework: Framework;
  notes: ReadNote[];
  /** Links to items of other frameworks, by the ids that the file gives. */
  links: { from: string; to: string; kind: 'exact' | 'broader' | 'narrower' | 'related' }[];
}

export const sameInBoth = (text: string): LocalText => ({ zh: text, en: text });

const numeric = new Intl.Collator('en', { numeric: true });

export function assemble(
  nodes: readonly Node[],
  root: string,
): { items: FrameworkItem[]; notes: ReadNote[] } {
  const notes: ReadNote[] = [];
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    if (byId.has(node.id) || node.id === root)
      notes.push({ code: 'id-twice', values: { item: nameOf(node) } });
    else byId.set(node.id, node);
  }
  const parentOf = new Map<string, string>();
  for (const node of byId.values()) {
    const known = [...new Set(node.parents)].filter((id) => id === root || byId.has(id));
    const inTree = known.filter((id) => id !== root);
    if (node.parents.length > 0 && known.length === 0)
      notes.push({ code: 'parent-missing', values: { item: nameOf(node) } });
    if (inTree.length > 1) notes.push({ code: 'several-parents', values: { item: nameOf(node) } });
    const parent = inTree[0];
    if (parent === undefined) continue;
    if (reaches(parent, node.id, parentOf)) notes.push({ code: 'cycle', values: { item: nameOf(node) } });
    else parentOf.set(node.id, parent);
  }
  const lists = new Map<string, Node[]>();
  for (const node of byId.values()) {
    const parent = parentOf.get(node.id) ?? root;
    lists.set(parent, [...(lists.get(parent) ?? []), node]);
  }
  const codes = new Set<string>();
  const build = (parent: string, before: string): FrameworkItem[] =>
    ordered(lists.get(parent) ?? []).map((node, index) => {
      const code = codeOf(node, `${before}${index + 1}`, codes, notes);
      if (node.title.zh === '' && node.title.en === '')
        notes.push({ code: 'title-missing', values: { item: code } });
      const title = node.title.zh === '' && node.title.en === '' ? sameInBoth(code) : node.title;
      const children = build(node.id, `${code}.`);
      return { code, title, ...node.rest, ...(children.length > 0 ? { children } : {}) };
    });
  const items = build(root, '');
  if (items.length === 0) notes.push({ code: 'no-items', values: {} });
  return { items, notes };
}

const nameOf = ({ code, title, id }: Node): string => [code || id, title.zh || title.en].join(' ').trim();

function reaches(from: string, to: string, parentOf: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parentOf.get(at)) if (at === to) return true;
  return false;
}

/** By the numbers that the file gives; those without one keep their place in the file, after them. */
function ordered(list: readonly Node[]): Node[] {
  return list
    .map((node, index) => ({ node, index }))
    .sort(
      (a, b) =>
        (a.node.order ?? Number.MAX_SAFE_INTEGER) - (b.node.order ?? Number.MAX_SAFE_INTEGER) ||
        a.index - b.index,
    )
    .map(({ node }) => node);
}

function codeOf(node: Node, made: string, codes: Set<string>, notes: ReadNote[]): string {
  const given = node.code.trim().slice(0, 60);
  if (given !== '' && !codes.has(given)) {
    codes.add(given);
    return given;
  }
  let code = given === '' ? made : `${given}-2`;
  for (let n = 3; codes.has(code); n += 1) code = `${given || made}-${n}`;
  codes.add(code);
  notes.push({
    code: given === '' ? 'code-made' : 'code-twice',
    values: { item: node.title.zh || node.id, code },
  });
  return code;
}

/** By their codes, as people number them: 2 before 10. */
export const byCode = (a: string, b: string): number => numeric.compare(a, b);
