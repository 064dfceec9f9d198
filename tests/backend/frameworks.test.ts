/** Frameworks of the workspace: notes on items, own editions, exchange, links, carrying over. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frameworkCatalog, walk } from '#shared/frameworks/catalog.ts';
import { headDifferences } from '#shared/frameworks/diff.ts';
import { addItem, changeItem, newEdition, ratedBy, removeItem } from '#shared/frameworks/edit.ts';
import { leafOf, leavesOf } from '#shared/frameworks/index.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';

let test: TestBackend;
let place: string;
beforeEach(async () => {
  test = await openTestBackend();
  place = mkdtempSync(join(tmpdir(), 'attest-frameworks-'));
});
afterEach(() => {
  test.end();
  rmSync(place, { recursive: true, force: true });
});

/** A list that is empty and one that is absent say the same. */
const plain = (items: unknown) =>
  JSON.parse(
    JSON.stringify(items, (_, value) => (Array.isArray(value) && value.length === 0 ? undefined : value)),
  );

const period = '2024-2025';
const old = { framework: 'wfme-2020', period, code: '2.2' };
const catalog = async () => frameworkCatalog(await test.call('frameworks.list', {}));

async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    throw error;
  }
  return 'none';
}

async function edition(change: (framework: Framework) => Framework = (same) => same): Promise<Framework> {
  const framework = change(newEdition((await catalog()).framework('wfme-2020'), 'own-wfme', '2030'));
  const saved = await test.call('frameworks.save', { framework, from: null });
  expect(saved).toEqual({ version: 1, problems: [], left: [] });
  return framework;
}

const note = {
  framework: 'wfme-2020',
  code: '2.4',
  text: '',
  title: null,
  points: null,
  source: '',
  checked: false,
};

describe('a note on an item', () => {
  it('keeps text and check with name, time and source, and is in the log', async () => {
    expect(await refusalOf(() => test.call('frameworks.note', { ...note, checked: true }))).toBe(
      'framework-check-source',
    );
    await test.call('frameworks.note', {
      ...note,
      text: ' 原文 ',
      source: 'WFME 2020, p. 20',
      checked: true,
    });
    const item = leafOf((await catalog()).framework('wfme-2020'), '2.4');
    expect(item).toMatchObject({
      text: '原文',
      verified: true,
      checked: { by: '王秘书', source: 'WFME 2020, p. 20' },
    });
    await test.call('frameworks.note', { ...note, source: 'WFME 2020, p. 20', checked: false });
    expect(leafOf((await catalog()).framework('wfme-2020'), '2.4').verified).toBe(false);
    const { entries } = await test.call('audit.list', {});
    expect(entries.filter(({ action }) => action === 'frameworks.note')).toHaveLength(2);
    expect(await refusalOf(() => test.call('frameworks.note', { ...note, code: '99' }))).toBe(
      'unknown-standard',
    );
  });

  it('counts in ratings: points follow the correction', async () => {
    const form = { framework: 'residency-base-2023', code: '5.3.2' };
    const rating = { ...form, period, level: null, points: 2, reason: '齐全' };
    await test.call('frameworks.note', { ...note, ...form, points: 1 });
    expect(await refusalOf(() => test.call('standards.rate', rating))).toBe('rating-points');
    await test.call('standards.rate', { ...rating, points: 1 });
  });
});

describe('frameworks in use', () => {
  it('are all but those on demand, until the office decides', async () => {
    expect((await catalog()).inUse.map(({ id }) => id)).not.toContain('lcme-2023');
    await test.call('frameworks.use', { id: 'lcme-2023', inUse: true });
    await test.call('frameworks.use', { id: 'wfme-2020', inUse: false });
    const ids = (await catalog()).inUse.map(({ id }) => id);
    expect(ids).toContain('lcme-2023');
    expect(ids).not.toContain('wfme-2020');
    const overview = await test.call('standards.overview', { framework: 'lcme-2023', period: '2025-2026' });
    expect(overview.items).toHaveLength(92);
  });
});

