/** The answers to a paper: all in one cell, or one item's in its own column. */
import { MOST_ITEMS, sameAnswers, splitAnswers } from '#shared/records/answers.ts';
import type { AnswersField } from '#shared/records/types.ts';
import { clean } from '../fold.ts';
import { type CellParser, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';

/** One cell with the answers to all items. */
export function answersParser(field: AnswersField): CellParser {
  return (cell) => {
    const text = clean(cellText(cell));
    const answers = splitAnswers(text);
    if (answers.every((answer) => answer === null)) return null;
    return answers.length > MOST_ITEMS
      ? refuse(
          finding('error', 'cell', 'text-too-long', {
            field: field.label,
            length: answers.length,
            max: MOST_ITEMS,
          }),
        )
      : sameAnswers(text);
  };
}

const APART = /[,，;；、|\s┋]+/g;

/** One item's answer: several letters in one cell (`A,C`, `A C`) become one answer. */
export const answerParser: CellParser = (cell) => {
  const text = clean(cellText(cell)).normalize('NFKC').trim().toUpperCase();
  const plain = text.replace(APART, '');
  return /^[-–—_*.?？/\\]*$/.test(plain) || /^(?:空|未答|漏答|NULL|N\/A)$/.test(plain) ? null : plain;
};
