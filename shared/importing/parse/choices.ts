import type { ChoiceOption, ChoicesField } from '#shared/records/types.ts';
import { clean, fold } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';
import { choiceWords, optionList } from './choice.ts';

const SEPARATOR = ';';

/** Between the parts of a cell: 、 and ; are meant so always, blanks, slashes and "and" only where nothing else parts. */
const SURE = /[;；、,，┋|\n]+/;
const LOOSE = /[;；、,，┋|\n\s/／+＋&和及]+/;

/** The codes of a stored value. */
export const splitCodes = (value: string): string[] => (value === '' ? [] : value.split(SEPARATOR));

/** Codes as they are stored: known ones only, each once, in the order of the list. */
export function joinCodes(field: Pick<ChoicesField, 'options'>, codes: readonly string[]): string {
  const chosen = new Set(codes);
  return field.options
    .map((option) => option.code)
    .filter((code) => chosen.has(code))
    .join(SEPARATOR);
}

/** The options that a stored value names. */
export function chosenOptions(field: Pick<ChoicesField, 'options'>, value: string): ChoiceOption[] {
  const chosen = new Set(splitCodes(value));
  return field.options.filter((option) => chosen.has(option.code));
}

/** Several of a list in one cell; the result is the stored text of their codes. */
export function choicesParser(field: ChoicesField): CellParser {
  const words = choiceWords(field.options);
  const list = optionList(field.options);
  const find = (text: string) => words.get(text) ?? words.get(fold(text));
  const codesOf = (text: string, separator: RegExp): { codes: string[]; unknown: string | null } => {
    const parts = text.split(separator).filter((part) => fold(part) !== '');
    const unknown = parts.find((part) => !find(part)) ?? null;
    return { codes: parts.flatMap((part) => find(part)?.code ?? []), unknown };
  };
  return (cell) => {
    const text = clean(cellText(cell));
    const whole = find(text);
    if (whole) return whole.code;
    if (meansMissing(text)) return null;
    const sure = codesOf(text, SURE);
    const read = sure.unknown === null ? sure : codesOf(text, LOOSE);
    if (read.unknown === null && read.codes.length > 0) return joinCodes(field, read.codes);
    return refuse(
      finding('error', 'cell', 'not-an-option', {
        field: field.label,
        text: sure.unknown?.trim() ?? text,
        options: list,
      }),
    );
  };
}
