import type { NumberField } from '#shared/records/types.ts';
import { hasHan, narrow } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, type Parsed, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';

const PLAIN = /^-?\d{1,15}(?:\.\d+)?$/;
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^-?\d+,\d{1,2}$/;
/** 1.234 and 1.234,5 where a comma is the decimal sign. */
const COMMA_FILE = /^\s*[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?\s*[^\d.,]*$/;
const UNIT =
  /\s*(?:分钟|学时|课时|小时|人次|人|分|张|次|个|名|位|床|项|元|%|％|mins?|minutes?|hrs?|hours?|h|pts?|points?|beds?|people|persons?)\.?$/i;
const HOURS = /(?:小时|hrs?|hours?|h)\.?$/i;

/**
 * A number as people write it: full-width digits, thousands separators, a unit behind it.
 * A comma is a decimal sign only where it cannot separate thousands (4,5 but not 4,500), or in a file
 * of which `mark` says so.
 */
export function readNumber(text: string, mark: '.' | ',' = '.'): number | null {
  if (mark === ',' && COMMA_FILE.test(text)) return readNumber(text.replaceAll('.', ''));
  if (PLAIN.test(text)) return Number(text);
  let rest = narrow(text)
    .replace(/^第(?=\d)/, '')
    .replace(/\u2212/g, '-');
  rest = rest.replace(UNIT, '').replace(/^\+/, '').trim();
  if (PLAIN.test(rest)) return Number(rest);
  if (THOUSANDS.test(rest)) return Number(rest.replaceAll(',', ''));
  if (DECIMAL_COMMA.test(rest)) return Number(rest.replace(',', '.'));
  if (/^-?\.\d+$/.test(rest)) return Number(rest);
  return null;
}

/** Whole and decimal numbers with their range. */
export function numberParser(field: NumberField, mark: '.' | ',' = '.'): CellParser {
  const whole = field.kind === 'integer';
  const min = field.min ?? Number.NEGATIVE_INFINITY;
  const max = field.max ?? Number.POSITIVE_INFINITY;
  const inMinutes = field.unit?.en === 'min';

  const accept = (value: number, text: string): Parsed => {
    if (whole && !Number.isInteger(value)) {
      const rounded = Math.round(value * 1e9) / 1e9;
      if (!Number.isInteger(rounded)) {
        return refuse(finding('error', 'cell', 'number-not-whole', { field: field.label, text }));
      }
      value = rounded;
    }
    return value < min || value > max ? outOfRange(field, text) : value;
  };

  return (cell) => {
    if (typeof cell === 'number') return accept(cell, String(cell));
    const text = typeof cell === 'string' ? cell : cellText(cell);
    let value = readNumber(text, mark);
    if (value === null) return noNumber(field, text);
    if (inMinutes && HOURS.test(text.trimEnd())) value = Math.round(value * 60);
    return accept(value, text);
  };
}

function noNumber(field: NumberField, text: string): Parsed {
  const shown = narrow(text);
  if (meansMissing(shown)) return null;
  const digits = shown.match(/\d+(?:\.\d+)?/g);
  const only = digits?.length === 1 ? digits[0]! : null;
  return refuse(
    finding(
      'error',
      'cell',
      'not-a-number',
      { field: field.label, text: shown },
      only ? { from: text, to: only, label: { zh: only, en: only } } : null,
    ),
  );
}

function outOfRange(field: NumberField, text: string): Parsed {
  const params = { field: field.label, text, min: field.min ?? '', max: field.max ?? '' };
  if (field.min !== undefined && field.max !== undefined) {
    return refuse(finding('error', 'cell', 'number-out-of-range', params));
  }
  return refuse(
    finding('error', 'cell', field.min !== undefined ? 'number-too-small' : 'number-too-large', params),
  );
}

/** True when a text is words only: such a text in a number column may be a state. */
export const isWord = (text: string): boolean => hasHan(text) || /^[a-z][a-z .-]*$/i.test(text);
