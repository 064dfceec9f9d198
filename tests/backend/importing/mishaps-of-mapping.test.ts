/** What a person may do wrong on the screen itself: nothing is lost, and every refusal is a sentence. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportState } from '#shared/api/importing.ts';
import { type Desk, openDesk } from './support.ts';

const head = '日期,科室,类型,主题,主讲人,应到,实到';
const csv = (...lines: string[]) => `${[head, ...lines].join('\n')}\n`;
const rows = [
  '2024-10-08,内科,小讲课,发热待查,李娜,12,11',
  '2024-10-15,内科,查房,心衰一例,张伟,8,8',
  '2024-11-03,内科,病例讨论,肺炎,T3,10,9',
];
const sheet = '教学活动';

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.load(
    desk.file('科室.csv', '科室代码,科室名称\nIM,内科\nSU,外科\n'),
    desk.file('人员.csv', '工号,姓名,身份,科室\nT1,张伟,教师,内科\nT3,李娜,教师,内科\n'),
  );
});
afterEach(() => desk.close());

async function stage(text: string | Uint8Array, name = `${sheet}.csv`): Promise<ImportState> {
  const { imports, failures } = await desk.call('import.stage', { paths: [desk.file(name, text)] });
  expect(failures).toEqual([]);
  return imports[0]!;
}
const commit = (state: ImportState) => desk.call('import.commit', { import: state.id, plan: state.plan });
const sums = ({ counts }: ImportState) => counts.new + counts.changed + counts.unchanged + counts.rejected;

describe('columns', () => {
  it('a field taken from one column and given to another leaves the first beside the record', async () => {
    const state = await stage(csv(...rows));
    const mapped = await desk.call('import.map', { import: state.id, sheet, targets: { 4: 'title' } });
    expect(mapped.sheets[0]!.columns.map(({ target }) => target)).toEqual([
      'date',
      'department',
      'kind',
      null,
      'title',
      expect.any(String),
      expect.any(String),
    ]);
    expect(sums(mapped)).toBe(3);
  });

  it('a required field without a column refuses every row, and comes back with its column', async () => {
    const state = await stage(csv(...rows));
    const without = await desk.call('import.map', { import: state.id, sheet, targets: { 0: null } });
    expect(without.counts).toMatchObject({ read: 3, rejected: 3 });
    expect(without.sheets[0]!.missing).toEqual(['date']);
    const back = await desk.call('import.map', { import: state.id, sheet, targets: { 0: 'date' } });
    expect(back.counts).toMatchObject({ new: 3 });
  });

  it('a field that the type does not have maps nothing', async () => {
    const state = await stage(csv(...rows));
    const odd = await desk.call('import.map', { import: state.id, sheet, targets: { 5: 'no_such_field' } });
    expect(sums(odd)).toBe(3);
  });

  it('two columns of one heading: the first is the field, the other is kept beside it', async () => {
    const state = await stage(`${head},主题\n${rows[0]},另一个\n`);
    expect(state.sheets[0]!.columns.map(({ target }) => target).filter((t) => t === 'title')).toHaveLength(1);
    expect(state.counts).toMatchObject({ read: 1, new: 1 });
  });
});

describe('another record type', () => {
  it('and back again keeps the corrections', async () => {
    const state = await stage(csv(...rows));
    await desk.call('import.fix', { import: state.id, sheet, row: 2, column: 5, text: '15' });
    await desk.call('import.map', { import: state.id, sheet, type: 'person' });
    const back = await desk.call('import.map', { import: state.id, sheet, type: 'activity' });
    expect(back.fixes).toBe(1);
    expect(back.counts).toMatchObject({ new: 3 });
  });

  it('that nobody knows is refused', async () => {
    const state = await stage(csv(...rows));
    await expect(
      desk.call('import.map', { import: state.id, sheet, type: 'nonsense' }),
    ).rejects.toMatchObject({
      failure: { code: expect.any(String) },
    });
    expect((await desk.call('import.get', { import: state.id })).counts.new).toBe(3);
  });

  it('none: the sheet is left out, nothing can be written, and it can be taken in again', async () => {
    const state = await stage(csv(...rows));
    const out = await desk.call('import.map', { import: state.id, sheet, type: null });
    expect(out.counts).toMatchObject({ read: 0, new: 0 });
    const again = await desk.call('import.map', { import: state.id, sheet, include: true });
    expect(again.counts.new).toBe(3);
  });
});

describe('the bounds of a table', () => {
  it.each([
    ['a heading far below the last row', { headerRows: [900] }],
    ['a heading in the middle of the data', { headerRows: [3] }],
    ['the last row before the first', { area: { firstRow: 4, lastRow: 2 } }],
    ['all rows left out', { area: { leftOutRows: [2, 3, 4] } }],
    ['all columns left out', { area: { leftOutColumns: [0, 1, 2, 3, 4, 5, 6] } }],
  ])('%s is no harm, and can be taken back', async (_what, change) => {
    const state = await stage(csv(...rows));
    const odd = await desk.call('import.map', { import: state.id, sheet, ...change });
    expect(sums(odd)).toBe(odd.counts.read);
    expect(odd.counts.new).toBeLessThan(4);
    const area = { firstRow: null, lastRow: null, leftOutRows: [], leftOutColumns: [] };
    const back = await desk.call('import.map', { import: state.id, sheet, headerRows: [1], area });
    expect(back.counts).toMatchObject({ read: 3, new: 3 });
  });
});

describe('texts', () => {
  it('replaced by a text that means nothing either stay refused with the new text', async () => {
    const state = await stage(csv(rows[0]!.replace('小讲课', '早课')));
    const values = [{ from: '早课', to: '更早的课' }];
    const odd = await desk.call('import.translate', { import: state.id, sheet, column: 2, values });
    expect(odd.counts.rejected).toBe(1);
    expect(odd.sheets[0]!.problems.some(({ text }) => text?.includes('更早的课'))).toBe(true);
  });

  it('replaced in a circle do not run for ever', async () => {
    const state = await stage(csv(rows[0]!.replace('小讲课', '甲'), rows[1]!.replace('查房', '乙')));
    const values = [
      { from: '甲', to: '乙' },
      { from: '乙', to: '甲' },
    ];
    const odd = await desk.call('import.translate', { import: state.id, sheet, column: 2, values });
    expect(odd.counts).toMatchObject({ read: 2, rejected: 2 });
  });

  it('of a cell that look like formulas are stored as the texts that they are', async () => {
    const state = await stage(csv(rows[0]!));
    const fixed = await desk.call('import.fix', {
      import: state.id,
      sheet,
      row: 2,
      column: 3,
      text: '=HYPERLINK("http://x","y")',
    });
    await commit(fixed);
    const stored = desk.store.read.firstSql<{ title: string }>('SELECT title FROM rec_activity');
    expect(stored?.title).toBe('=HYPERLINK("http://x","y")');
  });

  it('emptied where a value is required refuse the row and name the cell', async () => {
    const state = await stage(csv(rows[0]!));
    const empty = await desk.call('import.fix', { import: state.id, sheet, row: 2, column: 3, text: '' });
    expect(empty.counts.rejected).toBe(1);
    const page = await desk.call('import.rows', { import: state.id, sheet, show: 'rejected' });
    expect(page.rows[0]!.cells[3]).toMatchObject({ text: '', original: '发热待查' });
  });
});

describe('reading', () => {
  it('in the wrong encoding is shown as it is and put right again', async () => {
    const state = await stage(csv(...rows));
    const wrong = await desk.call('import.reread', {
      import: state.id,
      encoding: 'windows-1252',
      delimiter: null,
    });
    expect(wrong.counts.new).toBe(0);
    const right = await desk.call('import.reread', { import: state.id, encoding: null, delimiter: null });
    expect(right.counts.new).toBe(3);
  });

  it('with the wrong delimiter is put right by the found one', async () => {
    const state = await stage(csv(...rows));
    const wrong = await desk.call('import.reread', { import: state.id, encoding: null, delimiter: '|' });
    expect(wrong.counts.new).toBe(0);
    const right = await desk.call('import.reread', { import: state.id, encoding: null, delimiter: null });
    expect(right.counts.new).toBe(3);
  });
});

describe('the drop', () => {
  it('of files with strange names reads them all', async () => {
    const names = ['a b　c.csv', '表😀.csv', 'O\'Brien "x".csv', `${'长'.repeat(70)}.csv`, '.hidden.csv'];
    const paths = names.map((name, at) => desk.file(name, csv(rows[at % 3]!)));
    const { imports, failures } = await desk.call('import.stage', { paths });
    expect([...imports.map(({ file }) => file), ...failures.map(({ file }) => file)].sort()).toEqual(
      [...names].sort(),
    );
    expect(imports.length).toBeGreaterThanOrEqual(4);
  });

  it('of an empty folder says so', async () => {
    const folder = join(desk.folder, '空文件夹');
    mkdirSync(folder);
    const { imports, failures } = await desk.call('import.stage', { paths: [folder] });
    expect(imports).toEqual([]);
    expect(failures[0]!.message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
  });

  it('of nothing that is readable lets go of what is cleared, and keeps what waits', async () => {
    const good = desk.file('好.csv', csv(...rows));
    const bad = desk.file('坏.xlsx', 'PK\u0003\u0004 no zip');
    await desk.call('import.stage', { paths: [good, bad] });
    await desk.call('import.queue-clear', {});
    const { entries } = await desk.call('import.queue', {});
    expect(entries.map(({ file }) => file)).toEqual(['好.csv']);
  });
});
