/** One option of a question with several answers, in a column of its own. */
import type { ChoicesField } from '#shared/records/types.ts';
import { clean, fold } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';
import { choiceWords, optionList } from './choice.ts';

const CHOSEN = /^(?:1(?:\.0+)?|y|yes|true|x|是|有|选|选中|已选|勾选|checked|selected|[√✓✔☑●])$/i;
const NOT_CHOSEN = /^(?:0(?:\.0+)?|n|no|false|否|未选|未选中|未勾选|unchecked|not selected|[×✗✘□☐○])$/i;
/** Marks of a question that was not answered. */
const UNANSWERED = /^(?:-[1239]|[(（](?:跳过|空)[)）]|\[not completed\])$/i;

/**
 * The cells of one option's column: ticked, or holding the option itself, as its words or as its number. Answers the
 * option's code, or null where it was not chosen.
 */
export function tickParser(field: ChoicesField, item: number): CellParser {
  const option = field.options[item]!;
  const words = choiceWords(field.options);
  return (cell) => {
    const text = clean(cellText(cell));
    if (UNANSWERED.test(text) || NOT_CHOSEN.test(text)) return null;
    if (CHOSEN.test(text) || text === String(item + 1)) return option.code;
    const meant = words.get(text) ?? words.get(fold(text));
    if (meant) return meant.code === option.code ? option.code : null;
    if (meansMissing(text)) return null;
    return refuse(
      finding('error', 'cell', 'not-an-option', {
        field: field.label,
        text,
        options: optionList(field.options),
      }),
    );
  };
}
