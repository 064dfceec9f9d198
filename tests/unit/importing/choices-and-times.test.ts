import { expect, it } from 'vitest';
import { checkValues } from '#shared/importing/check-values.ts';
import { choicesParser, joinCodes } from '#shared/importing/parse/choices.ts';
import { timeParser } from '#shared/importing/parse/time.ts';
import { choices, option, time } from '#shared/records/fields.ts';
import type { RecordType } from '#shared/records/types.ts';

const topics = choices('topics', '内容', 'Topics', '', [
  option('rules', '规章制度', 'Rules', '劳动纪律'),
  option('plan', '轮转计划', 'Plan of the rotation', '计划'),
  option('ethics', '医德医风', 'Ethics'),
  option('talk', '沟通/合作', 'Communication'),
]);
const starts = time('starts_at', '开始时间', 'Starts at', '');

it.each([
  ['医德医风；规章制度', 'rules;ethics'],
  ['劳动纪律、计划、计划', 'rules;plan'],
  ['沟通/合作', 'talk'],
  ['沟通/合作;轮转计划', 'plan;talk'],
  ['规章制度 医德医风', 'rules;ethics'],
  ['规章制度和医德医风', 'rules;ethics'],
  ['Plan of the rotation; Ethics', 'plan;ethics'],
  ['rules┋plan', 'rules;plan'],
  ['—', null],
])('reads several of a list: %s', (text, value) => {
  expect(choicesParser(topics)(text)).toBe(value);
});

it('refuses a list with a word that is no option, and names the word', () => {
  expect(choicesParser(topics)('规章制度、食堂')).toMatchObject({
    value: null,
    finding: { code: 'not-an-option', params: { text: '食堂' } },
  });
});

it('stores codes once and in the order of the list', () => {
  expect(joinCodes(topics, ['talk', 'plan', 'talk', 'gone'])).toBe('plan;talk');
});

it.each([
  ['14:30', '14:30'],
  ['8:05', '08:05'],
  ['８：０５', '08:05'],
  ['下午2:30', '14:30'],
  ['2:30 PM', '14:30'],
  ['12:10 am', '00:10'],
  ['14时', '14:00'],
  ['8点半', '08:30'],
  ['14时5分', '14:05'],
  ['0800', '08:00'],
  ['2025-03-01 14:30:00', '14:30'],
  ['2025年3月1日14:30', '14:30'],
  [0.604166666666667, '14:30'],
  [{ text: '14:30', value: 0.604166666666667, format: 'time' as const }, '14:30'],
  [{ text: '2025/3/1 8:00', value: 45_717.333333333336, format: 'datetime' as const }, '08:00'],
  ['/', null],
])('reads a time of day: %s', (cell, value) => {
  expect(timeParser(starts)(cell)).toBe(value);
});

it.each(['25:00', '8:75', '上午', '45', '8', 45])('refuses what is no time of day: %s', (cell) => {
  expect(timeParser(starts)(cell)).toMatchObject({ value: null, finding: { code: 'not-a-time' } });
});

it('checks values of both kinds as a form saves them', () => {
  const type = { fields: [topics, starts], checks: [] } as unknown as RecordType;
  const codes = (values: Record<string, string | number>) =>
    checkValues(type, values, { has: () => true }).map((problem) => problem.code);
  expect(codes({ topics: 'rules;talk', starts_at: '08:00' })).toEqual([]);
  expect(codes({ topics: 'talk;rules', starts_at: '8:00' })).toEqual(['not-an-option', 'not-a-time']);
  expect(codes({ topics: 'gone', starts_at: 8 })).toEqual(['not-an-option', 'not-a-time']);
});
