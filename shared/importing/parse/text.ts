import type { TextField } from '#shared/records/types.ts';
import { clean } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, type Parsed, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';

const PLAIN_IDENTIFIER = /^[0-9A-Za-z_-]+$/;
const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d+$/;
/** Excel keeps 15 digits; a longer number has lost its end. */
const LARGEST_EXACT = 999_999_999_999_999;

/** Free text: cleaned, otherwise as written. */
export function textParser(field: TextField): CellParser {
  return field.identifier ? identifierParser(field) : freeTextParser(field);
}

function freeTextParser(field: TextField): CellParser {
  const optional = !field.required;
  const longest = field.maxLength ?? Number.POSITIVE_INFINITY;
  return (cell) => {
    const text = clean(typeof cell === 'string' ? cell : cellText(cell));
    if (text.length <= 14 && meansMissing(text, optional)) return null;
    return text.length > longest ? tooLong(field, text) : text;
  };
}

function identifierParser(field: TextField): CellParser {
  const longest = field.maxLength ?? Number.POSITIVE_INFINITY;
  return (cell): Parsed => {
    if (typeof cell === 'number') {
      return Number.isInteger(cell) && Math.abs(cell) <= LARGEST_EXACT
        ? String(cell)
        : destroyed(field, String(cell));
    }
    let text = typeof cell === 'string' ? cell : cellText(cell);
    if (!PLAIN_IDENTIFIER.test(text)) {
      text = clean(text).normalize('NFKC').trim();
      if (meansMissing(text, !field.required)) return null;
    } else if (text === '-' || text === '--') {
      return null;
    }
    if (SCIENTIFIC.test(text)) return destroyed(field, text);
    return text.length > longest ? tooLong(field, text) : text;
  };
}

const tooLong = (field: TextField, text: string) =>
  refuse(
    finding('error', 'cell', 'text-too-long', {
      field: field.label,
      length: text.length,
      max: field.maxLength ?? 0,
    }),
  );

const destroyed = (field: TextField, text: string) =>
  refuse(finding('error', 'cell', 'identifier-destroyed', { field: field.label, text }));
