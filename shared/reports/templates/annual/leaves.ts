import type { FrameworkItem } from '#shared/frameworks/types.ts';

/** The items that are judged: those without children, in the framework's order. */
export function leavesOf(items: readonly FrameworkItem[]): FrameworkItem[] {
  return items.flatMap((item) => (item.children?.length ? leavesOf(item.children) : [item]));
}
