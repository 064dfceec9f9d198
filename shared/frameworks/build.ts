/** Shorthand for writing frameworks down. */
import type { FrameworkItem } from './types.ts';

/** Evidence that an expert asks for: id, then its name in both languages. */
export type Slot = readonly [id: string, zh: string, en: string];

export interface LeafParts {
  title: readonly [zh: string, en: string];
  guidance: readonly [zh: string, en: string];
  evidence: readonly Slot[];
  indicators?: readonly string[];
  points?: number;
  core?: boolean;
  verified: boolean;
}

export function leaf(code: string, parts: LeafParts): FrameworkItem {
  const { title, guidance, evidence, indicators = [], points, core, verified } = parts;
  return {
    code,
    title: { zh: title[0], en: title[1] },
    guidance: { zh: guidance[0], en: guidance[1] },
    verified,
    evidence: evidence.map(([id, zh, en]) => ({ id, label: { zh, en } })),
    indicators,
    ...(points === undefined ? {} : { points }),
    ...(core ? { core } : {}),
  };
}

/** A branch; its points are those of its leaves. */
export function branch(
  code: string,
  zh: string,
  en: string,
  verified: boolean,
  children: readonly FrameworkItem[],
): FrameworkItem {
  const points = children.reduce((sum, child) => sum + (child.points ?? 0), 0);
  return { code, title: { zh, en }, verified, children, ...(points > 0 ? { points } : {}) };
}
