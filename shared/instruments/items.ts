/** Makers of items, for instruments of which the structure is known and the wording is somebody else's. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { InstrumentItem } from './types.ts';

/** The numbers of a text such as `1 3-5 8`. */
export function numbers(text: string): number[] {
  return text.split(' ').flatMap((part) => {
    const [first, last] = part.split('-').map(Number) as [number, number?];
    return Array.from({ length: (last ?? first) - first + 1 }, (_, at) => first + at);
  });
}

/**
 * Items that are only counted: which belong to which subscale (as for `numbers`) and which are reversed. Throws for a
 * number that no subscale or more than one has, which is a mistake in the entry.
 */
export function numberedItems(
  short: string,
  count: number,
  subscales: Readonly<Record<string, string>>,
  reversed = '',
): InstrumentItem[] {
  const turned = new Set(reversed === '' ? [] : numbers(reversed));
  const owner = new Map<number, string>();
  for (const [subscale, list] of Object.entries(subscales)) {
    for (const number of numbers(list)) {
      if (owner.has(number) || number > count) throw new Error(`${short}: item ${number}`);
      owner.set(number, subscale);
    }
  }
  if (owner.size !== count) throw new Error(`${short}: ${owner.size} of ${count} items have a subscale`);
  return Array.from({ length: count }, (_, at) => ({
    code: `i${at + 1}`,
    text: { zh: `${short} 第 ${at + 1} 题`, en: `${short} item ${at + 1}` },
    placeholder: true,
    aliases: [],
    subscale: owner.get(at + 1)!,
    ...(turned.has(at + 1) && { reversed: true }),
  }));
}

/** Items with a wording, by subscale, counted through: `[Chinese, English]`. */
export function wordedItems(
  bySubscale: Readonly<Record<string, readonly (readonly [zh: string, en: string])[]>>,
): InstrumentItem[] {
  return Object.entries(bySubscale)
    .flatMap(([subscale, texts]) => texts.map(([zh, en]) => ({ subscale, text: { zh, en } })))
    .map(({ subscale, text }, at) => ({ code: `i${at + 1}`, text, aliases: [], subscale }));
}

/** Bands from their lower ends and names, the lowest first. */
export const bands = (...list: [from: number, zh: string, en: string][]) =>
  list.map(([from, zh, en]): { from: number; label: LocalText } => ({ from, label: { zh, en } }));
