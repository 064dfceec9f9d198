import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemScores, joinAnswers, sameAnswers, splitAnswers } from '#shared/records/answers.ts';

it('reads letters in a row and answers that are parted', () => {
  expect(splitAnswers('ABc-D')).toEqual(['A', 'B', 'C', null, 'D']);
  expect(splitAnswers('A, BC,,2.5')).toEqual(['A', 'BC', null, '2.5']);
  expect(splitAnswers('Ａ　Ｂ　Ｃ')).toEqual(['A', 'B', 'C']);
  expect(splitAnswers(' ')).toEqual([]);
});

const answer = fc.option(fc.stringMatching(/^[A-H]{1,3}$|^\d{1,2}(\.5)?$/));

it('writes what it reads back item by item', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 2, maxLength: 120 }), (answers) => {
      expect(splitAnswers(joinAnswers(answers))).toEqual(answers);
      expect(sameAnswers(joinAnswers(answers))).toBe(joinAnswers(answers));
    }),
  );
});

it('marks the items by the key', () => {
  const given = splitAnswers('A,CB,,D,7.5,E');
  expect(itemScores(given, splitAnswers('A,BC,C,B,-,-'), splitAnswers('1,2,1,1'))).toEqual([
    1,
    2,
    0,
    0,
    7.5,
    null,
  ]);
});
