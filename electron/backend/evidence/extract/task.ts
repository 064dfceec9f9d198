/** What the reading program of documents is asked and answers. */
import type { TextBlock } from '#shared/evidence/passages.ts';
import type { Result } from '#shared/lib/result.ts';

export type ExtractTask =
  /** `maps`: character maps by name, for documents that do not bring their own. */
  | { kind: 'pdf'; data: Uint8Array; maps: Record<string, Uint8Array> }
  /** A zip archive of XML parts: Word, PowerPoint, OpenDocument. */
  | { kind: 'package'; data: Uint8Array }
  | { kind: 'text'; data: Uint8Array };

/** What the places of a text are counted by. */
export type TextUnit = 'page' | 'slide' | 'row' | 'paragraph';

export interface Extracted {
  unit: TextUnit;
  /** How many pages, slides, sheets or paragraphs there are. */
  pages: number;
  blocks: TextBlock[];
  /** There was more than is kept. */
  cut: boolean;
}

export type ExtractAnswer = Result<Extracted>;
