import { expect, it } from 'vitest';
import { attentionOf, byNeed, needsLook } from '#shared/reports/attention.ts';
import type { ReportDocument } from '#shared/reports/document.ts';

/** A card of one department with an indicator for each state given. */
const card = (...states: string[]) =>
  ({
    period: '2024-2025',
    subject: { department: 'IM', course: null },
    blocks: [],
    annex: {
      definitions: [{ id: 'i0', version: '1', label: 'First' }],
      values: states.flatMap((state, index) =>
        ['IM', 'SU', null].map((department) => ({
          indicator: `i${index}`,
          version: '1',
          period: '2024-2025',
          department,
          state: department === 'IM' ? state : 'act',
        })),
      ),
      standards: [
        { code: '1.1', narrative: 'none' },
        { code: '1.2', narrative: 'draft' },
      ],
    },
  }) as unknown as ReportDocument;

it('tells what must be acted upon, of its own department only', () => {
  const attention = attentionOf(card('act', 'withheld', 'no-data', 'good'));
  expect(attention).toEqual({
    act: [{ indicator: 'i0', label: 'First' }],
    withheld: [{ indicator: 'i1', label: 'i1' }],
    noData: [{ indicator: 'i2', label: 'i2' }],
    empty: false,
    narratives: ['1.1'],
  });
  expect(attentionOf(card('no-data', 'no-data')).empty).toBe(true);
  expect(needsLook({ ...attentionOf(card('good', 'no-data')), narratives: [] })).toBe(false);
});

it('puts failures first, then what is empty, then what must be acted upon most', () => {
  const one = attentionOf(card('act', 'good'));
  const two = attentionOf(card('act', 'act'));
  const empty = attentionOf(card('no-data'));
  expect([one, null, two, empty].sort(byNeed)).toEqual([null, empty, two, one]);
});