describe('an edition of the office’s own', () => {
  it('is rated, written and reported like a shipped one', async () => {
    await edition();
    const { items } = await test.call('standards.overview', { framework: 'own-wfme', period });
    expect(items).toHaveLength(21);
    await test.call('standards.rate', {
      ...old,
      framework: 'own-wfme',
      level: 'met',
      points: null,
      reason: '好',
    });
    const { templates } = await test.call('reports.templates', {});
    const report = await test.call('reports.preview', {
      template: templates[0]!.template.id,
      framework: 'own-wfme',
      period,
      language: 'zh-CN',
    } as never);
    expect(JSON.stringify(report.document.framework)).toContain('2030');
  });

  it('is refused with problems, over a newer version, and under a shipped id', async () => {
    const framework = await edition();
    const empty = addItem(framework, '1', 'n');
    expect((await test.call('frameworks.save', { framework: empty, from: 1 })).problems).toEqual([
      { code: 'title-empty', at: 'n' },
    ]);
    expect(await refusalOf(() => test.call('frameworks.save', { framework, from: null }))).toBe(
      'framework-changed',
    );
    const shipped = (await catalog()).framework('wfme-2020');
    expect(await refusalOf(() => test.call('frameworks.save', { framework: shipped, from: null }))).toBe(
      'framework-shipped',
    );
    expect(await refusalOf(() => test.call('frameworks.remove', { id: 'wfme-2020' }))).toBe(
      'framework-shipped',
    );
  });

  it('takes its work along when codes are exchanged, and asks before items with work are left out', async () => {
    const framework = await edition();
    const rate = (code: string, reason: string) =>
      test.call('standards.rate', {
        framework: 'own-wfme',
        code,
        period,
        level: 'met',
        points: null,
        reason,
      });
    await rate('2.1', 'one');
    await rate('2.2', 'two');
    await test.call('standards.write', {
      framework: 'own-wfme',
      code: '2.1',
      period,
      language: 'en',
      text: 'First.',
    });
    let next = changeItem(framework, '2.1', (item) => ({ ...item, code: '2.2' }));
    next = changeItem(next, '2.2', (item) => ({ ...item, code: '2.1' }));
    expect((await test.call('frameworks.save', { framework: next, from: 1 })).version).toBe(2);
    const stateOf = async (code: string) =>
      (await test.call('standards.overview', { framework: 'own-wfme', period })).items.find(
        (item) => item.code === code,
      )!;
    expect((await stateOf('2.2')).rating?.reason).toBe('one');
    expect((await stateOf('2.2')).narratives[0]?.text).toBe('First.');
    expect((await stateOf('2.1')).rating?.reason).toBe('two');

    const without = removeItem(next, '2.2');
    const asked = await test.call('frameworks.save', { framework: without, from: 2 });
    expect(asked).toMatchObject({ version: null, left: [{ code: '2.1', rating: true }] });
    expect((await test.call('frameworks.save', { framework: without, from: 2, leave: true })).version).toBe(
      3,
    );
    expect(await refusalOf(() => test.call('frameworks.remove', { id: 'own-wfme' }))).toBe(
      'framework-in-use',
    );
    const { versions } = await test.call('frameworks.versions', { id: 'own-wfme' });
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('keeps every version, and the levels that items are rated by', async () => {
    const first = await edition();
    const renamed = { ...first, publisher: { zh: '本院', en: 'Ours' }, edition: '2031' };
    await test.call('frameworks.save', { framework: renamed, from: 1 });
    const { editions } = await test.call('frameworks.history', { id: 'own-wfme' });
    expect(editions.map(({ id, shipped, versions }) => [id, shipped, versions.length])).toEqual([
      ['wfme-2020', true, 1],
      ['own-wfme', false, 2],
    ]);
    const [now, before] = editions[1]!.versions;
    expect(headDifferences(before!.framework!, now!.framework!).map(({ kind }) => kind)).toEqual([
      'edition',
      'publisher',
    ]);

    await test.call('standards.rate', {
      ...old,
      framework: 'own-wfme',
      level: 'met',
      points: null,
      reason: '有方案',
    });
    const without = (code: string): Framework => ({
      ...renamed,
      rating: {
        kind: 'levels',
        levels: (renamed.rating.kind === 'levels' ? renamed.rating.levels : []).filter(
          (each) => each.code !== code,
        ),
      },
    });
    const refused = (framework: Framework) =>
      refusalOf(() => test.call('frameworks.save', { framework, from: 2 }));
    expect(await refused(without('met'))).toBe('framework-level-rated');
    expect(await refused(ratedBy(renamed, 'points'))).toBe('framework-level-rated');
    const nameless = { ...renamed, label: { zh: ' ', en: '' } };
    expect((await test.call('frameworks.save', { framework: nameless, from: 2 })).problems).toEqual([
      { code: 'label-empty', at: '' },
    ]);
  });

  it('goes when nothing lies at its items', async () => {
    await edition();
    await test.call('frameworks.remove', { id: 'own-wfme' });
    expect((await catalog()).has('own-wfme')).toBe(false);
  });
});

describe('files', () => {
  it('bring a framework and its links back, as CASE and as a workbook', async () => {
    const link = {
      framework: 'residency-base-2023',
      code: '2.2.5',
      otherFramework: 'wfme-2020',
      otherCode: '7.1',
    };
    await test.call('frameworks.link', { ...link, kind: 'narrower', reason: '督导是其中一部分' });
    const shipped = (await catalog()).framework('residency-base-2023');
    for (const [format, name] of [
      ['case', 'r.json'],
      ['xlsx', 'r.xlsx'],
    ] as const)
      for (const language of ['zh-CN', 'en'] as const) {
        const path = join(place, `${language}-${name}`);
        const written = await test.call('frameworks.export', { id: shipped.id, path, format, language });
        expect(written).toEqual({ path, items: [...walk(shipped.items)].length, links: 1 });
        const read = await test.call('frameworks.read', { path });
        expect(read.notes).toEqual([]);
        expect(plain(read.framework.items)).toEqual(plain(shipped.items));
        expect(read.framework).toMatchObject({
          basedOn: shipped.id,
          rating: shipped.rating,
          label: shipped.label,
        });
        expect(read.links).toMatchObject([
          { code: '2.2.5', kind: 'narrower', otherFramework: 'wfme-2020', otherCode: '7.1' },
        ]);
        const saved = await test.call('frameworks.save', {
          framework: read.framework,
          from: read.version,
          links: read.links,
        });
        expect(saved.problems).toEqual([]);
        const { links } = await test.call('frameworks.links', { framework: read.framework.id, other: null });
        expect(links).toMatchObject([{ code: '2.2.5', kind: 'narrower' }]);
      }
  });

  it('that hold no framework are refused with the reason', async () => {
    const path = join(place, 'x.json');
    expect(await refusalOf(() => test.call('frameworks.read', { path }))).toBe('file-not-found');
    writeFileSync(path, '{"a":1}');
    expect(await refusalOf(() => test.call('frameworks.read', { path }))).toBe('framework-file-unknown');
    writeFileSync(join(place, 'y.csv'), 'a,b\n1,2\n');
    expect(await refusalOf(() => test.call('frameworks.read', { path: join(place, 'y.csv') }))).toBe(
      'framework-file-unknown',
    );
  });
});

describe('links', () => {
  it('are seen from both sides, judged and forgotten', async () => {
    const pair = {
      framework: 'wfme-2020',
      code: '5.3',
      otherFramework: 'china-clinical-2022',
      otherCode: '5.2',
    };
    await test.call('frameworks.link', { ...pair, kind: 'narrower' });
    const from = async (framework: string) =>
      (await test.call('frameworks.links', { framework, other: null })).links;
    expect(await from('china-clinical-2022')).toMatchObject([
      { code: '5.2', otherCode: '5.3', kind: 'broader' },
    ]);
    expect(await from('wfme-2020')).toMatchObject([{ code: '5.3', kind: 'narrower', by: '王秘书' }]);
    await test.call('frameworks.link', { ...pair, kind: null });
    expect(await from('wfme-2020')).toEqual([]);
    const self = { ...pair, otherFramework: 'wfme-2020', otherCode: '5.2', kind: 'exact' as const };
    expect(await refusalOf(() => test.call('frameworks.link', self))).toBe('framework-link-self');
  });
});

describe('an edition change', () => {
  it('carries evidence, narrative and rating over, marks the text as unread, and keeps what is there', async () => {
    await edition((framework) => changeItem(framework, '2.2', (item) => ({ ...item, code: '2.9' })));
    const file = join(place, '方案.txt');
    writeFileSync(file, 'x');
    await test.call('standards.attach', { ...old, paths: [file], slot: 'plan' });
    await test.call('standards.write', { ...old, language: 'zh-CN', text: '课程安排合理。' });
    await test.call('standards.rate', { ...old, level: 'met', points: null, reason: '符合' });
    const carry = {
      from: 'wfme-2020',
      fromPeriod: period,
      to: 'own-wfme',
      period: '2025-2026',
      pairs: [{ from: '2.2', to: '2.9' }],
      parts: ['evidence' as const, 'narrative' as const, 'rating' as const],
    };
    expect(await test.call('frameworks.carry', carry)).toEqual({ evidence: 1, narratives: 1, ratings: 1 });
    const { items } = await test.call('standards.overview', { framework: 'own-wfme', period: '2025-2026' });
    const state = items.find(({ code }) => code === '2.9')!;
    expect(state.evidence).toMatchObject([{ slot: 'plan' }]);
    expect(state.narratives).toMatchObject([{ state: 'draft' }]);
    expect(state.narratives[0]!.text).toContain('课程安排合理。');
    expect(state.narratives[0]!.text).toContain('2.2');
    expect(state.narratives[0]!.unread).toHaveLength(2);
    expect(state.rating).toMatchObject({ level: 'met', reason: '符合' });
    expect(await test.call('frameworks.carry', carry)).toEqual({ evidence: 0, narratives: 0, ratings: 0 });
    const { items: material } = await test.call('frameworks.material', {
      framework: 'own-wfme',
      period: null,
    });
    expect(material).toEqual([{ code: '2.9', rating: true, narratives: 1, evidence: 1 }]);
  });
});

const shared = join(
  process.env.ATTEST_SHARED ?? join(import.meta.dirname, '../../../shared'),
  'data/6_frameworks',
);
describe.skipIf(!existsSync(shared))('lists of other programs', () => {
  const read = (path: string) => test.call('frameworks.read', { path: join(shared, path) });
  const sizes = ({ framework }: { framework: Framework }) => [
    [...walk(framework.items)].length,
    leavesOf(framework).length,
    framework.items.length,
  ];

  it('of Moodle, OpenSALT and Ilios are read with their trees', async () => {
    const moodle = await read('moodle_competency_oecd/example.csv');
    expect(moodle.framework.label.en).toBe('OECD');
    expect(JSON.stringify(moodle.framework)).not.toMatch(/<p>|<br/);
    expect(sizes(moodle)[0]).toBeGreaterThan(50);
    expect(sizes(moodle)[2]).toBeLessThan(sizes(moodle)[0]!);
    const salt = await read('case_sample_case/sample_case.csv');
    expect(sizes(salt)).toEqual([10, 5, 3]);
    const ilios = await read('ilios_competency/competency.csv');
    expect(sizes(ilios)[0]).toBe(35);
    expect(sizes(ilios)[2]).toBeLessThan(35);
    expect(sizes(await read('ilios_aamc_pcrs/aamc_pcrs.csv'))[0]).toBe(66);
    for (const one of [moodle, salt, ilios])
      expect(
        (await test.call('frameworks.save', { framework: one.framework, from: one.version })).problems,
      ).toEqual([]);
  });
});
