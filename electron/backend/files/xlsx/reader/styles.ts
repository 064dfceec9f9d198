import { Damaged, fileFailure } from '../../failures.ts';
import { builtInFormats } from './formats/built-in.ts';
import { compileFormat, type Formatter } from './formats/compile.ts';
import { scanXml } from './xml.ts';

/** A little above what Excel saves (65,490), so that no file of another program is refused for a handful. */
const MOST_STYLES = 100_000;

/** The formatter of every cell style, in the order that cells name them; null where a plain number says all. */
export function readFormats(text: string, part: string, date1904: boolean): (Formatter | null)[] {
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
  return styles.map((id) => {
    let formatter = compiled.get(id);
    if (formatter === undefined) {
      formatter = compileFormat(codes.get(id) ?? builtInFormats[id] ?? 'General', date1904);
      compiled.set(id, formatter);
    }
    return formatter;
  });
}
