import type { ProblemGroup } from '#shared/api/importing.ts';

/** One problem in one column, with its texts. */
export interface ProblemKind {
  /** What `import.rows` takes for all texts together. */
  key: string;
  groups: ProblemGroup[];
  count: number;
}

/** Groups of the same code and column together, in the order of their first. */
export function problemKinds(groups: readonly ProblemGroup[]): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>();
  for (const group of groups) {
    const key = `${group.code}|${group.column ?? ''}`;
    const kind = kinds.get(key) ?? { key, groups: [], count: 0 };
    kinds.set(key, kind);
    kind.groups.push(group);
    kind.count += group.count;
  }
  return [...kinds.values()];
}
