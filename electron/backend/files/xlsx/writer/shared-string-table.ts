import { cellText, MAIN, textElement, XML_HEAD } from './xml-text.ts';

/** Every distinct text once, in the order of first use. */
export class SharedStringTable {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  index(text: string): number {
    this.#uses++;
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    const made = this.#indices.size;
    this.#indices.set(text, made);
    return made;
  }

  xml(): string {
    const items: string[] = [];
    for (const text of this.#indices.keys()) items.push(`<si>${textElement(cellText(text))}</si>`);
    const counts = `count="${this.#uses}" uniqueCount="${items.length}"`;
    return `${XML_HEAD}<sst xmlns="${MAIN}" ${counts}>${items.join('')}</sst>`;
  }
}
