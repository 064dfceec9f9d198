/** What holds for every template that comes with the program, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/i18n/language.ts';
import { buildDocument } from '#shared/reports/build.ts';
import type { ReportData } from '#shared/reports/data.ts';
import { contrast, defaultHouse, houseStyle } from '#shared/reports/house-style.ts';
import { anchorsOf, figuresOf, inlinesOf } from '#shared/reports/references.ts';
import { findSection, optionsOf, sections } from '#shared/reports/sections/index.ts';
import { reportTemplates } from '#shared/reports/templates/index.ts';
import { plainText } from '#shared/reports/templates/text.ts';
import { type ReportTemplate, reportTemplateSchema } from '#shared/reports/templates/types.ts';
import { emptyData, fixtureData } from './fixture.ts';
import { clockData, courseData } from './more-data.ts';

const languages: Language[] = ['zh-CN', 'en'];

const dataFor = ({ subject }: ReportTemplate, data: ReportData): ReportData => ({
  ...data,
  clock: clockData(),
  ...(subject === 'department' ? { department: '101' } : {}),
  ...(subject === 'course' ? { course: courseData() } : {}),
});

describe.each(reportTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it('is data as the office’s own are, of known sections of its subject', () => {
    expect(reportTemplateSchema.parse(structuredClone(template))).toEqual(template);
    for (const entry of template.sections) {
      expect(findSection(entry.section)?.subjects, entry.section).toContain(template.subject);
    }
  });

  it.each(languages)('is whole in %s: anchors, references, words', (language) => {
    for (const data of [fixtureData(), emptyData()]) {
      const document = buildDocument(template, dataFor(template, data), language);
      const anchors = anchorsOf(document);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const inline of document.blocks.flatMap(inlinesOf)) {
        if (inline.kind === 'reference') expect(anchors).toContain(inline.to);
      }
      const text = JSON.stringify(document.blocks);
      expect(text).not.toMatch(/\{\w+\}|\{\w+\||undefined|NaN|document\.[a-z]/);
      expect(document.blocks.length).toBeGreaterThan(1);
      expect(buildDocument(template, dataFor(template, data), language)).toEqual(document);
      for (const figure of figuresOf(document)) expect(figure.value.state).not.toBe('withheld');
    }
  });
});

describe('a template of one’s own', () => {
  const own = (entries: ReportTemplate['sections'], subject: ReportTemplate['subject'] = 'hospital') => ({
    id: 'own',
    label: { zh: '本院模板', en: 'Our own' },
    fileWord: { zh: '本院', en: 'own' },
    subject,
    form: 'book' as const,
    sections: entries,
  });
  const build = (entries: ReportTemplate['sections']) => buildDocument(own(entries), fixtureData(), 'en');
  const chapters = (entries: ReportTemplate['sections']) =>
    build(entries).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [`${block.number} ${block.text}`] : [],
    );

  it('prints its sections in its own order, with its own headings', () => {
    expect(
      chapters([
        { section: 'sources' },
        { section: 'actions', title: { zh: '整改', en: 'What we do about it' } },
        { section: 'overview' },
      ]),
    ).toEqual(['Appendix A Sources', '1 What we do about it', '2 Indicators at a glance']);
  });

  it('leaves out what the program does not know, and what its subject has none of', () => {
    expect(chapters([{ section: 'gone' }, { section: 'unit' }, { section: 'actions' }])).toEqual([
      '1 Improvement actions',
    ]);
  });

  it('refers to an appendix by the letter that it has, and not at all where there is none', () => {
    const textOf = (entries: ReportTemplate['sections']) =>
      plainText(build(entries).blocks.flatMap(inlinesOf));
    const both = [{ section: 'overview' }, { section: 'sources' }, { section: 'figures' }];
    expect(textOf(both)).toContain('Appendix B holds the definition');
    expect(textOf(both)).toContain('Source numbers refer to Appendix A.');
    expect(textOf([{ section: 'overview' }])).not.toContain('Appendix');
  });

  it('takes the office’s words with live figures', () => {
    const document = build([
      {
        section: 'words',
        options: { zh: '签到率 {{sign-in-rate}}。', en: 'It was {{sign-in-rate}}.\nThanks.' },
      },
    ]);
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
    expect(figuresOf(document)).toHaveLength(1);
  });

  it('falls back on the section’s own options where a stored one is no such value', () => {
    const departments = findSection('departments');
    expect(departments && optionsOf(departments, { charts: 99, matrix: 'yes', table: false })).toEqual({
      matrix: true,
      charts: 20,
      table: false,
    });
    for (const section of sections) expect(optionsOf(section)).toEqual(optionsOf(section, {}));
  });
});

describe('the house style', () => {
  it('numbers chapters as official papers do, in Chinese only', () => {
    const style = houseStyle({ ...defaultHouse, look: 'official' });
    const numbers = (language: Language) =>
      buildDocument(reportTemplates[0]!, fixtureData(), language, style).blocks.flatMap((block) =>
        block.kind === 'heading' && block.level < 3 && block.number ? [block.number] : [],
      );
    expect(numbers('zh-CN').slice(0, 3)).toEqual(['一、', '（一）', '（二）']);
    expect(numbers('en').slice(0, 3)).toEqual(['1', '1.1', '1.2']);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
    expect(contrast('#FFFFFF', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrast(defaultHouse.accent, '#FFFFFF')).toBeGreaterThan(4.5);
  });

  it('keeps to the type area of official papers: 156 by 225 mm on A4', () => {
    const [top, right, bottom, left] = houseStyle({ ...defaultHouse, look: 'official' }).margins;
    expect([210 - left - right, 297 - top - bottom]).toEqual([156, 225]);
  });
});

describe('a report card', () => {
  it('explains all its figures in one table, with the indicator in the row, and defines them in another', () => {
    const card = reportTemplates.find(({ id }) => id === 'department-card')!;
    const document = buildDocument(card, { ...fixtureData(), department: '101' }, 'en');
    const explanations = document.blocks.flatMap((block) => (block.kind === 'explanation' ? [block] : []));
    expect(explanations.length).toBeGreaterThan(10);
    const at = document.blocks.findIndex(({ kind }) => kind === 'explanation');
    const together = document.blocks.slice(at, at + explanations.length);
    expect(together.every(({ kind }) => kind === 'explanation')).toBe(true);
    for (const { term, facts } of explanations) expect(term).toContain(facts[0]!.text.split(' · ')[0]!);
    const definitions = document.blocks[at + explanations.length];
    const used = new Set(figuresOf(document).map(({ value }) => value.indicator));
    expect(definitions?.kind === 'table' && definitions.rows.length).toBe(used.size);
  });
});
