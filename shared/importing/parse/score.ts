import type { Instrument, InstrumentItem } from '#shared/instruments/types.ts';
import { fold, narrow } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, type Parsed, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';
import { readNumber } from './number.ts';

/** One item's score: a whole number on the instrument's scale, or a word of the scale. */
export function scoreParser(form: Instrument, item: InstrumentItem): CellParser {
  const { lowest, highest, labels, notObserved } = form.scale;
  const unseen = new Set(
    notObserved ? [notObserved.label.zh, notObserved.label.en, ...notObserved.aliases].map(fold) : [],
  );
  const words = new Map<string, number>();
  for (const { score, label, aliases } of labels) {
    for (const text of [label.zh, label.en, ...aliases]) words.set(fold(text), score);
  }
  const check = (value: number, text: string): Parsed =>
    Number.isInteger(value) && value >= lowest && value <= highest
      ? value
      : refuse(
          finding('error', 'cell', 'score-out-of-scale', {
            field: item.text,
            text,
            min: lowest,
            max: highest,
          }),
        );
  return (cell) => {
    if (typeof cell === 'number') return check(cell, String(cell));
    const text = cellText(cell);
    if (text.length === 1) {
      const digit = text.charCodeAt(0) - 48;
      if (digit >= lowest && digit <= highest && digit <= 9) return digit;
    }
    const shown = narrow(text);
    const word = words.get(fold(shown));
    if (word !== undefined) return word;
    if (meansMissing(shown) || unseen.has(fold(shown))) return null;
    // "5、很同意" and "5=agree": codes and words in one cell.
    const coded = /^(\d{1,3})\s*[、.:=：)）\s-]\s*\D+$/.exec(shown);
    const value = coded ? Number(coded[1]) : readNumber(shown);
    if (value !== null) return check(value, shown);
    return refuse(
      finding('error', 'cell', 'score-unknown', { field: item.text, text: shown, min: lowest, max: highest }),
    );
  };
}
