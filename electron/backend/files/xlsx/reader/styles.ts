import { builtInFormats } from '#shared/importing/number-formats/built-in.ts';
import { compileFormat, type Formatter } from '#shared/importing/number-formats/compile.ts';
import { Damaged, fileFailure } from '../../failures.ts';
import { scanXml } from './xml.ts';

/** A little above what Excel saves (65,490), so that no file of another program is refused for a handful. */
const MOST_STYLES = 100_000;

/** By cell style: its formatter (null where a plain number says all), and an index into the format codes. */
export interface CellFormats {
  formatters: readonly (Formatter | null)[];
  codes: readonly number[];
  table: readonly string[];
}

export const noFormats: CellFormats = { formatters: [], codes: [], table: ['General'] };

export function readFormats(text: string, part: string, date1904: boolean): CellFormats {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  scanXml(text, part, {
    open(name, attributes) {
      if (name === 'numFmt' && attributes.numFmtId !== undefined) {
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  if (styles.length > MOST_STYLES) throw new Damaged(fileFailure.corrupt('styles', part));
  const compiled = new Map<number, Formatter | null>();
  const indices = new Map<number, number>();
  const table = ['General'];
  for (const id of new Set(styles)) {
    const code = codes.get(id) ?? builtInFormats[id] ?? 'General';
    compiled.set(id, compileFormat(code, date1904));
    indices.set(id, /^(general|@|)$/i.test(code) ? 0 : table.push(code) - 1);
  }
  return {
    formatters: styles.map((id) => compiled.get(id) ?? null),
    codes: styles.map((id) => indices.get(id) ?? 0),
    table,
  };
}
