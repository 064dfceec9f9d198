import { describe, expect, it } from 'vitest';
import type { RawSheet } from '#shared/importing/raw.ts';
import { createReferenceIndex } from '#shared/importing/references.ts';
import { SheetReading } from '#shared/importing/sheet-reading.ts';
import { recordType } from '#shared/records/index.ts';

const references = createReferenceIndex(
  new Map([
    ['department', [{ key: 'IM', names: ['内科'], department: null }]],
    [
      'person',
      [
        { key: 'T4', names: ['周明'], department: 'IM', from: '2010-09-01', until: '2020-08-31' },
        { key: 'T5', names: ['周明'], department: 'IM', from: '2021-09-01', until: null },
      ],
    ],
  ]),
);

function read(day: string): SheetReading {
  const sheet: RawSheet = {
    name: '教学活动',
    hidden: false,
    rows: [
      ['日期', '科室', '类型', '主题', '主讲人'],
      [day, '内科', '小讲课', '心衰', '周明'],
    ],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const columns = ['date', 'department', 'kind', 'title', 'host'].map((target, index) => ({
    index,
    heading: target,
    target,
  }));
  const reading = new SheetReading({
    sheet,
    mapping: {
      sheet: sheet.name,
      type: 'activity',
      headerRows: [1],
      columns,
      defaults: {},
      fixes: [],
      translations: [],
    },
    type: recordType('activity'),
    references,
    seen: new Map(),
  });
  reading.run(0, reading.total);
  reading.finish();
  return reading;
}

const hostOf = (reading: SheetReading) =>
  reading.values[0]![reading.type.fields.findIndex((field) => field.name === 'host')];

describe('two people of one name in one department', () => {
  it('are told apart by the day', () => {
    expect(hostOf(read('2019-10-08'))).toBe('T4');
    expect(hostOf(read('2024-10-08'))).toBe('T5');
  });

  it('are left to a person where the day does not tell', () => {
    const reading = read('2021-01-08');
    expect(hostOf(reading)).toBe('周明');
    expect(reading.problems.map((problem) => problem.finding.code)).toEqual(['reference-ambiguous-kept']);
    expect(reading.rejected).toEqual([false]);
  });
});
