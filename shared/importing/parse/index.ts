/** The parser of a field, compiled once per column. */
import type { AcademicCalendar } from '#shared/periods/period.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { clean } from '../fold.ts';
import { type CellParser, type Parsed, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText, type RawCell } from '../raw.ts';
import type { ReferenceIndex } from '../references.ts';
import { answersParser } from './answers.ts';
import { booleanParser } from './boolean.ts';
import { choiceParser } from './choice.ts';
import { choicesParser } from './choices.ts';
import { type DateOrder, dateParser } from './date.ts';
import { numberParser } from './number.ts';
import { periodParser } from './period.ts';
import { referenceParser } from './reference.ts';
import { withStates } from './state.ts';
import { textParser } from './text.ts';
import { timeParser } from './time.ts';

export interface ParserContext {
  type: RecordType;
  references: ReferenceIndex;
  calendar: AcademicCalendar;
  /** The order that the column's other dates prove. */
  dateOrder: DateOrder | null;
  /** What separates the decimals of the sheet's numbers; a point when absent. */
  decimalMark?: '.' | ',';
}

/** The parser of a field's cells; scores fields are read item by item with `scoreParser`. */
export function fieldParser(field: FieldSpec, context: ParserContext): CellParser {
  switch (field.kind) {
    case 'text':
      return textParser(field);
    case 'integer':
    case 'number':
      return withStates(context.type, field, numberParser(field, context.decimalMark));
    case 'date':
      return dateParser(field, context.dateOrder);
    case 'period':
      return periodParser(field, context.calendar);
    case 'boolean':
      return booleanParser(field);
    case 'choice':
      return choiceParser(field);
    case 'choices':
      return choicesParser(field);
    case 'time':
      return timeParser(field);
    case 'reference':
      return referenceParser(field, context.references);
    case 'answers':
      return answersParser(field);
    case 'scores':
      throw new Error(`a scores field has one parser per item: ${field.name}`);
  }
}

/** Distinct texts of one column that are remembered; a column of free numbers has no use for more. */
const REMEMBERED = 20_000;

/**
 * What every column does before and after its parser: formula errors, replaced texts, and remembering what a text
 * parsed to, since most columns hold few distinct texts.
 */
export function columnReader(
  parse: CellParser,
  label: FieldSpec['label'],
  replaced: ReadonlyMap<string, string> | null,
  remember: boolean,
): CellParser {
  const known = new Map<string, Parsed>();
  const parseText = (cell: string): Parsed => parse(replaced?.get(clean(cell)) ?? cell);
  const other = (cell: RawCell): Parsed => {
    if (replaced) {
      const to = replaced.get(clean(cellText(cell)));
      if (to !== undefined) return parse(to);
    }
    if (typeof cell === 'object' && cell !== null && 'error' in cell) {
      return refuse(finding('error', 'cell', 'formula-error', { field: label, text: cell.error }));
    }
    return parse(cell);
  };
  if (!remember) return (cell) => (typeof cell === 'string' ? parseText(cell) : other(cell));
  // Single characters (scores, ticks) by their code.
  const single = new Array<Parsed | undefined>(128).fill(undefined);
  return (cell) => {
    if (typeof cell !== 'string') return other(cell);
    if (cell.length === 1) {
      const code = cell.charCodeAt(0);
      if (code < 128) {
        const parsed = single[code];
        if (parsed !== undefined) return parsed;
        const fresh = parseText(cell);
        single[code] = fresh;
        return fresh;
      }
    }
    const before = known.get(cell);
    if (before !== undefined) return before;
    const parsed = parseText(cell);
    if (known.size < REMEMBERED) known.set(cell, parsed);
    return parsed;
  };
}
