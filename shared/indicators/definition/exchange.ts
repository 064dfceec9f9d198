/** Definitions as a JSON file: what one office has made another can take. */
import { z } from 'zod';
import type { Indicator } from '../types.ts';
import { stored } from './draft.ts';
import { indicatorSchema } from './schema.ts';

const FORMAT = 'attest-indicators';

/** A file with more than this is none of ours. */
export const MOST_CHARACTERS = 4_000_000;
const MOST_NESTED = 40;

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  indicators: z.array(z.unknown()).max(1000),
});

export const writeIndicators = (indicators: readonly Indicator[]): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, indicators: indicators.map(stored) }, null, 2)}\n`;

export interface ReadIndicators {
  indicators: Indicator[];
  /** Entries that are no definition, with their place (from 1) and the member that is wrong. */
  unreadable: { place: number; at: string }[];
}

/** The definitions of a file; null where it is not one of these. */
export function readIndicators(text: string): ReadIndicators | null {
  if (text.length > MOST_CHARACTERS) return null;
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (isTooDeep(json)) return null;
  const file = fileSchema.safeParse(json);
  if (!file.success) return null;
  const read: ReadIndicators = { indicators: [], unreadable: [] };
  file.data.indicators.forEach((entry, index) => {
    const parsed = indicatorSchema.safeParse(entry);
    if (parsed.success) read.indicators.push(parsed.data);
    else read.unreadable.push({ place: index + 1, at: parsed.error.issues[0]?.path.join('.') ?? '' });
  });
  return read;
}

/** Without recursion, which is what a hostile nesting would break. */
function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_NESTED) return true;
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? Object.values(entry) : [],
    );
  }
  return false;
}
