import type { NumberField, RecordType } from '#shared/records/types.ts';
import { fold } from '../fold.ts';
import type { CellParser, Remark } from '../parse-result.ts';
import { readBoolean } from './boolean.ts';
import { choiceWords } from './choice.ts';
import { isWord } from './number.ts';

/**
 * A number column whose record type has a field `state` (or `passed`) may say it in words: 缺考 in a score column becomes
 * the state "absent" and no number.
 */
export function withStates(type: RecordType, field: NumberField, parse: CellParser): CellParser {
  const state = type.fields.find((other) => other.name === 'state' && other.kind === 'choice');
  if (state?.kind !== 'choice' || field.name !== 'score') return parse;
  const words = choiceWords(state.options);
  const passed = type.fields.some((other) => other.name === 'passed' && other.kind === 'boolean');
  return (cell) => {
    if (typeof cell !== 'string' || !isWord(cell.trim())) return parse(cell);
    const option = words.get(fold(cell));
    if (option)
      return { value: null, finding: null, also: { field: 'state', value: option.code } } satisfies Remark;
    const yes = passed ? readBoolean(cell) : null;
    return yes === null
      ? parse(cell)
      : ({ value: null, finding: null, also: { field: 'passed', value: yes } } satisfies Remark);
  };
}
