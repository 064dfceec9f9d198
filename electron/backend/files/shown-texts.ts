import type { RawSheet } from '#shared/importing/raw.ts';

/** Keeps how numbers were shown where a file tells the text instead of the format: each text is a format of its own. */
export class ShownTexts {
  readonly #codes: string[] = ['General'];
  readonly #indices = new Map<string, number>();
  readonly #rows: (number[] | undefined)[] = [];

  note(row: number, column: number, value: number, text: string): void {
    if (text === '' || text === String(value)) return;
    let index = this.#indices.get(text);
    if (index === undefined) {
      index = this.#codes.push(`"${text.replaceAll('"', '"\\""')}"`) - 1;
      this.#indices.set(text, index);
    }
    this.#rows[row] ??= [];
    const cells = this.#rows[row];
    while (cells.length < column) cells.push(0);
    cells[column] = index;
  }

  shown(): Pick<RawSheet, 'numberFormats'> {
    return this.#codes.length > 1 ? { numberFormats: { codes: this.#codes, rows: this.#rows } } : {};
  }
}
