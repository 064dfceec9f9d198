/** Stretches of a text that must not be read. */

export type MaskKind = 'person' | 'number' | 'place' | 'time';

export interface Span {
  from: number;
  to: number;
  kind: MaskKind;
}

/** Overlapping stretches become one, of the kind that begins first. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}
