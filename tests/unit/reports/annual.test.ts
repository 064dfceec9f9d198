import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/i18n/language.ts';
import { buildDocument } from '#shared/reports/build.ts';
import { chartOption } from '#shared/reports/chart-option.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { anchorsOf, explanationsByFigure, figuresOf, inlinesOf } from '#shared/reports/references.ts';
import { annual } from '#shared/reports/templates/annual.ts';
import { plainText } from '#shared/reports/templates/text.ts';
import { emptyData, fixtureData } from './fixture.ts';

const languages: Language[] = ['zh-CN', 'en'];
const textOf = (document: ReportDocument) =>
  document.blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return `${block.number} ${block.text}`;
        case 'table':
          return [
            block.caption,
            ...block.columns.map((column) => column.header),
            plainText(inlinesOf(block)),
          ].join('\n');
        case 'chart':
          return `${block.caption} ${block.alt}`;
        case 'explanation':
          return [block.term, ...block.facts.flatMap((fact) => [fact.label, fact.text])].join('\n');
        default:
          return plainText(inlinesOf(block));
      }
    })
    .join('\n');

describe.each(languages)('the annual report in %s', (language) => {
  const document = buildDocument(annual, fixtureData(), language);
  const figures = figuresOf(document);

  it('gives every figure its own id and exactly one explanation', () => {
    expect(figures.length).toBeGreaterThan(100);
    expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
    const explanations = document.blocks.filter((block) => block.kind === 'explanation');
    const explained = explanations.flatMap((block) => [block.figure, ...(block.also ?? [])]);
    expect(explained.toSorted()).toEqual(figures.map((figure) => figure.id).toSorted());
    const byFigure = explanationsByFigure(document);
    for (const figure of figures) expect(byFigure.get(figure.id)?.mark).toBe(figure.mark);
  });

  it('explains a figure by its own value, wherever it is printed', () => {
    const byFigure = explanationsByFigure(document);
    for (const figure of figures.filter((candidate) => candidate.show === 'value')) {
      expect(byFigure.get(figure.id)?.facts.map((fact) => fact.text)).toContain(figure.text);
    }
  });

  it('refers only to what is there, and every anchor is unique', () => {
    const anchors = anchorsOf(document);
    expect(new Set(anchors).size).toBe(anchors.length);
    const references = document.blocks
      .flatMap(inlinesOf)
      .flatMap((inline) => (inline.kind === 'reference' ? [inline.to] : []));
    expect(references.length).toBeGreaterThan(0);
    for (const to of references) expect(anchors).toContain(to);
  });

  it('names sources of the right department and year only', () => {
    const explanation = document.blocks.find(
      (block) =>
        block.kind === 'explanation' && block.facts[0]?.text === (language === 'en' ? 'Surgery' : '外科'),
    );
    const mark = explanation && plainText(inlinesOf(explanation));
    const source = document.annex.sources.find((candidate) => candidate.mark === mark);
    expect(source?.file).toContain('外科');
    expect(source?.file).toContain('2024-2025');
  });

  it('leaves no placeholder unfilled, and speaks one language', () => {
    const text = textOf(document);
    expect(text).not.toMatch(/\{\w+\}|\{\w+\||undefined|NaN|document\./);
    if (language === 'en') {
      const chinese = text.match(/[\u4e00-\u9fff]{2,}/g) ?? [];
      // Titles of evidence, reasons, file names and persons are the hospital's own words.
      const own =
        /评教管理办法|年修订|两个科室签到率偏低|教学工作量统计表|最终版|秘书|内科|外科|妇产科|儿科|急诊科|影像科|麻醉科|神经科|每两周|教学查房|主治|医师|主持|记录完整|并由|至少组织/;
      expect(chinese.filter((word) => !own.test(word))).toEqual([]);
    }
  });

  it('is the same document when it is built again', () => {
    expect(JSON.stringify(buildDocument(annual, fixtureData(), language))).toBe(JSON.stringify(document));
  });

  it('never shows a withheld value', () => {
    for (const figure of figures) expect(figure.value.state).not.toBe('withheld');
    const withheld = document.blocks.filter(
      (block) =>
        block.kind === 'explanation' && plainText(inlinesOf(block)) !== '' && block.facts[2]?.text === '–',
    );
    expect(withheld).toEqual([]);
  });

  it('numbers tables and charts without a gap', () => {
    for (const kind of ['table', 'chart'] as const) {
      const numbers = document.blocks.flatMap((block) =>
        block.kind === kind ? [Number(/\d+/.exec(block.number)?.[0])] : [],
      );
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('says so when there is nothing', () => {
    const empty = buildDocument(annual, emptyData(), language);
    expect(figuresOf(empty)).toEqual([]);
    expect(textOf(empty)).toContain(language === 'en' ? 'No records of' : '尚无入库记录');
    expect(textOf(empty)).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  it('draws charts as plain data', () => {
    for (const block of document.blocks) {
      if (block.kind !== 'chart') continue;
      const option = chartOption(block.chart, { language });
      expect(structuredClone(option)).toEqual(option);
      expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    }
  });
});

it('calls a change only where the intervals do not overlap', () => {
  const data = fixtureData();
  const set = (year: string, low: number, value: number, high: number) => {
    const found = data.values.find(
      (entry) => entry.indicator === 'pass-rate' && entry.department === null && entry.period === year,
    );
    if (!found) throw new Error('fixture');
    Object.assign(found, { value, state: 'watch', interval: { low, high, level: 0.95, method: 'wilson' } });
  };
  const claims = () => textOf(buildDocument(annual, data, 'en')).includes('Course pass rate: from');
  set('2024-2025', 80, 82, 84);
  set('2023-2024', 83, 86, 89);
  expect(claims()).toBe(false);
  set('2023-2024', 84.5, 87, 90);
  expect(claims()).toBe(true);
  expect(textOf(buildDocument(annual, data, 'en'))).toContain('do not overlap: a decline');
});
