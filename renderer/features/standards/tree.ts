import type { StandardState } from '#shared/api/standards.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';

export interface Line {
  item: FrameworkItem;
  depth: number;
  leaf: boolean;
}

/** The framework's tree as lines, in its own order. */
export function linesOf(items: readonly FrameworkItem[], depth = 0): Line[] {
  return items.flatMap((item) => [
    { item, depth, leaf: !item.children?.length },
    ...linesOf(item.children ?? [], depth + 1),
  ]);
}

export const readyParts = ['data', 'evidence', 'narrative', 'rating'] as const;

export const complete = (state: StandardState): boolean => readyParts.every((part) => state.ready[part]);

/** Points given so far, for frameworks that are scored. */
export function pointsOf(framework: Framework, states: readonly StandardState[]): number | null {
  if (framework.rating.kind !== 'points') return null;
  return states.reduce((sum, state) => sum + (state.rating?.points ?? 0), 0);
}
