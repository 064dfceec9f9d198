import { describe, expect, it } from 'vitest';
import { indicatorBook, type OwnIndicator } from '#shared/indicators/book.ts';
import { indicatorChanges } from '#shared/indicators/definition/changes.ts';
import {
  duplicateOf,
  measureKinds,
  measureOfKind,
  newIndicator,
  withWords,
} from '#shared/indicators/definition/draft.ts';
import { readIndicators, writeIndicators } from '#shared/indicators/definition/exchange.ts';
import { indicatorProblems, type Surroundings } from '#shared/indicators/definition/problems.ts';
import { shareOf } from '#shared/indicators/definition/share.ts';
import { definitionWords } from '#shared/indicators/definition/words.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { indicators } from '#shared/indicators/index.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import type { Arithmetic, Condition, Indicator } from '#shared/indicators/types.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';

const around: Surroundings = {
  catalog: builtInCatalog,
  indicator: (id) => indicators.find((entry) => entry.id === id) ?? null,
};

const own = (id: string, part: Partial<Indicator> = {}): Indicator =>
  withWords(
    {
      ...newIndicator('2024-09-01'),
      id,
      label: { zh: '名称', en: 'Name' },
      measure: { kind: 'total', terms: [{ rows: { from: 'activity' }, quantity: { count: true } }] },
      ...part,
    },
    around,
  );

const made = (op: Arithmetic['op'], ...ids: string[]): Arithmetic => ({
  kind: 'arithmetic',
  op,
  parts: ids.map((indicator) => ({ indicator, weight: 1 })),
  scale: 1,
});

const bookOf = (...entries: Indicator[]) =>
  indicatorBook(
    entries.map((entry): OwnIndicator => ({ id: entry.id, versions: [entry] })),
    builtInCatalog,
  );

const codes = (entry: Indicator) => indicatorProblems(entry, around).map(({ at, code }) => `${at} ${code}`);

