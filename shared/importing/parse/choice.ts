import type { LocalText } from '#shared/i18n/language.ts';
import type { ChoiceField, ChoiceOption } from '#shared/records/types.ts';
import { clean, fold, hasHan } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, refuse } from '../parse-result.ts';
import { finding, type Suggestion } from '../problem.ts';
import { cellText } from '../raw.ts';
import { nearest } from '../suggest.ts';

/** All folded words of a choice with their option; labels and codes win over aliases of other options. */
export function choiceWords(options: readonly ChoiceOption[]): Map<string, ChoiceOption> {
  const words = new Map<string, ChoiceOption>();
  const add = (text: string, option: ChoiceOption) => {
    const word = fold(text);
    if (word && !words.has(word)) words.set(word, option);
  };
  for (const option of options)
    for (const text of [option.code, option.label.zh, option.label.en]) add(text, option);
  for (const option of options) for (const text of option.aliases) add(text, option);
  return words;
}

/** The options as a sentence enumerates them. */
export function optionList(options: readonly ChoiceOption[], most = 8): LocalText {
  const shown = options.slice(0, most);
  const more = options.length > most;
  return {
    zh: shown.map((option) => option.label.zh).join('、') + (more ? '等' : ''),
    en: shown.map((option) => option.label.en).join(', ') + (more ? ', …' : ''),
  };
}

/** One of a list; the result is the option's code. */
export function choiceParser(field: ChoiceField): CellParser {
  const words = choiceWords(field.options);
  const list = optionList(field.options);
  return (cell) => {
    const text = clean(cellText(cell));
    const found = words.get(text) ?? words.get(fold(text));
    if (found) return found.code;
    if (meansMissing(text)) return null;
    const near = nearest(fold(text), words);
    return refuse(
      finding(
        'error',
        'cell',
        'not-an-option',
        { field: field.label, text, options: list },
        near ? optionInstead(text, near) : null,
      ),
    );
  };
}

function optionInstead(text: string, option: ChoiceOption): Suggestion {
  return { from: text, to: hasHan(text) ? option.label.zh : option.label.en, label: option.label };
}
