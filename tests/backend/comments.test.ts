import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { themesOf } from '#backend/evaluation/comments.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
let forms = 0;
const PERIOD = '2024-2025';
const about = { type: 'evaluation', period: PERIOD };
const ask = { ...about, by: 'teacher' };

const form = (teacher: string, comment: string | null, more: FieldValues = {}): FieldValues => {
  forms += 1;
  return {
    form_no: `F${forms}`,
    submitted_on: '2024-11-05',
    department: 'D1',
    rater_group: 'student',
    teacher,
    rater: `R${forms}`,
    scores: [4, 4, 4, 4, 4, 5, 5, 5, 5, 5],
    comment,
    ...more,
  };
};

beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [{ code: 'D1', name: '内科' }]);
  await storeRows(
    test,
    'person',
    Object.entries({ T1: '王建国', T2: '李秀英', T3: '赵敏' }).map(([number, name]) => ({
      number,
      name,
      role: 'teacher',
      department: 'D1',
    })),
  );
  await storeRows(test, 'evaluation', [
    form('T1', '王建国老师讲解清楚，电话 13800138000'),
    form('T1', '幻灯片太多'),
    form('T1', 'Wang Jianguo was never late'),
    ...Array.from({ length: 3 }, () => form('T1', null)),
    ...Array.from({ length: 6 }, () => form('T2', '反馈及时')),
    // Too few for anybody to read what they said of her.
    form('T3', '赵敏总是迟到'),
    form('T3', '考核太难'),
  ]);
});
afterEach(() => test.end());