describe('words', () => {
  it.each(indicators.map((entry) => [entry.id, entry] as const))('are made for %s', (_id, entry) => {
    const { zh, en } = definitionWords(entry, around);
    expect(zh).toMatch(/。$/);
    expect(en).toMatch(/\.$/);
    expect(en).not.toMatch(/undefined|null|\[object/);
    expect(zh).not.toMatch(/undefined|null|\[object/);
    // Words that people search for are data and may be of any language.
    if (entry.id !== 'digital-literacy-share') expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('are made for a measure of every kind, also while it is empty', () => {
    for (const kind of measureKinds) {
      const measure = measureOfKind(kind, indicators[0]!.measure);
      expect(definitionWords({ measure }, around).zh).toMatch(/。$/);
    }
  });

  it('say what over what, what is left out and what is missing', () => {
    const entry = indicators.find(({ id }) => id === 'action-on-time-rate')!;
    expect(definitionWords(entry, around)).toEqual({
      zh: '分母：填写了“完成日期”的“整改任务”记录的条数。分子：其中“完成日期”不晚于“整改期限”的条数。以百分数表示。不计入：未填写“整改期限”（没有期限）。',
      en: 'Denominator: the number of records of “Improvement actions” in which “Closed on” is given. Numerator: those of them in which “Closed on” is no later than “Due on”. Told in percent. Left out where “Due on” is empty (No deadline).',
    });
  });

  it('follow the measure until the office writes its own', () => {
    const entry = own('own-a');
    expect(
      withWords({ ...entry, ownWords: true, definition: { zh: '甲', en: 'A' } }, around).definition,
    ).toEqual({
      zh: '甲',
      en: 'A',
    });
  });
});

describe('problems', () => {
  it('are none of a sound definition, and located of others', () => {
    expect(codes(own('own-a'))).toEqual([]);
    expect(codes(newIndicator('2024-09-01'))).toEqual(
      expect.arrayContaining([
        'id id-form',
        'label label-missing',
        'measure.denominator.0.rows.from type-missing',
      ]),
    );
    const target = { value: 80, watch: 90, origin: { zh: '办公室', en: 'Office' } };
    expect(codes(own('own-a', { target }))).toEqual(['target target-higher']);
    expect(codes(own('own-a', { effectiveFrom: '2024-02-30' }))).toEqual(['effectiveFrom day']);
  });

  it.each<[Condition, string]>([
    [{ field: 'nowhere', given: true }, 'field-unknown'],
    [{ field: 'kind', is: 'no such kind' }, 'value'],
    [{ field: 'title', atLeast: 3 }, 'test'],
    [{ field: 'expected', notAfter: 'date' }, 'compare'],
    [{ any: [] }, 'group-empty'],
    [{ check: 'nothing', reads: [] }, 'check-unknown'],
    [{ field: 'host', names: { from: 'nothing', key: 'number' } }, 'type-unknown'],
  ])('are found in a condition (%#)', (condition, code) => {
    const rows = { from: 'activity', where: [condition] };
    const entry = own('own-a', { measure: { kind: 'total', terms: [{ rows, quantity: { count: true } }] } });
    expect(codes(entry)).toEqual([`measure.terms.0.rows.where.0 ${code}`]);
  });

  it('keep anybody from choosing anonymous forms by what they say, who handed them in or when', () => {
    for (const field of ['scores', 'comment', 'rater', 'submitted_on']) {
      const rows = { from: 'evaluation', where: [{ field, given: true }] };
      const entry = own('own-a', { measure: { kind: 'mean', rows, value: { field: 'scores' } } });
      expect(codes(entry)).toEqual(['measure.rows.where.0 answer']);
    }
    const rows = { from: 'evaluation' };
    expect(codes(own('own-a', { measure: { kind: 'mean', rows, value: { field: 'scores' } } }))).toEqual([]);
    expect(codes(own('own-a', { measure: { kind: 'median', rows, value: { field: 'scores' } } }))).toEqual([
      'measure answer-mean',
    ]);
  });

  it('leave nothing to be computed from itself', () => {
    const a = own('own-a', { measure: made('sum', 'own-b', 'course-pass-rate') });
    const b = own('own-b', { measure: made('sum', 'own-a', 'course-pass-rate') });
    const c = own('own-c', { measure: made('sum', 'own-a', 'course-pass-rate') });
    const book = bookOf(a, b, c);
    expect(book.unfit.map(({ id }) => id)).toEqual(['own-a', 'own-b', 'own-c']);
    expect(book.find('own-c')).toBeNull();
    expect(book.find('course-pass-rate')).not.toBeNull();
  });
});

describe('the book', () => {
  it('knows shipped and own ones, and those of others down to their rows', () => {
    const sum = own('own-a', { measure: made('ratio', 'course-pass-rate', 'evaluation-mean') });
    const book = bookOf(sum);
    expect(book.indicators).toHaveLength(indicators.length + 1);
    const found = book.get('own-a');
    expect(typesReadBy(found)).toEqual(expect.arrayContaining(['exam-result', 'evaluation']));
    expect(isGuarded(found)).toBe(true);
    expect(() => book.get('own-z')).toThrow('unknown indicator');
  });

  it('has for a period the version that was in force at its end', () => {
    const versions = [
      own('own-a', { version: '1', effectiveFrom: '2023-09-01' }),
      own('own-a', { version: '2', effectiveFrom: '2024-09-01' }),
      own('own-a', { version: '3', effectiveFrom: '2024-09-01' }),
    ];
    const book = indicatorBook([{ id: 'own-a', versions }], builtInCatalog);
    const at = (day: string) => book.at('own-a', day).version;
    expect(['2020-08-31', '2024-08-31', '2025-08-31'].map(at)).toEqual(['1', '1', '3']);
    expect(
      indicatorBook([{ id: 'own-a', versions: [...versions, null] }], builtInCatalog).find('own-a'),
    ).toBeNull();
  });
});

describe('copies, files and differences', () => {
  it('duplicate most shipped ones without a problem but the missing id', () => {
    const faulty = indicators.flatMap((entry) => {
      const copy = { ...duplicateOf(entry, '2024-09-01', around), id: 'own-copy' };
      return indicatorProblems(copy, around).some(({ code }) => code !== 'answer') ? [entry.id] : [];
    });
    expect(faulty).toEqual([]);
  });

  it('come back from their file, and no other file is one', () => {
    const entry = own('own-a', { measure: made('sum', 'course-pass-rate', 'evaluation-mean') });
    const linked = bookOf(entry).get('own-a');
    expect(readIndicators(writeIndicators([linked]))).toEqual({ indicators: [entry], unreadable: [] });
    expect(
      readIndicators('{"format":"attest-indicators","version":1,"indicators":[{"id":3}]}')?.unreadable,
    ).toEqual([{ place: 1, at: 'id' }]);
    for (const text of ['', '[]', '{}', `${'['.repeat(100_000)}${']'.repeat(100_000)}`])
      expect(readIndicators(text)).toBeNull();
  });

  it('tell what changed, with the words before and after', () => {
    const before = own('own-a');
    const rows = { from: 'observation' };
    const after = own('own-a', { measure: { kind: 'total', terms: [{ rows, quantity: { count: true } }] } });
    expect(indicatorChanges(before, after, around)).toEqual([
      { code: 'measure', before: before.definition, after: after.definition },
    ]);
    expect(indicatorChanges(before, null, around).map(({ code }) => code)).toEqual(['retired']);
    expect(indicatorChanges(null, after, around).map(({ code }) => code)).toEqual(['made']);
  });

  it('tell a share from other ratios', () => {
    const share = indicators.find(({ id }) => id === 'senior-title-share')!.measure;
    const ratio = indicators.find(({ id }) => id === 'student-teacher-ratio')!.measure;
    expect(share.kind === 'ratio' && shareOf(share)?.hit).toEqual([
      { field: 'title', in: ['professor', 'associate'] },
    ]);
    expect(ratio.kind === 'ratio' && shareOf(ratio)).toBeNull();
  });
});
