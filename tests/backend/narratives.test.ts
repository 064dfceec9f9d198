/** Narratives of an item: written, judged by somebody else, brought back, commented on, drafted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/api/index.ts';
import { Refusal } from '#shared/lib/result.ts';
import { narrativePieces } from '#shared/narratives/tokens.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
});
afterEach(() => test.end());

const item = { framework: 'residency-base-2023', period: '2024-2025', code: '2.2.5' };
const zh = { ...item, language: 'zh-CN' as const };

const be = (name: string) =>
  test.call('profile.save', { name, role: 'quality-office', department: null, language: 'zh-CN' });
const write = (text: string, drafted: string[] = []) =>
  test.call('standards.write', { ...zh, text, drafted });
const judge = (act: Input<'standards.judge'>['act']) => test.call('standards.judge', { ...zh, act });
const history = () => test.call('standards.narrative', item);

const visit = (date: string) => ({
  date,
  department: 'A',
  teacher: 'T',
  observer: 'S',
  topic: date,
  observer_role: 'supervisor',
});

async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    throw error;
  }
  return 'none';
}

describe('a narrative', () => {
  it('goes from draft to reviewed to approved, each with name and time, and back with every edit', async () => {
    await be('王敏');
    expect((await write('覆盖率 {{supervision-coverage}}')).narratives).toMatchObject([
      { state: 'draft', written: { by: '王敏' }, reviewed: null, approved: null },
    ]);
    expect(await refusalOf(() => judge('approve'))).toBe('narrative-not-reviewed');
    await judge('review');
    expect(await refusalOf(() => judge('approve'))).toBe('narrative-own-approval');
    await be('周岚');
    const [approved] = (await judge('approve')).narratives;
    expect(approved).toMatchObject({
      state: 'approved',
      written: { by: '王敏' },
      reviewed: { by: '王敏' },
      approved: { by: '周岚' },
    });
    // The same text again changes nothing; another one is a draft.
    expect((await write('覆盖率 {{supervision-coverage}}')).narratives[0]?.state).toBe('approved');
    expect((await write('覆盖率：{{supervision-coverage}}')).narratives).toMatchObject([
      { state: 'draft', written: { by: '周岚' }, reviewed: null, approved: null },
    ]);
    const { versions } = await history();
    expect(versions.map(({ act, state, by }) => [act, state, by])).toEqual([
      ['write', 'draft', '王敏'],
      ['review', 'reviewed', '王敏'],
      ['approve', 'approved', '周岚'],
      ['write', 'draft', '周岚'],
    ]);
    expect(await test.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('may be approved by its writer where the office allows it', async () => {
    await write('一段文字');
    await judge('review');
    await test.call('standards.allowOwnApproval', { allowed: true });
    expect((await history()).ownApproval).toBe(true);
    expect((await judge('approve')).narratives[0]?.state).toBe('approved');
    expect((await judge('return')).narratives[0]).toMatchObject({ state: 'draft', approved: null });
  });

  it('is brought back from any version, and taken away without losing one', async () => {
    await write('第一稿');
    await write('第二稿');
    expect((await write(' ')).narratives).toEqual([]);
    const { versions } = await history();
    expect(versions.map(({ act, text }) => [act, text])).toEqual([
      ['write', '第一稿'],
      ['write', '第二稿'],
      ['take-away', ''],
    ]);
    const back = await test.call('standards.restoreText', { ...item, version: versions[0]!.id });
    expect(back.narratives).toMatchObject([{ text: '第一稿', state: 'draft' }]);
    expect((await history()).versions.at(-1)?.act).toBe('restore');
    const elsewhere = { ...item, code: '2.2.4', version: versions[0]!.id };
    expect(await refusalOf(() => test.call('standards.restoreText', elsewhere))).toBe('narrative-no-version');
  });

  it('is neither reviewed nor approved with tokens that stand for nothing', async () => {
    for (const token of [
      '{{no-such}}',
      '{{evaluation-mean@ZZ}}',
      '{{evidence:none}}',
      '{{table:no}}',
      '{{}}',
    ]) {
      await write(`见 ${token}`);
      expect(await refusalOf(() => judge('review'))).toBe('narrative-unknown-figures');
    }
    await write('见 {{table:indicators}}，尚缺{{slot:plan}}，{{supervision-coverage:target}}');
    expect(await refusalOf(() => judge('review'))).toBe('none');
  });

  it('keeps what its figures said when it was approved', async () => {
    await be('王敏');
    await write('{{supervision-coverage}}');
    await storeRows(test, 'department', [{ code: 'A', name: '内科', residency_base: true }]);
    await storeRows(test, 'observation', [visit('2024-10-01')]);
    await judge('review');
    const { items } = await test.call('standards.overview', item);
    const [narrative] = items.find(({ code }) => code === item.code)!.narratives;
    expect(narrative!.told).toEqual({ '{{supervision-coverage}}': '100.0%' });
  });

  it('has each language for itself, and says when they tell the same', async () => {
    await write('中文');
    await test.call('standards.write', { ...item, language: 'en', text: 'English' });
    await judge('in-step');
    const { versions } = await history();
    expect(versions.map(({ language, act }) => [language, act])).toEqual([
      ['zh-CN', 'write'],
      ['en', 'write'],
      ['zh-CN', 'in-step'],
    ]);
  });
});

describe('a draft', () => {
  const draft = (language: 'zh-CN' | 'en') => test.call('standards.draft', { ...item, language });

  it('is marked until it is accepted or edited, line by line', async () => {
    const { text } = await draft('zh-CN');
    expect(text).toContain('{{slot:');
    const lines = text.split('\n');
    const state = await write(`${text}\n我加的一句。`, lines);
    expect(state.narratives[0]!.unread).toEqual(lines.filter((line) => line !== ''));
    expect(await refusalOf(() => judge('review'))).toBe('narrative-unread');
    expect((await judge('accept')).narratives[0]).toMatchObject({ unread: [], state: 'draft' });
    expect(await refusalOf(() => judge('review'))).toBe('none');
    const edited = await write(`${text.replace('。', '！')}`, lines);
    expect(edited.narratives[0]!.unread).toHaveLength(lines.filter((line) => line !== '').length - 1);
  });

  it('names values, documents and gaps by tokens alone', async () => {
    await storeRows(test, 'department', [{ code: 'A', name: '内科', residency_base: true }]);
    await storeRows(test, 'observation', [visit('2023-10-01'), visit('2024-10-01')]);
    for (const language of ['zh-CN', 'en'] as const) {
      const { text } = await draft(language);
      for (const token of ['', ':numerator', ':target', '~1'])
        expect(text).toContain(`{{supervision-coverage${token}}}`);
      expect(narrativePieces(text).every((piece) => piece.kind === 'text' || piece.token)).toBe(true);
      expect((await draft(language)).text).toBe(text);
    }
    expect((await draft('zh-CN')).text).toContain('与上一学年的 {{supervision-coverage~1}} 持平');
  });
});

describe('comments', () => {
  it('stand at a passage and are settled by name, not deleted', async () => {
    await write('主要缺口是教学查房。');
    await be('周岚');
    await test.call('standards.comment', { ...zh, start: 5, quote: '教学查房', text: '由谁负责？' });
    const [comment] = (await history()).comments;
    expect(comment).toMatchObject({ quote: '教学查房', by: '周岚', resolved: null });
    await be('王敏');
    const settle = (resolved: boolean, code = item.code) =>
      test.call('standards.settleComment', { ...item, code, comment: comment!.id, resolved });
    await settle(true);
    expect((await history()).comments[0]?.resolved?.by).toBe('王敏');
    await settle(false);
    expect((await history()).comments[0]?.resolved).toBeNull();
    expect(await refusalOf(() => settle(true, '2.2.4'))).toBe('narrative-no-comment');
    await write('');
    expect((await history()).comments).toHaveLength(1);
  });
});
