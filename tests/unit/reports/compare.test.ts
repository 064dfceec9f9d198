import { describe, expect, it } from 'vitest';
import { buildDocument } from '#shared/reports/build.ts';
import { compareReports } from '#shared/reports/compare.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { frozenDocument } from '#shared/reports/freeze.ts';
import { annual } from '#shared/reports/templates/annual.ts';
import { fixtureData } from './fixture.ts';

const made = () => structuredClone(buildDocument(annual, fixtureData(), 'en'));
const everything = () => null;
/** What an indicator reads: a type by its id, and by its name for older documents. */
const reading = (...types: string[]) => ({ ids: types, labels: types });
const newBatch = (types: string, rows: { rowsNew: number; rowsChanged: number }) => ({
  ...made().annex.sources[0]!,
  batch: 'another',
  types,
  typeIds: [types],
  ...rows,
});

describe('two kept reports', () => {
  it('that are the same differ in nothing', () => {
    expect(compareReports(made(), made(), everything)).toMatchObject({
      figures: [],
      standards: [],
      texts: [],
      sources: { added: [], gone: [] },
      definitions: [],
      edition: null,
    });
  });

  /** A later report in which the first value with a numerator is one higher. */
  function moved(change: (later: ReportDocument) => void = () => {}): ReportDocument {
    const later = made();
    const value = later.annex.values.find(({ numerator }) => numerator !== null)!;
    value.numerator! += 1;
    change(later);
    return later;
  }

  it('tell which value moved, and that a file brought rows of what it reads', () => {
    const later = moved(({ annex }) => {
      annex.sources.push(newBatch('Activities', { rowsNew: 3, rowsChanged: 0 }));
    });
    const { figures, same, values, sources } = compareReports(made(), later, () => reading('Activities'));
    expect(figures).toHaveLength(1);
    expect(values - same).toBe(1);
    expect(figures[0]!.later!.numerator! - figures[0]!.earlier!.numerator!).toBe(1);
    expect(figures[0]!.reasons).toEqual(['new-rows']);
    expect(sources.added.map(({ batch }) => batch)).toEqual(['another']);
  });

  it('do not blame a file that brought something else, and tell corrections from new rows', () => {
    const other = moved(({ annex }) => {
      annex.sources.push(newBatch('Courses', { rowsNew: 3, rowsChanged: 0 }));
    });
    expect(compareReports(made(), other, () => reading('Activities')).figures[0]!.reasons).toEqual(['day']);
    const corrected = moved(({ annex }) => {
      annex.sources.push(newBatch('Activities', { rowsNew: 0, rowsChanged: 2 }));
    });
    expect(compareReports(made(), corrected, () => reading('Activities')).figures[0]!.reasons).toEqual([
      'corrected-rows',
    ]);
  });

  it('tell a file that was taken back, a changed definition and another edition', () => {
    const earlier = made();
    earlier.annex.sources.push(newBatch('Activities', { rowsNew: 3, rowsChanged: 0 }));
    expect(compareReports(earlier, moved(), everything).figures[0]!.reasons).toEqual(['taken-back']);

    const later = made();
    const { indicator } = later.annex.values[0]!;
    for (const value of later.annex.values) if (value.indicator === indicator) value.version = '99';
    for (const entry of later.annex.definitions) if (entry.id === indicator) entry.version = '99';
    later.framework = { ...later.framework, edition: '2099' };
    const compared = compareReports(made(), later, everything);
    expect(compared.figures.every(({ reasons }) => reasons.includes('definition'))).toBe(true);
    expect(compared.definitions).toMatchObject([{ indicator, later: '99' }]);
    expect(compared.edition?.later).toContain('2099');
  });

  it('tell a changed judgement and changed words, but no words for a changed figure', () => {
    const later = made();
    later.annex.standards[0]!.rating = 'another';
    const heading = later.blocks.findIndex(({ kind }) => kind === 'heading');
    later.blocks.splice(heading + 1, 0, {
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: 'One more sentence.' }],
    });
    const { standards, texts } = compareReports(made(), later, everything);
    expect(standards).toMatchObject([{ changes: [{ what: 'rating', later: 'another' }] }]);
    expect(texts).toHaveLength(1);
    expect(texts[0]!.later).toContain('One more sentence.');

    const figures = made();
    for (const block of figures.blocks)
      if (block.kind === 'paragraph')
        for (const inline of block.inlines) if (inline.kind === 'figure') inline.figure.text = '0';
    expect(compareReports(made(), figures, everything).texts).toEqual([]);
  });
});

describe('a frozen document', () => {
  it('says so on its cover and nowhere changes what it says', () => {
    const draft = made();
    const frozen = frozenDocument(draft, { at: '2025-09-01T08:00:00.000Z', by: '李明' });
    expect(frozen.status).toBe('frozen');
    expect(frozen.cover.map(({ text }) => text)).toContain('2025-09-01 by 李明');
    expect(frozen.cover.map(({ text }) => text)).not.toContain('Draft');
    expect(frozen.blocks).toEqual(draft.blocks);
    expect(frozen.annex).toEqual(draft.annex);
  });
});
