import type { Failure, Result } from '#shared/lib/result.ts';

/** A file to be read, by itself or inside an archive or a folder. */
export interface InnerFile {
  /** As provenance tells it: `scores.xlsx`, `2024.zip › surgery/scores.xlsx`. */
  name: string;
  read(): Promise<Result<Uint8Array>> | Result<Uint8Array>;
}

export interface Expanded {
  files: InnerFile[];
  /** Entries that are not read, and why. */
  problems: { name: string; failure: Failure }[];
}

/** In the order in which a person counts: 2 before 10. */
const order = new Intl.Collator('zh-CN', { numeric: true });
export const byName = (a: { name: string }, b: { name: string }): number => order.compare(a.name, b.name);

/** How many names of left-out files a message tells. */
export const EXAMPLES = 3;
