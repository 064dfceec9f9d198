import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { changesBetween, unused, withoutLoss } from '#shared/records/definition/changes.ts';
import { catalogWith, compileType } from '#shared/records/definition/compile.ts';
import {
  addField,
  moveField,
  newRule,
  newType,
  renameField,
  takeOut,
  tidy,
} from '#shared/records/definition/draft.ts';
import { choicesOf, choicesText } from '#shared/records/definition/exchange/choices.ts';
import { definitionsOf } from '#shared/records/definition/exchange/read-book.ts';
import { definitionsOfRedcap, redcapRows } from '#shared/records/definition/exchange/redcap.ts';
import { definitionBook } from '#shared/records/definition/exchange/write-book.ts';
import { matchesMask } from '#shared/records/definition/mask.ts';
import { definitionProblems } from '#shared/records/definition/problems.ts';
import { type Rule, ruleHolds, ruleKinds } from '#shared/records/definition/rules.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { roundType } from '../../fixtures/round-type.ts';

describe('rules', () => {
  const cases: [Rule, Record<string, string | number | boolean | null>, boolean][] = [
    [{ rule: 'required-if', field: 'b', when: { field: 'a', test: 'given' } }, { a: 'x', b: null }, false],
    [{ rule: 'required-if', field: 'b', when: { field: 'a', test: 'given' } }, { a: null, b: null }, true],
    [{ rule: 'required-if', field: 'b', when: { field: 'a', test: 'is', value: true } }, { a: false }, true],
    [
      { rule: 'empty-if', field: 'b', when: { field: 'a', test: 'is-not', value: '1' } },
      { a: '2', b: 'x' },
      false,
    ],
    [
      { rule: 'empty-if', field: 'b', when: { field: 'a', test: 'is-not', value: '1' } },
      { a: null, b: 'x' },
      true,
    ],
    [{ rule: 'compare', field: 'b', is: '>=', other: 'a' }, { a: '2025-03-02', b: '2025-03-01' }, false],
    [{ rule: 'compare', field: 'b', is: '>=', other: 'a' }, { a: 2, b: 10 }, true],
    [{ rule: 'compare', field: 'b', is: '<', other: 'a' }, { a: null, b: 10 }, true],
    [{ rule: 'range', field: 'a', from: 0, to: null }, { a: -1 }, false],
    [{ rule: 'range', field: 'a', from: '2024-01-01', to: '2024-12-31' }, { a: '2025-01-01' }, false],
    [{ rule: 'range', field: 'a', from: 0, to: 10 }, { a: null }, true],
    [{ rule: 'one-of', field: 'a', values: ['x', 'y'] }, { a: 'z' }, false],
    [{ rule: 'not-both', field: 'a', other: 'b' }, { a: true, b: 'x' }, false],
    [{ rule: 'not-both', field: 'a', other: 'b' }, { a: false, b: 'x' }, true],
    [{ rule: 'shape', field: 'a', mask: 'TJ-99' }, { a: 'TJ-1x' }, false],
  ];
  it.each(cases)('%j over %j', (rule, values, holds) => {
    expect(ruleHolds(rule, values)).toBe(holds);
  });

  it('look into several choices', () => {
    const rule: Rule = { rule: 'required-if', field: 'b', when: { field: 'a', test: 'is', value: '2' } };
    expect(ruleHolds(rule, { a: '1;2' }, new Set(['a']))).toBe(false);
    expect(ruleHolds(rule, { a: '1;22' }, new Set(['a']))).toBe(true);
    expect(ruleHolds(rule, { a: '1;2' })).toBe(true);
  });

  it('say in both languages what the row ought to be', () => {
    const type = compileType(roundType);
    expect(type.checks.map(({ message }) => message.en)).toEqual([
      'When “Outcome” is “Other / later”, “Remark” must be given.',
      '“Closed on” must be at least (not before) “Held on”.',
      '“Score” must lie between 0 and 10.',
      'Write the number like LR-0001.',
    ]);
    for (const { message } of type.checks) expect(message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('rest with a retired field, and can be begun for any fields', () => {
    const fields = roundType.fields.map((field) =>
      field.name === 'closed_on' ? { ...field, retired: true } : field,
    );
    expect(compileType({ ...roundType, fields }).checks).toHaveLength(3);
    for (const kind of ruleKinds) expect(newRule(kind, roundType.fields).rule).toBe(kind);
  });
});

describe('shapes of identifiers', () => {
  it.each([
    ['TJ-9999', 'TJ-0042', true],
    ['TJ-9999', 'TJ-042', false],
    ['AA99', '甲乙12', true],
    ['X*', '7 and more', true],
    ['\\99', '95', true],
    ['\\99', '85', false],
    ['(a+)+$', '(a+)+$', true],
  ])('%s takes %s: %s', (mask, text, taken) => {
    expect(matchesMask(mask, text)).toBe(taken);
  });
});

describe('designing', () => {
  it('begins without a name and ends without problems', () => {
    let type = addField(addField(newType(), 'text'), 'date');
    expect(definitionProblems(type, builtInCatalog).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['label-missing', 'id-form', 'type-label-missing', 'key-missing']),
    );
    type = renameField(type, 'field', 'number');
    type = {
      ...type,
      id: 'own-a',
      label: { zh: ' 甲 ', en: '' },
      key: ['number'],
      fields: type.fields.map((field) => ({ ...field, label: { zh: '乙', en: '' }, required: true })),
    };
    const done = tidy(type);
    expect(done).toMatchObject({
      label: { zh: '甲', en: '甲' },
      plural: { zh: '甲' },
      titleFields: ['number'],
    });
    expect(definitionProblems(done, builtInCatalog)).toEqual([]);
  });

  it('moves, renames and takes out fields with all that names them', () => {
    const moved = moveField(roundType, 0, 2);
    expect(moved.fields.map(({ name }) => name).slice(0, 3)).toEqual(['held_on', 'begins', 'round_no']);
    expect(moveField(roundType, 0, -1)).toBe(roundType);
    const renamed = renameField(roundType, 'outcome', 'result');
    expect(renamed.rules[0]).toMatchObject({ when: { field: 'result' } });
    expect(definitionProblems(renamed, builtInCatalog)).toEqual([]);
    const without = takeOut(roundType, 'held_on');
    expect(without).toMatchObject({ timeField: null, titleFields: ['round_no'] });
    expect(without.rules).toHaveLength(3);
    expect(definitionProblems(without, builtInCatalog)).toEqual([]);
  });

  it('tells what differs, and what may not', () => {
    expect(changesBetween(null, roundType)).toEqual([{ code: 'made' }]);
    expect(changesBetween(roundType, roundType)).toEqual([]);
    const next = takeOut(moveField(roundType, 0, 1), 'remark');
    expect(changesBetween(roundType, next).map(({ code }) => code)).toEqual([
      'field-removed',
      'field-order',
      'rules',
    ]);
    const usage = { records: 3, fields: { remark: 2 }, options: {} };
    expect(withoutLoss(roundType, next, usage).definition.fields.at(-1)).toMatchObject({
      name: 'remark',
      retired: true,
    });
    expect(withoutLoss(roundType, next, unused).definition.fields).toHaveLength(next.fields.length);
  });
});

describe('the catalog', () => {
  it('puts what is referred to first, and added fields behind the built-in ones', () => {
    const refers: Definition = {
      ...roundType,
      id: 'own-a-minutes',
      fields: [
        ...roundType.fields,
        {
          kind: 'reference',
          name: 'round',
          to: roundType.id,
          unknown: 'error',
          label: { zh: '场', en: 'Round' },
          aliases: [],
        },
      ],
    };
    const added: Definition = {
      kind: 'fields',
      id: 'course',
      fields: [{ kind: 'text', name: 'x_room', label: { zh: '教室', en: 'Room' }, aliases: [] }],
      rules: [],
    };
    const catalog = catalogWith([refers, added, roundType]);
    const ids = catalog.types.map(({ id }) => id);
    expect(ids.indexOf(roundType.id)).toBeLessThan(ids.indexOf('own-a-minutes'));
    expect(catalog.type('course').fields.at(-1)!.name).toBe('x_room');
    expect(builtInCatalog.type('course').fields.some(({ name }) => name === 'x_room')).toBe(false);
  });
});

describe('exchange', () => {
  it('brings every definition back as it was', () => {
    const added: Definition = {
      kind: 'fields',
      id: 'course',
      fields: [
        { kind: 'boolean', name: 'x_online', label: { zh: '线上', en: 'Online' }, aliases: ['是否线上'] },
      ],
      rules: [
        {
          rule: 'empty-if',
          field: 'x_online',
          level: 'warning',
          when: { field: 'x_online', test: 'is', value: false },
        },
      ],
    };
    const book = definitionBook([roundType, added]);
    expect(definitionsOf(book)).toEqual({ definitions: [roundType, added], notes: [] });
  });

  it('keeps any words in choices', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x${text}x`);
    const option = fc.record({
      code: word,
      label: fc.record({ zh: word, en: word }),
      aliases: fc.array(word, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(option, { minLength: 1, maxLength: 4 }), (options) => {
        expect(choicesOf(choicesText(options))).toEqual(options);
      }),
      { numRuns: 200 },
    );
  });

  it('takes up a dictionary of REDCap, and tells what it leaves', () => {
    const head = [
      'Variable / Field Name',
      'Form Name',
      'Section Header',
      'Field Type',
      'Field Label',
      'Choices, Calculations, OR Slider Labels',
      'Field Note',
      'Text Validation Type OR Show Slider Number',
      'Text Validation Min',
      'Text Validation Max',
      'Identifier?',
      'Branching Logic (Show field only if...)',
      'Required Field?',
    ];
    const rows = redcapRows([
      head,
      ['rec', 'visit', '', 'text', 'Record', '', '', '', '', '', '', '', ''],
      ['seen', 'visit', 'Day', 'text', 'Seen on', '', '', 'date_ymd', '2024-01-01', '', '', '', 'y'],
      ['kind', 'visit', '', 'radio', '<b>Kind</b>', '1, Bed | 9, Other, say', '', '', '', '', '', '', ''],
      ['what', 'visit', '', 'notes', 'What', '', '', '', '', '', 'y', "[kind] = '9'", 'y'],
      ['topics', 'visit', '', 'checkbox', 'Topics', '1, One | 2, Two', '', '', '', '', '', '', ''],
      ['why', 'visit', '', 'text', 'Why', '', '', '', '', '', '', "[topics(2)] = '1'", ''],
      ['odd', 'visit', '', 'text', 'Odd', '', '', 'phone', '', '', '', "[kind] = '1' or [rec] > 3", ''],
      ['sum', 'visit', '', 'calc', 'Sum', '[a] + 1', '', '', '', '', '', '', ''],
      ['scan', 'visit', '', 'file', 'Scan', '', '', '', '', '', '', '', ''],
      ['mark', 'marks', '', 'text', 'Mark', '', '', 'number_1dp', '0', '10', '', '', ''],
    ])!;
    const { definitions, notes } = definitionsOfRedcap(rows);
    expect(definitions.map(({ id, key, privacy }) => [id, key, privacy])).toEqual([
      ['own-visit', ['rec'], 'personal'],
      ['own-marks', ['rec'], 'internal'],
    ]);
    const [visit, marks] = definitions;
    expect(visit!.fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'rec text',
      'seen date',
      'kind choice',
      'what text',
      'topics choices',
      'why text',
      'odd text',
      'sum number',
    ]);
    expect(visit!.fields[2]).toMatchObject({
      label: { en: 'Kind' },
      options: [{ code: '1' }, { code: '9', label: { en: 'Other, say' } }],
    });
    expect(visit!.rules).toEqual([
      { rule: 'range', field: 'seen', level: 'error', from: '2024-01-01', to: null },
      {
        rule: 'empty-if',
        field: 'what',
        level: 'warning',
        when: { field: 'kind', test: 'is-not', value: '9' },
      },
      { rule: 'required-if', field: 'what', level: 'error', when: { field: 'kind', test: 'is', value: '9' } },
      {
        rule: 'empty-if',
        field: 'why',
        level: 'warning',
        when: { field: 'topics', test: 'is-not', value: '2' },
      },
    ]);
    expect(marks!.fields[1]).toMatchObject({ kind: 'number', min: 0, max: 10, decimals: 1 });
    expect(notes.map(({ code, values }) => `${code} ${values.field}`)).toEqual([
      'redcap-validation odd',
      'redcap-calc sum',
      'redcap-type scan',
      'redcap-branching odd',
      'redcap-forms rec',
    ]);
    for (const definition of definitions) expect(definitionProblems(definition, builtInCatalog)).toEqual([]);
  });
});
