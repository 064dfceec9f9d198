import { describe, expect, it } from 'vitest';
import { referenceParser } from '#shared/importing/parse/reference.ts';
import { isRemark } from '#shared/importing/parse-result.ts';
import { createReferenceIndex, type Resolution } from '#shared/importing/references.ts';
import { editDistance, nearest } from '#shared/importing/suggest.ts';
import { fieldOf, recordType } from '#shared/records/index.ts';
import type { ReferenceField } from '#shared/records/types.ts';

const index = createReferenceIndex(
  new Map([
    [
      'department',
      [
        { key: 'IM', names: ['内科', 'Internal Medicine'], department: null },
        { key: 'CARD', names: ['心血管内科', 'Cardiology'], department: null },
        { key: 'OBG', names: ['妇产科教研室', 'Obstetrics and Gynaecology'], department: null },
      ],
    ],
    [
      'person',
      [
        { key: 'T001', names: ['张伟', 'Zhang Wei'], department: 'IM' },
        { key: 'T002', names: ['张伟', 'Zhang Wei'], department: 'CARD' },
        { key: 'T003', names: ['阿依古丽·买买提'], department: 'IM' },
        { key: 'T004', names: ['欧阳明华'], department: 'IM', earlier: ['Z9'] },
        { key: 'T0150', names: ['赵敏'], department: 'IM' },
        { key: '00088', names: ['钱进'], department: 'IM' },
      ],
    ],
  ]),
);

const keyOf = (resolution: Resolution) =>
  resolution.kind === 'one'
    ? resolution.target.key
    : resolution.kind === 'many'
      ? resolution.targets.map((target) => target.key)
      : null;

describe('departments', () => {
  it.each([
    ['IM', 'IM'],
    ['im', 'IM'],
    ['内科', 'IM'],
    ['内科教研室', 'IM'],
    ['internal medicine', 'IM'],
    ['Department of Internal Medicine', 'IM'],
    ['Internal Medicine Dept.', 'IM'],
    ['妇产科', 'OBG'],
    ['心血管内科', 'CARD'],
    ['皮肤科', null],
  ])('%s is %s', (text, key) => expect(keyOf(index.resolve('department', text))).toBe(key));
});

describe('people', () => {
  it.each([
    ['T001', 'T001'],
    ['张伟（T002）', 'T002'],
    ['T001 张伟', 'T001'],
    ['张伟', ['T001', 'T002']],
    ['阿依古丽 买买提', 'T003'],
    ['欧阳 明华', 'T004'],
    ['李四', null],
    ['Z9', 'T004'],
    ['T 0150', 'T0150'],
    ['ｔ０１５０', 'T0150'],
    ['88', '00088'],
    ['T5', null],
  ])('%s is %j', (text, key) => expect(keyOf(index.resolve('person', text))).toEqual(key));

  const host = fieldOf(recordType('activity'), 'host') as ReferenceField;
  it('lists the candidates of a shared name', () => {
    const parsed = referenceParser(host, index)('张伟');
    expect(isRemark(parsed) && parsed.finding?.code).toBe('reference-ambiguous-kept');
    expect(isRemark(parsed) && parsed.candidates?.map((candidate) => candidate.department)).toEqual([
      'IM',
      'CARD',
    ]);
  });
  it('keeps an unknown name with a warning and suggests the near one', () => {
    expect(referenceParser(host, index)('欧阳明花')).toMatchObject({
      value: '欧阳明花',
      finding: { level: 'warning', code: 'reference-unknown-kept', suggestion: { to: 'T004' } },
    });
  });
});

describe('nearness', () => {
  it('counts a swap of neighbours as one', () => {
    expect(editDistance('lecutrer', 'lecturer')).toBe(1);
    expect(editDistance('abc', 'abc')).toBe(0);
    expect(editDistance('', 'abc')).toBe(3);
  });
  it('stays silent where two are equally near', () => {
    expect(
      nearest('abcd', [
        ['abce', 1],
        ['abcf', 2],
      ]),
    ).toBeNull();
    expect(
      nearest('abcd', [
        ['abce', 1],
        ['xyzw', 2],
      ]),
    ).toBe(1);
  });
});
