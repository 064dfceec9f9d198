/** Narratives on paper: tokens of every kind, printed once and referred to. */
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/i18n/language.ts';
import { buildDocument } from '#shared/reports/build.ts';
import type { Block, ReportDocument } from '#shared/reports/document.ts';
import { anchorsOf, inlinesOf } from '#shared/reports/references.ts';
import { annual } from '#shared/reports/templates/annual.ts';
import { selfForm } from '#shared/reports/templates/self-form.ts';
import { plainText } from '#shared/reports/templates/text.ts';
import { fixtureData } from './fixture.ts';

const languages: Language[] = ['zh-CN', 'en'];

/** The blocks of a standard. */
function sectionOf(document: ReportDocument, code: string): Block[] {
  const begin = document.blocks.findIndex(
    (block) => block.kind === 'heading' && block.id === `standard-${code}`,
  );
  const end = document.blocks.findIndex((block, index) => index > begin && block.kind === 'heading');
  return document.blocks.slice(begin, end);
}

describe.each(languages)('a narrative in %s', (language) => {
  const document = buildDocument(annual, fixtureData(), language);
  const section = sectionOf(document, '1.1');

  it('prints its tables and charts where it names them, each once, and refers to them by number', () => {
    const tables = section.filter((block) => block.kind === 'table');
    const captions = tables.map(({ caption }) => caption);
    expect(new Set(captions).size).toBe(captions.length);
    expect(tables.length).toBe(2);
    const anchors = new Set(anchorsOf(document));
    const references = section
      .flatMap(inlinesOf)
      .flatMap((inline) => (inline.kind === 'reference' ? [inline] : []));
    expect(references.length).toBeGreaterThan(2);
    for (const { to, text } of references) {
      expect(anchors).toContain(to);
      expect(text).not.toBe('');
    }
    expect(references.some(({ to }) => to.startsWith('evidence-2.2-'))).toBe(true);
  });

  it('has its headings, lists and strong words', () => {
    const list = section.find((block) => block.kind === 'list');
    expect(list?.items[0]?.[0]).toMatchObject({ kind: 'text', strong: true });
    const heading = section.find(
      (block) =>
        block.kind === 'paragraph' &&
        plainText(block.inlines) === (language === 'en' ? 'By department' : '各科室'),
    );
    expect(heading).toBeDefined();
  });

  it('is in the workbook line by line, tables and charts with their numbers', () => {
    const words = (document.annex.words ?? []).filter(({ code }) => code === '1.1');
    expect(new Set(words.map(({ part }) => part))).toEqual(
      new Set(
        ['paragraph', 'list', 'table', 'chart', ...(language === 'en' ? ['note'] : [])].filter(
          (part) => part !== 'note',
        ),
      ),
    );
    const chart = words.find(({ part }) => part === 'chart');
    expect(chart?.text).toMatch(/\d+\.\d%/);
  });
});

it('says of a text that nobody has read that it was drafted', () => {
  const data = fixtureData();
  const state = data.standards.find(({ code }) => code === '1.1')!;
  const own = state.narratives[0]!;
  own.unread = [own.text.split('\n')[0]!];
  const note = '尚无人阅读';
  const blocks = sectionOf(buildDocument(annual, data, 'zh-CN'), '1.1');
  const marked = blocks.findIndex((block) => plainText(inlinesOf(block)).includes(note));
  expect(plainText(inlinesOf(blocks[marked - 1]!))).toContain('本学年签到率为');
  // Where nothing was written, the draft says so, too.
  const drafted = sectionOf(buildDocument(annual, data, 'zh-CN'), '1.2').map((block) =>
    plainText(inlinesOf(block)),
  );
  expect(drafted.some((words) => words.includes(note))).toBe(true);
});

it('stands in the form by its first words, figures and strong words read, headings passed over', () => {
  const data = fixtureData();
  const state = data.standards.find(({ code }) => code === '1.1')!;
  state.narratives = [
    { ...state.narratives[0]!, text: '## 概况\n\n- **签到**率为 {{sign-in-rate}}。\n其余从略。' },
  ];
  if (state.rating) state.rating.reason = '';
  const document = buildDocument(selfForm, data, 'zh-CN');
  const told = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ inlines }) => plainText(inlines))) : [],
  );
  const row = told.find((cells) => cells.some((words) => words.startsWith('签到率为')));
  expect(row?.find((words) => words.startsWith('签到率为'))).toMatch(/^签到率为 ?\d+\.\d%。$/);
  expect(JSON.stringify(told)).not.toMatch(/##|\*\*|\{\{|概况/);
});
