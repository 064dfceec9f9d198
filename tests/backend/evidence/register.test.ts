/** Evidence on a real store: read, searched, suggested, accepted, and judged by its dates. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from '../support/backend.ts';
import { docx, pdf } from '../support/documents.ts';
import { storeRows } from '../support/store-rows.ts';

const period = '2024-2025';
const supervision = { framework: 'residency-base-2023', code: '2.2.5', period };
const other = { framework: 'wfme-2020', code: '8.2', period };
let test: TestBackend;

beforeEach(async () => {
  test = await openTestBackend();
  test.setTime('2025-06-10T08:00:00.000Z');
});
afterEach(() => test.end());

function file(name: string, bytes: Uint8Array | string): string {
  const folder = join(test.folder, '..', 'papers');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const rules = () =>
  pdf([
    ['教学督导工作办法', '总则'],
    ['第二条 院级督导每学年对专业基地督导一次，督导意见在七个工作日内反馈教师，整改后复查。'],
  ]);
const canteen = () => docx(['Canteen opening hours', 'Lunch is served from eleven to one.']);

async function added(...paths: string[]): Promise<string[]> {
  const { pieces } = await test.call('evidence.add', { paths });
  await test.call('evidence.read', {});
  return pieces;
}
const list = async () => test.call('evidence.list', { period });
const words = { owner: null, dated: null, validUntil: null, language: null, tags: [] as string[], note: '' };

describe('the text of evidence', () => {
  it('is found in both languages with its page, and marked where it stands', async () => {
    const [first] = await added(file('办法.pdf', rules()), file('canteen.docx', canteen()));
    const { hits } = await test.call('evidence.search', { search: '督导意见 反馈' });
    expect(hits).toMatchObject([{ piece: first, title: '办法', passages: [{ page: 2, unit: 'page' }] }]);
    const { text, marks } = hits[0]!.passages[0]!;
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['督导意见', '反馈']);
    expect((await test.call('evidence.search', { search: 'LUNCH serv' })).hits[0]).toMatchObject({
      title: 'canteen',
      passages: [{ unit: 'paragraph' }],
    });
    expect((await test.call('evidence.search', { search: '导工办' })).hits).toEqual([]);
    expect((await test.call('evidence.search', { search: '督导" OR "x' })).hits).toEqual([]);
    expect((await test.call('evidence.search', { search: '。*' })).hits).toEqual([]);
    const { passages, total } = await test.call('evidence.passages', { piece: first!, offset: 0, limit: 10 });
    expect([total, passages.map(({ page }) => page)]).toEqual([2, [1, 2]]);
  });

  it('is read once, and again when there is something new; pictures and broken files are told apart', async () => {
    const [, picture, broken] = await added(
      file('办法.pdf', rules()),
      file('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
      file('broken.pdf', '%PDF-1.4 nothing'),
    );
    const { pieces, waiting } = await list();
    expect(waiting).toBe(0);
    expect(pieces.map(({ text }) => text.state)).toEqual(['read', 'picture', 'unreadable']);
    expect(pieces.find(({ id }) => id === broken)!.text.failure).toMatchObject({ code: 'file-corrupt' });
    expect(await test.call('evidence.read', {})).toEqual({ read: 0, without: 0 });
    await test.call('evidence.save', { piece: picture!, ...words, title: '督导现场', tags: ['照片'] });
    expect(await test.call('evidence.read', {})).toEqual({ read: 1, without: 0 });
    expect((await test.call('evidence.search', { search: '照片' })).hits).toMatchObject([
      { title: '督导现场', passages: [] },
    ]);
  });

  it('is forgotten with its piece, and the same text in another file is noticed', async () => {
    const [first, second] = await added(
      file('a.docx', docx(['同一份制度，保存了两次。'])),
      file('b.docx', docx(['同一份制度，', '保存了两次。'])),
    );
    expect((await list()).pieces.map(({ sameAs }) => sameAs)).toEqual([[second], [first]]);
    await test.call('evidence.remove', { piece: second!, removed: true });
    await test.call('evidence.read', {});
    expect((await test.call('evidence.search', { search: '同一份' })).hits.map(({ piece }) => piece)).toEqual(
      [first],
    );
    await test.call('evidence.remove', { piece: second!, removed: false });
    await test.call('evidence.read', {});
    expect((await test.call('evidence.search', { search: '同一份' })).hits).toHaveLength(2);
  });
});

describe('suggestions', () => {
  it('put what speaks of the item first, with the passage, and leave out what does not', async () => {
    const [first] = await added(file('办法.pdf', rules()), file('canteen.docx', canteen()));
    const { suggestions } = await test.call('evidence.suggest', supervision);
    expect(suggestions.map(({ title }) => title)).toEqual(['办法']);
    expect(suggestions[0]).toMatchObject({ piece: first, reason: 'words', passage: { page: 2 } });
    expect(suggestions[0]!.passage!.marks.length).toBeGreaterThan(0);
    const { items } = await test.call('evidence.items', { piece: first!, period });
    expect(items.slice(0, 3).map(({ code }) => code)).toContain('2.2.5');
  });

  it('are accepted once, and not made again once they were refused', async () => {
    const [first] = await added(file('办法.pdf', rules()));
    const [suggested] = (await test.call('evidence.suggest', supervision)).suggestions;
    const source = suggested!.source;
    await test.call('evidence.refuse', { ...supervision, source, refused: true });
    expect((await test.call('evidence.suggest', supervision)).suggestions).toEqual([]);
    await test.call('evidence.refuse', { ...supervision, source, refused: false });
    await test.call('evidence.accept', { ...supervision, source, slot: suggested!.slot });
    expect((await test.call('evidence.suggest', supervision)).suggestions).toEqual([]);
    await test.call('evidence.link', { ...other, piece: first!, slot: null, linked: true });
    const [piece] = (await list()).pieces;
    expect(piece!.links.map(({ code }) => code).sort()).toEqual(['2.2.5', '8.2']);
    const next = { ...supervision, period: '2025-2026' };
    expect((await test.call('evidence.suggest', next)).suggestions).toMatchObject([{ reason: 'earlier' }]);
  });

  it('offer policies that name the item, and take their dates from the record', async () => {
    const policy = (code: string, standards: string, review: string) => ({
      code,
      name: `办法${code}`,
      version: '1',
      effective_on: '2024-01-01',
      review_on: review,
      standards,
      summary: '院级督导',
    });
    const [id] = await storeRows(test, 'policy', [
      policy('A', '2.2.5；3.1', '2026-01-01'),
      policy('B', '2.2.50', '2026-01-01'),
    ]);
    await test.call('evidence.read', {});
    const { suggestions } = await test.call('evidence.suggest', { ...supervision, limit: 1 });
    expect(suggestions).toMatchObject([{ reason: 'named', piece: null, type: 'policy', title: '办法A · 1' }]);
    const { piece } = await test.call('evidence.accept', {
      ...supervision,
      source: suggestions[0]!.source,
      slot: null,
    });
    expect((await list()).pieces).toMatchObject([
      {
        id: piece,
        kind: 'record',
        record: id,
        dated: '2024-01-01',
        validUntil: '2026-01-01',
        validity: 'current',
      },
    ]);
    const record = await test.call('records.get', { type: 'policy', id: id! });
    await test.call('records.save', {
      type: 'policy',
      id: id!,
      version: record.record.version,
      values: { ...record.record.values, review_on: '2025-01-01' },
    });
    await test.call('evidence.read', {});
    expect((await list()).pieces).toMatchObject([{ validUntil: '2025-01-01', validity: 'expired' }]);
  });
});

describe('the register', () => {
  it('judges dates by the years under review', async () => {
    const [id] = await added(file('a.docx', docx(['a'])));
    const validity = async (dated: string | null, validUntil: string | null) => {
      await test.call('evidence.save', { piece: id!, ...words, title: 'a', dated, validUntil });
      return (await list()).pieces[0]!.validity;
    };
    expect(await validity(null, null)).toBe('undated');
    expect(await validity('2022-09-01', null)).toBe('current');
    expect(await validity('2022-08-01', null)).toBe('early');
    expect(await validity('2019-01-01', '2026-01-01')).toBe('current');
    expect(await validity('2019-01-01', '2025-06-09')).toBe('expired');
    expect(await validity('2025-12-01', null)).toBe('late');
    const save = { piece: id!, ...words, title: 'a' };
    expect((await test.refused('evidence.save', { ...save, dated: '2025-02-30' })).code).toBe(
      'evidence-date',
    );
    const dates = { dated: '2025-02-01', validUntil: '2025-01-01' };
    expect((await test.refused('evidence.save', { ...save, ...dates })).code).toBe('evidence-dates');
  });

  it('tells what is missing of the frameworks that are begun, and writes it down', async () => {
    expect((await list()).missing).toEqual([]);
    const [id] = await added(file('办法.pdf', rules()));
    await test.call('evidence.link', { ...supervision, piece: id!, slot: 'plan', linked: true });
    const { missing } = await list();
    expect(new Set(missing.map(({ framework }) => framework))).toEqual(new Set([supervision.framework]));
    expect(missing.filter(({ code, slot }) => code === '2.2.5' && slot === 'plan')).toEqual([]);
    const path = join(test.folder, '..', 'register.xlsx');
    expect(await test.call('evidence.export', { period, language: 'en', path })).toEqual({ path, rows: 1 });
  });

  it('takes lists of records that are about no person, once', async () => {
    const { piece } = await test.call('evidence.addRecords', { type: 'policy', record: null });
    expect((await test.call('evidence.addRecords', { type: 'policy', record: null })).piece).toBe(piece);
    expect((await list()).pieces).toMatchObject([{ kind: 'listing', records: 0 }]);
    expect((await test.refused('evidence.addRecords', { type: 'evaluation', record: null })).code).toBe(
      'evidence-type',
    );
    expect(
      (await test.refused('evidence.addRecords', { type: 'policy', record: null, department: 'ZZ' })).code,
    ).toBe('department-unknown');
    const unknown = { ...supervision, piece: 'nobody', slot: null, linked: true };
    expect((await test.refused('evidence.link', unknown)).code).toBe('evidence-unknown');
  });
});
