import { expect, it } from 'vitest';
import { readTyped, spokenDate } from '#shared/importing/parse/typed.ts';
import { defaultCalendar } from '#shared/periods/period.ts';
import { fieldOf, recordType } from '#shared/records/index.ts';

const type = recordType('observation');
const context = { type, calendar: defaultCalendar, today: '2025-03-10' };
const read = (field: string, text: string) => readTyped(fieldOf(type, field), text, context);

it.each([
  ['25.3.7', '2025-03-07'],
  ['2025年3月7日', '2025-03-07'],
  ['20250307', '2025-03-07'],
  ['today', '2025-03-10'],
  ['今天', '2025-03-10'],
  ['昨天', '2025-03-09'],
  ['3.7', '2025-03-07'],
  ['12月1日', '2024-12-01'],
])('reads the date %s', (text, date) => {
  expect(read('date', text)).toEqual({ value: date, problem: null, also: null });
});

it('says of what cannot be read why, and keeps nothing', () => {
  expect(read('date', '三月')).toMatchObject({ value: null, problem: { level: 'error', field: 'date' } });
  expect(read('score', 'many')).toMatchObject({ value: null, problem: { level: 'error', field: 'score' } });
  expect(read('score', ' ')).toEqual({ value: null, problem: null, also: null });
  expect(read('score', '９１.５').value).toBe(91.5);
});

it('takes a day without a year as the last one, and knows leap days', () => {
  expect(spokenDate('3.10', '2025-03-10')).toBe('2025-03-10');
  expect(spokenDate('3.11', '2025-03-10')).toBe('2024-03-11');
  expect(spokenDate('2.29', '2025-03-10')).toBe('2024-02-29');
  expect(spokenDate('13.1', '2025-03-10')).toBeNull();
});
