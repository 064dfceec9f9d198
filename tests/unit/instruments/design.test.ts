import { expect, it } from 'vitest';
import {
  bandLines,
  bandsFromLines,
  copyOf,
  instrumentProblems,
  itemsFromLines,
  linesOf,
  needsNewEdition,
  newInstrument,
  nextEdition,
  tidyInstrument,
  withoutSubscale,
} from '#shared/instruments/design.ts';
import { instruments } from '#shared/instruments/index.ts';
import { agreement } from '#shared/instruments/scales.ts';
import { instrumentSchema } from '#shared/instruments/schema.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { definitionProblems } from '#shared/records/definition/problems.ts';
import { formDefinition, withForm } from '#shared/records/definition/questionnaire.ts';
import { definitionSchema } from '#shared/records/definition/schema.ts';

it('a copy of every instrument can be saved as a form of one’s own', () => {
  for (const form of instruments) {
    const copy = tidyInstrument({ ...copyOf(form), id: 'own-copy' });
    expect(instrumentProblems(copy), form.id).toEqual([]);
    expect(instrumentSchema.parse(copy)).toEqual(copy);
    const definition = formDefinition(copy, null);
    expect(definitionSchema.parse(definition)).toEqual(definition);
    expect(definitionProblems(definition, builtInCatalog), form.id).toEqual([]);
  }
});

it('says what is missing from a new form', () => {
  const empty = newInstrument(agreement);
  expect(instrumentProblems(empty)).toEqual(['label', 'items', 'subscale-label']);
});

it('reads pasted lines with and without numbers', () => {
  expect(linesOf('1. 目标清楚\n2、讲解清晰\n\n（3）有反馈\n4 个病例以上')).toEqual([
    '目标清楚',
    '讲解清晰',
    '有反馈',
    '4 个病例以上',
  ]);
  const items = itemsFromLines('目标清楚 | Aims are clear\n有反馈', newInstrument(agreement));
  expect(items).toEqual([
    { code: 'i1', text: { zh: '目标清楚', en: 'Aims are clear' }, aliases: [], subscale: 's1' },
    { code: 'i2', text: { zh: '有反馈', en: '有反馈' }, aliases: [], subscale: 's1' },
  ]);
});

it('reads bands line by line and writes them back', () => {
  const bands = bandsFromLines('60 合格 | Pass\n0 不合格 | Fail')!;
  expect(bands.map(({ from }) => from)).toEqual([0, 60]);
  expect(bandsFromLines(bandLines(bands))).toEqual(bands);
  expect(bandsFromLines('合格')).toBeNull();
});

it('other words need no new edition; other items, reversals or steps do', () => {
  const form = instruments.find(({ id }) => id === 'course-evaluation')!;
  const reworded = { ...form, items: form.items.map((item) => ({ ...item, text: { zh: '新', en: 'new' } })) };
  expect(needsNewEdition(form, reworded)).toBe(false);
  expect(needsNewEdition(form, { ...form, items: form.items.slice(1) })).toBe(true);
  expect(needsNewEdition(form, { ...form, scale: { ...form.scale, highest: 6 } })).toBe(true);
  const taken = new Set(['own-x', 'own-x-2']);
  expect(nextEdition('own-x-2', (id) => taken.has(id))).toBe('own-x-3');
});

it('items of a part that goes belong to the first that is left', () => {
  const form = instruments.find(({ id }) => id === 'course-evaluation')!;
  const left = withoutSubscale(form, 'design');
  expect(left.items[0]!.subscale).toBe('delivery');
});

it('keeps fields that were added by hand when a form is changed', () => {
  const form = { ...copyOf(instruments[0]!), id: 'own-f' };
  const first = formDefinition(form, null);
  const added = {
    ...first,
    fields: [
      ...first.fields,
      { kind: 'date' as const, name: 'seen_on', label: { zh: '阅', en: 'Seen' }, aliases: [] },
    ],
  };
  expect(formDefinition(form, added).fields.at(-1)?.name).toBe('seen_on');
  expect(withForm('sdli', null, { listed: true })).toEqual({
    kind: 'fields',
    id: 'sdli',
    fields: [],
    rules: [],
    listed: true,
  });
});
