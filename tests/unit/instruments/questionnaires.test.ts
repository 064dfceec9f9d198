import { describe, expect, it } from 'vitest';
import { detectHeader } from '#shared/importing/header/detect.ts';
import { formOf } from '#shared/importing/layouts/survey-form.ts';
import type { LayoutColumn } from '#shared/importing/layouts/types.ts';
import { scoreParser } from '#shared/importing/parse/score.ts';
import { instruments } from '#shared/instruments/index.ts';
import { instrumentSchema } from '#shared/instruments/schema.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { catalogWith } from '#shared/records/definition/compile.ts';
import { definitionsOf } from '#shared/records/definition/exchange/read-book.ts';
import { definitionBook } from '#shared/records/definition/exchange/write-book.ts';
import type { AddedFields, TypeDefinition } from '#shared/records/definition/types.ts';
import { instrumentOf, questionnaireParts } from '#shared/records/questionnaire.ts';

const wording: AddedFields = {
  kind: 'fields',
  id: 'sdli',
  fields: [],
  rules: [],
  listed: true,
  wording: Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `i${at + 1}`,
      {
        zh: `我能自己安排学习任务 ${'一二三四五六七八九十'[at % 10]}${at}`,
        en: `I plan my tasks, statement ${at + 1}`,
      },
    ]),
  ),
};

const courseForm = instruments.find(({ id }) => id === 'course-evaluation')!;
const own: TypeDefinition = {
  ...questionnaireParts({ ...courseForm, id: 'own-course', wording: 'own' }),
  kind: 'type',
  id: 'own-course',
  label: { zh: '本院课程问卷', en: 'Our course form' },
  rules: [],
  listed: true,
};

const columns = (headings: string[]): LayoutColumn[] =>
  headings.map((heading, index) => ({ index, heading, role: 'answer' }) as LayoutColumn);

describe('a questionnaire in force', () => {
  it('takes the pasted wording, and is listed once it is switched on', () => {
    const before = builtInCatalog.type('sdli');
    expect(before.listed).toBe('in-use');
    const type = catalogWith([wording]).type('sdli');
    expect(type.listed).toBeUndefined();
    const [item] = instrumentOf(type)!.items;
    expect(item).toMatchObject({ code: 'i1', text: wording.wording!.i1 });
    expect(item!.placeholder).toBeUndefined();
    expect(item!.aliases).toContain('SDLI item 1');
  });

  it('of the office’s own is a record type among the evaluations', () => {
    const type = catalogWith([own]).type('own-course');
    expect([type.group, type.listed]).toEqual(['evaluation', undefined]);
    expect(type.checks.map(({ id }) => id)).toEqual(['own-course-straight-line']);
    expect(instrumentOf(type)!.items).toHaveLength(12);
  });

  it('comes back from the workbook of definitions with its instrument and its wording', () => {
    const { definitions, notes } = definitionsOf(definitionBook([own, wording]));
    expect(notes).toEqual([]);
    expect(definitions).toEqual(JSON.parse(JSON.stringify([own, wording])));
  });

  it('every instrument passes the schema unchanged', () => {
    for (const form of instruments) expect(instrumentSchema.parse(form)).toEqual(form);
  });
});

it('reads the words for what was not observed as no score, only where the form offers them', () => {
  const setq = instruments.find(({ id }) => id === 'setq')!;
  expect(scoreParser(setq, setq.items[0]!)('未观察到')).toBeNull();
  expect(scoreParser(setq, setq.items[0]!)('N/O')).toBeNull();
  const dreem = instruments.find(({ id }) => id === 'dreem')!;
  expect(scoreParser(dreem, dreem.items[0]!)('未观察到')).not.toBeNull();
});

describe('the export of a survey', () => {
  const words = instrumentOf(catalogWith([wording]).type('sdli'))!.items.map(({ text }) => text.zh);

  it('is known by the pasted words of the items', () => {
    const found = formOf(
      catalogWith([wording]).types,
      columns(words.map((text, at) => `${at + 1}、${text}`)),
      '问卷',
    );
    expect(found?.type.id).toBe('sdli');
    expect([...found!.targets.values()].slice(0, 2)).toEqual(['scores#i1', 'scores#i2']);
  });

  it('with nothing but numbers belongs to the form that its title names, or to the one in use of as many items', () => {
    const numbered = columns(Array.from({ length: 20 }, (_, at) => `Q${at + 1}`));
    expect(formOf(builtInCatalog.types, numbered, '2025级 SDLI 调查')?.type.id).toBe('sdli');
    expect(formOf(catalogWith([wording]).types, numbered, '调查')?.type.id).toBe('sdli');
    expect(formOf(builtInCatalog.types, numbered, '调查')?.type.id).toBe('evaluation');
  });

  it('of questions that no form asks is no form', () => {
    expect(
      formOf(builtInCatalog.types, columns(['您的性别', '您最喜欢的课程', '其他建议']), '调查'),
    ).toBeNull();
  });
});

it('a table of numbered questions is not taken for a form that is not in use', () => {
  const heading = ['序号', '日期', '科室', ...Array.from({ length: 20 }, (_, at) => `Q${at + 1}`)];
  const sheet = {
    name: 'Sheet1',
    hidden: false,
    rows: [heading],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const found = detectHeader(sheet, 'a.xlsx', builtInCatalog.types);
  expect(found === null || builtInCatalog.type(found.type).listed === undefined).toBe(true);
  expect(detectHeader({ ...sheet, name: 'SDLI' }, 'a.xlsx', builtInCatalog.types)?.type).toBe('sdli');
});