describe('comments', () => {
  it('leave the store masked, without anything that leads to a form', async () => {
    const { comments, forms: read, states } = await test.call('comments.overview', { ...ask, target: 'T1' });
    expect(read).toBe(6);
    expect(states).toEqual({ waiting: 3, released: 0, held: 0 });
    const texts = comments.map(({ text }) => text).sort();
    expect(texts).toEqual(
      ['[name] was never late', '幻灯片太多', '〔某人〕老师讲解清楚，电话 〔号码〕'].sort(),
    );
    // An id is a digest: what it spells is chance.
    for (const { id } of comments) expect(id).toMatch(/^[0-9a-f]{32}$/);
    const all = JSON.stringify(comments.map(({ id: _, ...comment }) => comment));
    for (const secret of ['王建国', 'Jianguo', '138001', '2024-11', 'b0000', 'R1"', 'F1"'])
      expect(all).not.toContain(secret);
  });

  it('of a target with too few forms are not there, whatever is asked', async () => {
    for (const more of [
      { target: 'T3' },
      { target: 'T3', period: `${PERIOD}-1` },
      { target: 'T3', department: 'D1' },
    ]) {
      const {
        comments,
        themes,
        terms,
        forms: read,
      } = await test.call('comments.overview', { ...ask, ...more });
      expect({ comments, themes, terms, read }).toEqual({ comments: [], themes: [], terms: [], read: 0 });
    }
    const all = await test.call('comments.overview', ask);
    expect(JSON.stringify(all)).not.toContain('考核太难');
  });

  it('come in an order that the order of the rows does not tell, the same each time', async () => {
    const once = await test.call('comments.overview', ask);
    const again = await test.call('comments.overview', ask);
    expect(again).toEqual(once);
    const other = await test.call('comments.overview', { ...ask, department: 'D1' });
    expect(other.comments.map(({ id }) => id).sort()).toEqual(once.comments.map(({ id }) => id).sort());
    expect(other.comments.map(({ id }) => id)).not.toEqual(once.comments.map(({ id }) => id));
  });

  it('go on only when they are released; held back with a reason, they count no more', async () => {
    const { comments } = await test.call('comments.overview', { ...ask, target: 'T1' });
    const read = test.session.workspace!.store.read;
    expect(await themesOf(read, ask, 'T1')).toBeNull();
    const slides = comments.find(({ text }) => text === '幻灯片太多')!;
    const named = comments.find(({ masked }) => masked === 2)!;
    await test.call('comments.review', { ...about, ids: [slides.id], state: 'released' });
    expect((await test.refused('comments.review', { ...about, ids: [named.id], state: 'held' })).code).toBe(
      'reason-missing',
    );
    await test.call('comments.review', { ...about, ids: [named.id], state: 'held', reason: 'recognisable' });
    const after = await test.call('comments.overview', { ...ask, target: 'T1' });
    expect(after.states).toEqual({ waiting: 1, released: 1, held: 1 });
    expect(after.themes.some(({ id }) => id === 'explanation')).toBe(false);
    const themes = await themesOf(read, ask, 'T1');
    expect(themes).toMatchObject({ comments: 1, quotes: [{ text: '幻灯片太多', tone: 'negative' }] });
    expect(themes?.themes.map(({ id }) => id)).toEqual(['preparation']);
    expect(await themesOf(read, ask, 'T3')).toBeNull();
  });

  it('are to be reviewed again when their text is another one', async () => {
    const { comments } = await test.call('comments.overview', { ...ask, target: 'T1' });
    const slides = comments.find(({ text }) => text === '幻灯片太多')!;
    await test.call('comments.review', { ...about, ids: [slides.id], state: 'released' });
    await test.session.workspace!.store.change('王秘书', (writer) => {
      writer.runSql("UPDATE rec_evaluation SET comment = '幻灯片太少' WHERE comment = '幻灯片太多'");
    });
    const after = await test.call('comments.overview', { ...ask, target: 'T1' });
    expect(after.comments.find(({ id }) => id === slides.id)).toMatchObject({
      text: '幻灯片太少',
      state: 'waiting',
    });
  });

  it('get other themes by hand, and by words that are learned', async () => {
    const { comments } = await test.call('comments.overview', { ...ask, target: 'T1' });
    const late = comments.find(({ language }) => language === 'en')!;
    expect(late.themes).toEqual(['time']);
    await test.call('comments.set-themes', {
      ...about,
      id: late.id,
      themes: ['respect'],
      learn: [{ theme: 'workload', word: '太多' }],
    });
    const after = await test.call('comments.overview', { ...ask, target: 'T1' });
    expect(after.comments.find(({ id }) => id === late.id)).toMatchObject({
      themes: ['respect'],
      byHand: true,
    });
    expect(after.comments.find(({ text }) => text === '幻灯片太多')?.themes).toEqual([
      'preparation',
      'workload',
    ]);
    expect(await test.call('comments.words', {})).toEqual([{ theme: 'workload', word: '太多' }]);
    await test.call('comments.set-themes', { ...about, id: late.id, themes: null });
    await test.call('comments.set-words', { theme: 'workload', words: [] });
    const undone = await test.call('comments.overview', { ...ask, target: 'T1' });
    expect(undone.comments.map(({ themes }) => themes)).toEqual(comments.map(({ themes }) => themes));
    const { code } = await test.refused('comments.set-words', { theme: 'weather', words: ['雨'] });
    expect(code).toBe('theme-unknown');
    const log = test.session.workspace!.store.read.allSql<{ action: string; details: string }>(
      "SELECT action, details FROM audit WHERE action LIKE 'comment.%'",
    );
    expect(log.map(({ action }) => action)).toEqual([
      'comment.themes',
      'comment.words',
      'comment.themes',
      'comment.words',
    ]);
    expect(JSON.stringify(log)).not.toMatch(/b\d{6}-/);
  });

  it('get themes of the office’s own, tried first, and every change of themes can be put back', async () => {
    const overview = () => test.call('comments.overview', ask);
    const before = await overview();
    const words = ['收获', '太多'];
    const trial = await test.call('comments.try-words', { ...ask, theme: null, words });
    expect(trial).toEqual({ before: 0, after: 1, gained: ['幻灯片太多'], lost: [] });
    const label = { zh: '满载', en: 'Too much' };
    const { id } = await test.call('comments.save-theme', { id: null, label, words });
    expect(id).toBe('own-1');
    expect((await overview()).themes.find((entry) => entry.id === id)?.count).toBe(1);
    const praise = (await overview()).comments.find(({ text }) => text === '反馈及时')!;
    await test.call('comments.set-themes', { ...about, id: praise.id, themes: [id] });
    expect((await overview()).themes.find((entry) => entry.id === id)?.count).toBe(2);
    const { themes, changes } = await test.call('comments.themes', {});
    expect(themes.at(-1)).toEqual({ id, label, own: true, shipped: [], added: ['太多', '收获'] });
    expect(changes.map(({ kind }) => kind)).toEqual(['comment', 'words', 'theme']);
    expect(JSON.stringify(changes)).not.toContain(praise.id);

    // What was set by hand with a theme that is gone falls back to nothing; putting it back brings both back.
    await test.call('comments.remove-theme', { id });
    expect((await overview()).comments.find((entry) => entry.id === praise.id)?.themes).toEqual([]);
    const gone = (await test.call('comments.themes', {})).changes;
    expect(gone[0]).toMatchObject({ kind: 'theme', theme: id, after: null });
    await test.call('comments.undo-themes', { seq: gone[0]!.seq });
    await test.call('comments.undo-themes', { seq: gone[1]!.seq });
    expect((await overview()).themes.find((entry) => entry.id === id)?.count).toBe(2);
    for (const { seq } of changes) await test.call('comments.undo-themes', { seq });
    const after = await overview();
    expect(after.comments).toEqual(before.comments);
    expect((await test.refused('comments.undo-themes', { seq: 1 })).code).toBe('change-unknown');
    expect((await test.refused('comments.remove-theme', { id: 'time' })).code).toBe('theme-unknown');
  });
});
