/** What goes wrong on a busy day: the wrong file, the same file, a change in between, a cancel, a file that is gone. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewUndo } from '#backend/receipts/undo-preview.ts';
import { undoBatch } from '#db/repositories/batches.ts';
import type { ImportState } from '#shared/api/importing.ts';
import { Refusal } from '#shared/lib/result.ts';
import { type Desk, openDesk } from './support.ts';

const registers = {
  '科室.csv': '科室代码,科室名称\nIM,内科\nSU,外科\n',
  '人员.csv':
    '工号,姓名,身份,科室,职称\nT1,张伟,教师,内科,教授\nT2,王芳,教师,外科,讲师\nT3,李娜,教师,内科,副教授\n',
};
const head = '日期,科室,类型,主题,主讲人,应到,实到';
const csv = (...lines: string[]) => `${[head, ...lines].join('\n')}\n`;
const autumn = [
  '2024-10-08,内科,小讲课,发热待查,李娜,12,11',
  '2024-10-15,内科,查房,心衰一例,张伟,8,8',
  '2024-11-03,内科,病例讨论,肺炎,T3,10,9',
];

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.load(...Object.entries(registers).map(([name, text]) => desk.file(name, text)));
});
afterEach(() => desk.close());

async function stage(text: string | Uint8Array, name = '教学活动.csv'): Promise<ImportState> {
  const { imports, failures } = await desk.call('import.stage', { paths: [desk.file(name, text)] });
  expect(failures).toEqual([]);
  return imports[0]!;
}
const commit = (state: ImportState) => desk.call('import.commit', { import: state.id, plan: state.plan });
const activities = () => desk.store.read.firstSql<{ n: number }>('SELECT count(*) AS n FROM rec_activity')!.n;
const difference = (state: ImportState) =>
  desk.call('import.difference', { import: state.id, sheet: state.sheets[0]!.sheet });
const dump = () =>
  ['rec_activity', 'batch', 'rejected_row', 'recipe', 'record_version'].map((table) =>
    desk.store.read.allSql(`SELECT * FROM ${table} ORDER BY 1`),
  );

describe('a file of next term', () => {
  it('with one heading renamed uses what was learned and says which heading is new', async () => {
    let first = await stage(csv(...autumn).replace('主题', '讲了啥'));
    first = await desk.call('import.map', { import: first.id, sheet: '教学活动', targets: { 3: 'title' } });
    await commit(first);
    const text = csv('2025-03-05,内科,小讲课,咳嗽,李娜,9,9')
      .replace('主题', '讲了啥')
      .replace('实到', '到了几人');
    const next = await stage(text, '春季.csv');
    expect(next.recipe).toMatchObject({ exact: false });
    expect(next.sheets[0]!.columns[3]).toMatchObject({ target: 'title', by: 'recipe' });
    expect(next.counts).toMatchObject({ read: 1, new: 1 });
    expect((await difference(next)).headings).toEqual({ added: ['到了几人'], gone: ['实到'] });
  });

  it('with its columns in another order is understood by the headings', async () => {
    await commit(await stage(csv(...autumn)));
    const turned = '实到,应到,主讲人,主题,类型,科室,日期\n7,8,李娜,咳嗽,查房,内科,2025-03-05\n';
    const next = await stage(turned, '春季.csv');
    expect(next.counts).toMatchObject({ read: 1, new: 1, rejected: 0 });
  });

  it('with a text replaced last time replaces it again', async () => {
    let first = await stage(csv(autumn[0]!.replace('小讲课', '早课')));
    const values = [{ from: '早课', to: '小讲课' }];
    first = await desk.call('import.translate', { import: first.id, sheet: '教学活动', column: 2, values });
    expect(first.counts.new).toBe(1);
    await commit(first);
    const next = await stage(csv('2025-03-05,内科,早课,咳嗽,李娜,9,9'), '春季.csv');
    expect(next.counts).toMatchObject({ new: 1, rejected: 0 });
    expect(next.recipe?.translations).toBe(1);
  });
});

describe('the wrong file', () => {
  it('of another department is told by its departments', async () => {
    await commit(await stage(csv(...autumn)));
    const other = await stage(csv('2025-03-05,外科,小讲课,疝,王芳,9,9'), '内科教学活动.csv');
    const found = await difference(other);
    expect(other.department).toBe('SU');
    expect(found.elsewhere).toEqual({ named: 'IM', rows: ['SU'] });
    expect(
      (await difference(await stage(csv('2025-03-05,外科,小讲课,痔,王芳,9,9'), '外科活动.csv'))).elsewhere,
    ).toBe(null);
  });

  it('of last year brings nothing new and says so', async () => {
    await commit(await stage(csv(...autumn)));
    await commit(await stage(csv('2025-10-08,内科,小讲课,头痛,李娜,12,11'), '今年.csv'));
    const old = await stage(csv(...autumn), '今年第二份.csv');
    expect(old.counts).toMatchObject({ read: 3, new: 0, unchanged: 3 });
    const found = await difference(old);
    expect(found.older).toEqual({ newest: '2025-2026-1', now: '2024-2025-1' });
    const fresh = await stage(csv('2025-11-08,内科,小讲课,眩晕,李娜,12,11'), '补.csv');
    expect((await difference(fresh)).older).toBeNull();
  });

  it('the same once more is recognised by its bytes and counts nothing twice', async () => {
    await commit(await stage(csv(...autumn)));
    const again = await stage(csv(...autumn), '副本.csv');
    expect(again.seenBefore).not.toBeNull();
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    await commit(again);
    expect(activities()).toBe(3);
  });

  it('twice in one drop is written once; the second is then the same as what is stored', async () => {
    const [one, two] = [desk.file('a.csv', csv(...autumn)), desk.file('b.csv', csv(...autumn))];
    const { imports } = await desk.call('import.stage', { paths: [one, two] });
    const outcome = await desk.call('import.commit-ready', {
      imports: imports.map(({ id, plan }) => ({ import: id, plan })),
    });
    expect(outcome.done).toHaveLength(1);
    expect(outcome.left).toHaveLength(1);
    expect(outcome.left[0]!.message.zh).not.toMatch(/plan-stale/);
    const left = await desk.call('import.get', { import: outcome.left[0]!.import });
    expect(left.counts).toMatchObject({ new: 0, unchanged: 3 });
    expect(activities()).toBe(3);
  });

  it('the same path twice in one drop is no harm', async () => {
    const path = desk.file('a.csv', csv(...autumn));
    const { imports, failures } = await desk.call('import.stage', { paths: [path, path] });
    expect(failures).toEqual([]);
    for (const { id } of imports) {
      const now = await desk.call('import.get', { import: id });
      await commit(now);
    }
    expect(activities()).toBe(3);
  });
});

describe('files that change or vanish', () => {
  it('gone between staging and writing: what was read is written, and kept', async () => {
    const path = desk.file('要删.csv', csv(...autumn));
    const { imports } = await desk.call('import.stage', { paths: [path] });
    rmSync(path);
    const fixed = await desk.call('import.fix', {
      import: imports[0]!.id,
      sheet: '要删',
      row: 2,
      column: 5,
      text: '13',
    });
    await commit(fixed);
    expect(activities()).toBe(3);
    // The encoding is another reading of the bytes in memory, not of the disk.
    const kept = desk.store.read.firstSql<{ n: number }>(
      "SELECT count(*) AS n FROM batch WHERE file = '要删.csv' AND sha256 IS NOT NULL",
    );
    expect(kept!.n).toBe(1);
  });

  it('gone before staging: one sentence, and the others are read', async () => {
    const there = desk.file('在.csv', csv(...autumn));
    const { imports, failures } = await desk.call('import.stage', {
      paths: [`${desk.folder}/没有了.csv`, there],
    });
    expect(imports).toHaveLength(1);
    expect(failures).toHaveLength(1);
    expect(failures[0]!.message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(failures[0]!.message.en).not.toMatch(/ENOENT|undefined/);
  });

  it('an empty file, one line of headings, only totals: said, never written', async () => {
    for (const [name, text] of [
      ['空.csv', ''],
      ['表头.csv', `${head}\n`],
      ['合计.csv', `${head}\n合计,,,,,32,28\n`],
    ] as const) {
      const { imports, failures } = await desk.call('import.stage', { paths: [desk.file(name, text)] });
      const state = imports[0];
      if (state) expect(state.counts, name).toMatchObject({ new: 0, changed: 0 });
      else expect(failures[0]!.message.zh, name).toMatch(/。$/);
    }
    expect(activities()).toBe(0);
  });
});

describe('a cancel', () => {
  it.each(['import-before', 'import-writing', 'import-saving'])(
    'at the step %s leaves everything as it was, and the file can be written afterwards',
    async (stop) => {
      const many = Array.from(
        { length: 900 },
        (_, i) => `2024-10-${String((i % 28) + 1).padStart(2, '0')},内科,查房,题${i},李娜,8,8`,
      );
      const state = await stage(csv(...many));
      const before = dump();
      const { progress } = desk.context.job;
      desk.context.job.progress = async (step, ...rest) => {
        if (step === stop) throw new Refusal('cancelled', 'cancelled');
        return progress(step, ...rest);
      };
      await expect(commit(state)).rejects.toMatchObject({ failure: { code: 'cancelled' } });
      desk.context.job.progress = progress;
      expect(dump()).toEqual(before);
      const again = await desk.call('import.get', { import: state.id });
      expect((await commit(again)).counts.new).toBe(900);
    },
  );

  it('behind the last moment for it comes too late, and the data stay', async () => {
    const state = await stage(csv(...autumn));
    const { progress } = desk.context.job;
    desk.context.job.progress = async (step, ...rest) => {
      if (step === 'import-indicators') throw new Refusal('cancelled', 'cancelled');
      return progress(step, ...rest);
    };
    const done = await commit(state);
    desk.context.job.progress = progress;
    expect(done.counts.new).toBe(state.counts.new);
    expect(done.counts.new).toBeGreaterThan(0);
  });

  it('between the files of a drop keeps what was read, and nothing waits for ever', async () => {
    const paths = [1, 2, 3].map((n) => desk.file(`${n}.csv`, csv(...autumn)));
    const { progress } = desk.context.job;
    let calls = 0;
    desk.context.job.progress = async (step, ...rest) => {
      if (step === 'import-reading' && ++calls > 4) throw new Refusal('cancelled', 'cancelled');
      return progress(step, ...rest);
    };
    await expect(desk.call('import.stage', { paths })).rejects.toMatchObject({
      failure: { code: 'cancelled' },
    });
    desk.context.job.progress = progress;
    const { entries } = await desk.call('import.queue', {});
    expect(entries.filter(({ state }) => state === 'reading')).toEqual([]);
  });
});

describe('a plan that was overtaken', () => {
  it('a discarded file cannot be written, and says why', async () => {
    const state = await stage(csv(...autumn));
    await desk.call('import.discard', { import: state.id });
    await expect(commit(state)).rejects.toMatchObject({ failure: { code: 'import-unknown' } });
  });

  it('written twice by two presses is written once', async () => {
    const state = await stage(csv(...autumn));
    const outcomes = await Promise.allSettled([commit(state), commit(state)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(activities()).toBe(3);
  });

  it('a fix after the review is another plan: the old one is not written', async () => {
    const state = await stage(csv(...autumn));
    await desk.call('import.fix', { import: state.id, sheet: '教学活动', row: 2, column: 5, text: '20' });
    await expect(commit(state)).rejects.toMatchObject({ failure: { code: 'plan-stale' } });
    expect(activities()).toBe(0);
  });

  it('a fix that makes a row the double of another refuses the later one, and undone takes it back', async () => {
    const state = await stage(csv(...autumn));
    const fix = (text: string, column: number) =>
      desk.call('import.fix', { import: state.id, sheet: '教学活动', row: 3, column, text });
    await fix('2024-10-08', 0);
    await fix('小讲课', 2);
    await fix('发热待查', 3);
    const double = await fix('李娜', 4);
    expect(double.counts.new).toBe(2);
    expect(double.counts.read).toBe(3);
    await fix('2024-10-15', 0);
    await fix('查房', 2);
    await fix('心衰一例', 3);
    const back = await fix('张伟', 4);
    expect(back.counts.new).toBe(3);
    expect(back.plan).toBe(state.plan);
  });

  it('a fix of a sheet, row or column that is not there is refused or harmless', async () => {
    const state = await stage(csv(...autumn));
    await expect(
      desk.call('import.fix', { import: state.id, sheet: '没有', row: 2, column: 0, text: 'x' }),
    ).rejects.toMatchObject({ failure: { code: 'sheet-unknown' } });
    const beyond = await desk.call('import.fix', {
      import: state.id,
      sheet: '教学活动',
      row: 900,
      column: 0,
      text: '2024-10-08',
    });
    expect(beyond.counts).toMatchObject({ read: 3, new: 3 });
  });
});

describe('an undo', () => {
  it('of a batch whose rows a person edited since is told and not done behind their back', async () => {
    const { batch } = await commit(await stage(csv(...autumn)));
    const later = await commit(await stage(csv(autumn[0]!.replace(',11', ',7')), '更正.csv'));
    const preview = await previewUndo(desk.context, batch);
    expect(preview.inTheWay.map(({ id }) => id)).toEqual([later.batch]);
    await expect(desk.store.change('王秘书', (writer) => undoBatch(writer, batch))).rejects.toMatchObject({
      failure: { code: expect.stringMatching(/batch/) },
    });
    expect(activities()).toBe(3);
    // In the right order both go.
    await desk.store.change('王秘书', (writer) => undoBatch(writer, later.batch));
    await desk.store.change('王秘书', (writer) => undoBatch(writer, batch));
    expect(activities()).toBe(0);
  });

  it('lets the same file be imported again', async () => {
    const { batch } = await commit(await stage(csv(...autumn)));
    await desk.store.change('王秘书', (writer) => undoBatch(writer, batch));
    const again = await stage(csv(...autumn));
    expect(again.seenBefore).toBeNull();
    expect((await commit(again)).counts.new).toBe(3);
  });

  it('done while another file is reviewed makes its plan anew', async () => {
    const { batch } = await commit(await stage(csv(...autumn)));
    const waiting = await stage(csv(...autumn), '再交.csv');
    expect(waiting.counts.unchanged).toBe(3);
    await desk.store.change('王秘书', (writer) => undoBatch(writer, batch));
    await expect(commit(waiting)).rejects.toMatchObject({ failure: { code: 'plan-stale' } });
    const now = await desk.call('import.get', { import: waiting.id });
    expect(now.rebuilt).not.toBeNull();
    expect(now.counts.new).toBe(3);
  });

  it('twice is refused in words', async () => {
    const { batch } = await commit(await stage(csv(...autumn)));
    await desk.store.change('王秘书', (writer) => undoBatch(writer, batch));
    await expect(previewUndo(desk.context, batch)).rejects.toMatchObject({
      failure: { code: 'batch-undone' },
    });
  });
});
