/** Gathers blocks of text until the document has given enough. */
import type { TextBlock } from '#shared/evidence/passages.ts';
import { textLimits } from './limits.ts';

export class Collector {
  readonly blocks: TextBlock[] = [];
  cut = false;
  #characters = 0;

  get full(): boolean {
    return this.cut;
  }

  add(page: number, text: string, part: string | null = null): void {
    const clean = text
      .replaceAll(/[\p{Cc}\u200b\ufeff]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (clean === '' || this.cut) return;
    if (this.#characters + clean.length > textLimits.characters || this.blocks.length >= textLimits.blocks) {
      this.cut = true;
      return;
    }
    this.#characters += clean.length;
    this.blocks.push({ page, part, text: clean });
  }
}
