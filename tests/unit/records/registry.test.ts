import { describe, expect, it } from 'vitest';
import { checkValues } from '#shared/importing/check-values.ts';
import { fold } from '#shared/importing/fold.ts';
import { instruments } from '#shared/instruments/index.ts';
import { recordTypeGroups } from '#shared/records/groups.ts';
import { fieldOf, recordTypes } from '#shared/records/index.ts';
import type { FieldSpec } from '#shared/records/types.ts';
import { fixtureOf, fullRow, knownKeys, recordFixtures } from '#tests/fixtures/records/index.ts';

const types = recordTypes.map((type) => [type.id, type] as const);
const repeated = (list: readonly string[]) => list.filter((entry, index) => list.indexOf(entry) !== index);
const ofKind = (field: FieldSpec, ...kinds: FieldSpec['kind'][]) => kinds.includes(field.kind);

it('has every id once, in snake or kebab case', () => {
  expect(repeated(recordTypes.map((type) => type.id))).toEqual([]);
  for (const type of recordTypes) expect(type.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  expect(repeated(recordTypes.flatMap((type) => type.checks.map((check) => check.id)))).toEqual([]);
});

it('has no fixture for a type that is not there', () => {
  const ids = recordTypes.map((type) => type.id as string);
  expect(Object.keys(recordFixtures).filter((id) => !ids.includes(id))).toEqual([]);
});

it('keeps what a record refers to before it, and refers to keys of one part only', () => {
  recordTypes.forEach((type, place) => {
    for (const field of type.fields) {
      if (field.kind !== 'reference') continue;
      const to = recordTypes.findIndex((other) => other.id === field.to);
      expect(to, `${type.id}.${field.name}`).toBeGreaterThanOrEqual(0);
      expect(to, `${type.id}.${field.name}`).toBeLessThan(place);
      expect(recordTypes[to]!.key).toHaveLength(1);
    }
  });
});

describe.each(types)('%s', (_id, type) => {
  const lacking = (text: { zh: string; en: string }) => text.zh.trim() === '' || text.en.trim() === '';

  it('says everything in both languages', () => {
    const texts = [
      type.label,
      type.plural,
      type.help,
      ...type.fields.flatMap((field) => [field.label, ...(field.help ? [field.help] : [])]),
      ...type.fields.flatMap((field) =>
        field.kind === 'choice' ? field.options.map((option) => option.label) : [],
      ),
      ...type.checks.map((check) => check.message),
    ];
    expect(texts.filter(lacking)).toEqual([]);
    expect(texts.filter((text) => !/[\u4e00-\u9fff]/.test(text.zh) && text.zh !== text.en)).toEqual([]);
    expect(recordTypeGroups.map((group) => group.id)).toContain(type.group);
  });

  it('has fields that can be stored, keyed and found', () => {
    const names = type.fields.map((field) => field.name);
    expect(repeated(names)).toEqual([]);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(type.key.length).toBeGreaterThan(0);
    for (const name of [...type.key, ...type.titleFields]) fieldOf(type, name);
    expect(type.key.some((name) => fieldOf(type, name).required)).toBe(true);
    if (type.departmentField)
      expect(fieldOf(type, type.departmentField)).toMatchObject({ kind: 'reference', to: 'department' });
    if (type.timeField) {
      const time = fieldOf(type, type.timeField);
      expect(ofKind(time, 'date', 'period')).toBe(true);
      expect(time.required).toBe(true);
    }
    for (const field of type.fields) {
      if (field.kind === 'scores') expect(instruments).toContain(field.instrument);
      if (field.kind === 'choice') {
        expect(repeated(field.options.map((option) => option.code))).toEqual([]);
        expect(repeated(field.options.flatMap((option) => [...wordsOf(option)]))).toEqual([]);
      }
    }
  });

  it('has headings of which none means two fields equally', () => {
    const surest = new Map<string, string>();
    const clashes: string[] = [];
    for (const field of type.fields) {
      for (const text of new Set([fold(field.label.zh), fold(field.label.en)])) {
        const other = surest.get(text);
        if (other !== undefined && other !== field.name) clashes.push(`${text}: ${other}, ${field.name}`);
        surest.set(text, field.name);
      }
    }
    expect(clashes).toEqual([]);
    const labels = new Set(surest.keys());
    const aliases = type.fields.flatMap((field) => [
      ...new Set(field.aliases.map(fold).filter((alias) => !labels.has(alias))),
    ]);
    expect(type.fields.flatMap((field) => repeated(field.aliases))).toEqual([]);
    expect(repeated(aliases)).toEqual([]);
    expect(type.fields.filter((field) => field.kind !== 'scores' && field.aliases.length < 2)).toEqual([]);
  });

  it('finds nothing wrong with the good rows of its fixture', () => {
    const keys = knownKeys();
    for (const row of fixtureOf(type).good) {
      const found = checkValues(type, fullRow(type, row), {
        has: (to, key) => keys.get(to)?.has(key) ?? false,
      });
      expect(found).toEqual([]);
    }
  });

  it('fills every field in the first good row, so that round trips show all of them', () => {
    const [first] = fixtureOf(type).good;
    const empty = type.fields.filter((field) => (first?.[field.name] ?? null) === null);
    expect(empty.map((field) => field.name)).toEqual([]);
  });

  it('has a bad row for every check, on which it fires, with every value that its message names', () => {
    const { good, bad } = fixtureOf(type);
    expect(Object.keys(bad).sort()).toEqual(type.checks.map((check) => check.id).sort());
    for (const check of type.checks) {
      const found = check.test(fullRow(type, { ...good[0], ...bad[check.id] }));
      expect(found, check.id).not.toBeNull();
      check.test(fullRow(type, {}));
      fieldOf(type, check.field);
      for (const text of [check.message.zh, check.message.en]) {
        for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect(found).toHaveProperty(name!);
      }
    }
  });
});

function wordsOf(option: {
  code: string;
  label: { zh: string; en: string };
  aliases: string[];
}): Set<string> {
  return new Set([option.label.zh, option.label.en, ...option.aliases].map(fold));
}
