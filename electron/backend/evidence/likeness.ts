/** The words of an item, weighed against all that was read. */
import { countPassages, passagesWith } from '#db/repositories/evidence-texts.ts';
import type { Reader } from '#db/types.ts';
import { weigh } from '#shared/evidence/similarity.ts';
import { tellingWords } from '#shared/evidence/words.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { likeness, rarityOf, type Weights } from '#shared/lib/likeness.ts';

export interface Scale {
  weigh(texts: readonly string[]): Weights;
}

/** How rare words are in this workspace, asked once for each word. */
export function scaleOf(reader: Reader): Scale {
  const all = countPassages(reader);
  const known = new Map<string, number>();
  const learn = (texts: readonly string[]) => {
    const unknown = [...new Set(texts.flatMap(tellingWords))].filter((word) => !known.has(word));
    const found = passagesWith(reader, unknown);
    for (const word of unknown) known.set(word, rarityOf(found.get(word) ?? 0, all));
  };
  return {
    weigh(texts) {
      learn(texts);
      return weigh(texts, (word) => known.get(word) ?? 1);
    },
  };
}

/** What an item asks, once in each language: a passage is in one of them. */
export function itemTexts(
  item: FrameworkItem,
  own: readonly { language: string; text: string }[] = [],
): string[][] {
  return (['zh', 'en'] as const).map((language) =>
    [
      // The title says it in short: it weighs twice.
      item.title[language],
      item.title[language],
      item.guidance?.[language] ?? '',
      ...(item.evidence ?? []).map(({ label }) => label[language]),
      ...own
        .filter((entry) => (entry.language === 'en') === (language === 'en'))
        .map(({ text }) => text.replaceAll(/\{\{[^}]*\}\}/g, ' ').slice(0, 2000)),
    ].filter(Boolean),
  );
}

/** The better of the languages. */
export function likest(queries: readonly Weights[], text: Weights): { score: number; words: string[] } {
  return queries
    .map((query) => likeness(query, text))
    .reduce((best, next) => (next.score > best.score ? next : best), { score: 0, words: [] });
}

/** The words that say most about a query, quoted for the index: any of them may stand in a passage. */
export function anyOf(queries: readonly Weights[], most: number): string | null {
  const words = queries.flatMap((query) =>
    [...query]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([word]) => `"${word.replaceAll('"', '""')}"`),
  );
  return words.length === 0 ? null : [...new Set(words)].join(' OR ');
}

/** The slot whose name is most like a text; null where none is. */
export function slotFor(
  scale: Scale,
  item: FrameworkItem,
  text: string,
  taken: ReadonlySet<string>,
): string | null {
  const weights = scale.weigh([text]);
  let best: { id: string; score: number } | null = null;
  for (const { id, label } of item.evidence ?? []) {
    if (taken.has(id)) continue;
    const { score } = likest([scale.weigh([label.zh]), scale.weigh([label.en])], weights);
    if (score > 0.05 && (best === null || score > best.score)) best = { id, score };
  }
  return best?.id ?? null;
}
