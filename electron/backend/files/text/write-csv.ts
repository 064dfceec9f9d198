import { neutralized } from '#shared/lib/formula-text.ts';
import { encodeGb18030 } from './gb18030.ts';

export type CsvValue = string | number | boolean | null | undefined;

export interface CsvOptions {
  /** `utf-8-bom` (the default) and `gb18030` open in Excel and WPS with a double click; plain `utf-8` is for programs. */
  encoding?: 'utf-8' | 'utf-8-bom' | 'gb18030';
  /** One character; a comma by default. */
  delimiter?: string;
  /**
   * Puts `'` before texts that a spreadsheet would run as a formula (= + - @ tab CR in front). On by default.
   * Numbers stay numbers, also when they come as text (`-5`, `+3.2`).
   */
  neutralizeFormulas?: boolean;
}

/** Rows as RFC 4180 text with CRLF line ends, encoded. */
export function writeCsv(rows: Iterable<readonly CsvValue[]>, options: CsvOptions = {}): Uint8Array {
  const { encoding = 'utf-8-bom', delimiter = ',', neutralizeFormulas = true } = options;
  const special = new RegExp(`["\\r\\n]|^\\s|\\s$|${escapeRegExp(delimiter)}`);
  const lines: string[] = [];
  for (const row of rows) {
    const fields = row.map((value) => field(value, special, neutralizeFormulas));
    // A lone empty field would be a blank line, which is no row.
    lines.push(fields.length === 1 && fields[0] === '' ? '""' : fields.join(delimiter), '\r\n');
  }
  const text = lines.join('');
  if (encoding === 'gb18030') return encodeGb18030(text);
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

function field(value: CsvValue, special: RegExp, neutralizeFormulas: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const text = neutralizeFormulas ? neutralized(value) : value;
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
