import { compileFormat, type Formatter } from '#shared/importing/number-formats/compile.ts';
import type { RawCell, RawSheet } from '#shared/importing/raw.ts';

/** Turns the numbers of one sheet into cells, and keeps how the plain ones were shown. */
export class NumberFormats {
  readonly #date1904: boolean;
  readonly #formatters = new Map<string, Formatter | null>();
  readonly #codes: string[] = ['General'];
  readonly #rows: (number[] | undefined)[] = [];

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  number(row: number, column: number, value: number, code: string): RawCell {
    let formatter = this.#formatters.get(code);
    if (formatter === undefined) {
      formatter = compileFormat(code, this.#date1904);
      this.#formatters.set(code, formatter);
    }
    const cell = formatter ? formatter(value) : value;
    if (typeof cell === 'number') this.#note(row, column, code);
    return cell;
  }

  /** The part of a sheet that tells formats; nothing when all numbers are shown as they are. */
  shown(): Pick<RawSheet, 'numberFormats'> {
    return this.#codes.length > 1 ? { numberFormats: { codes: this.#codes, rows: this.#rows } } : {};
  }

  #note(row: number, column: number, code: string): void {
    if (/^(general|@)$/i.test(code)) return;
    let index = this.#codes.indexOf(code);
    if (index < 0) index = this.#codes.push(code) - 1;
    this.#rows[row] ??= [];
    const cells = this.#rows[row];
    while (cells.length < column) cells.push(0);
    cells[column] = index;
  }
}
