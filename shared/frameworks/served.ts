/** Which indicators serve an item: those that the framework names, and the office's own that name the item. */
import type { IndicatorBook } from '#shared/indicators/book.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import type { Framework, FrameworkItem } from './types.ts';

export const servesItem = (
  { id, serves = [] }: Pick<Indicator, 'id' | 'serves'>,
  framework: string,
  { code, indicators = [] }: Pick<FrameworkItem, 'code' | 'indicators'>,
): boolean =>
  indicators.includes(id) || serves.some((entry) => entry.framework === framework && entry.code === code);

/** Ids, those that the framework names first. */
export function indicatorsServing(
  book: Pick<IndicatorBook, 'indicators'>,
  framework: string,
  item: Pick<FrameworkItem, 'code' | 'indicators'>,
): string[] {
  const own = book.indicators.filter(
    ({ id, serves }) => serves && servesItem({ id, serves }, framework, item),
  );
  return [...new Set([...(item.indicators ?? []), ...own.map(({ id }) => id)])];
}

/** The framework with the office's own indicators at the items that they serve. */
export function withOwnIndicators(framework: Framework, book: Pick<IndicatorBook, 'indicators'>): Framework {
  const at = (item: FrameworkItem): FrameworkItem => {
    if (item.children) return { ...item, children: item.children.map(at) };
    const indicators = indicatorsServing(book, framework.id, item);
    return indicators.length === 0 ? item : { ...item, indicators };
  };
  return { ...framework, items: framework.items.map(at) };
}
