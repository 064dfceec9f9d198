import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoBatch } from '#db/repositories/batches.ts';
import type { ImportState } from '#shared/api/importing.ts';
import type { BatchMapping } from '#shared/importing/mapping.ts';
import { type Desk, openDesk } from './support.ts';

const registers = {
  '科室.csv': '科室代码,科室名称\nIM,内科\nSU,外科\n',
  '人员.csv':
    '工号,姓名,身份,科室,职称\nT1,张伟,教师,内科,教授\nT2,张伟,教师,外科,讲师\nT3,李娜,教师,内科,副教授\n',
};
const head = '日期,科室,类型,主题,主讲人,应到,实到,备注栏';
const rows = [
  '2024-10-08,内科,小讲课,发热待查,李娜,12,11,第一周',
  '2024/10/9,内科,查房,心衰一例,张伟,8,8,',
  '2024年11月3日,内科教研室,病例讨论,肺炎,T3,10,9,',
];
const csv = (...lines: string[]) => `${[head, ...lines].join('\n')}\n`;

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.load(...Object.entries(registers).map(([name, text]) => desk.file(name, text)));
});
afterEach(() => desk.close());

async function stage(text: string, name = '教学活动.csv'): Promise<ImportState> {
  const { imports, failures } = await desk.call('import.stage', { paths: [desk.file(name, text)] });
  expect(failures).toEqual([]);
  return imports[0]!;
}
const commit = (state: ImportState) => desk.call('import.commit', { import: state.id, plan: state.plan });
const count = (table: string) =>
  desk.store.read.firstSql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)!.n;
const snapshot = () =>
  ['rec_activity', 'rec_person', 'rec_department'].map((table) =>
    desk.store.read.allSql(`SELECT * FROM ${table} ORDER BY id`),
  );

describe('a good file', () => {
  it('becomes records with their place in the file', async () => {
    const state = await stage(csv(...rows));
    expect(state.counts).toEqual({ read: 3, new: 3, changed: 0, unchanged: 0, rejected: 0, notData: 1 });
    expect(state.department).toBe('IM');
    const done = await commit(state);
    expect(done.counts.new).toBe(3);
    const stored = desk.store.read.allSql<Record<string, unknown>>(
      'SELECT source_sheet, source_row, host, kind, date, owner, year, term, extra FROM rec_activity ORDER BY date',
    );
    expect(stored).toEqual([
      {
        source_sheet: '教学活动',
        source_row: 2,
        host: 'T3',
        kind: 'mini-lecture',
        date: '2024-10-08',
        owner: 'IM',
        year: '2024-2025',
        term: '2024-2025-1',
        extra: '{"备注栏":"第一周"}',
      },
      expect.objectContaining({ host: 'T1', date: '2024-10-09', extra: null }),
      expect.objectContaining({ host: 'T3', date: '2024-11-03', kind: 'case-discussion' }),
    ]);
    expect(await desk.call('import.list', {})).toEqual({ imports: [] });
    const audit = desk.store.read.allSql<{ details: string }>(
      "SELECT details FROM audit WHERE action = 'batch.import' AND subject = ?",
      done.batch,
    );
    expect(audit).toHaveLength(1);
    const batch = desk.store.read.firstSql<{ digest: string; sha256: string }>(
      'SELECT digest, sha256 FROM batch WHERE id = ?',
      done.batch,
    )!;
    expect(JSON.parse(audit[0]!.details)).toMatchObject({ digest: batch.digest });
    expect(new TextDecoder().decode(desk.store.readFile(batch.sha256)!)).toBe(csv(...rows));
  });

  it('imported again changes nothing, corrected changes only what was corrected', async () => {
    await commit(await stage(csv(...rows)));
    const again = await stage(csv(...rows));
    expect(again.seenBefore).not.toBeNull();
    expect(again.counts).toMatchObject({ read: 3, new: 0, changed: 0, unchanged: 3 });
    const corrected = await stage(csv(rows[0]!.replace(',11,', ',12,'), ...rows.slice(1)), '教学活动2.csv');
    expect(corrected.counts).toMatchObject({ new: 0, changed: 1, unchanged: 2, rejected: 0 });
    const page = await desk.call('import.rows', {
      import: corrected.id,
      sheet: '教学活动2',
      show: 'changed',
    });
    expect(page.total).toBe(1);
    expect(page.rows[0]!.cells.map((cell) => cell.before)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      '11',
      null,
    ]);
    await commit(corrected);
    expect(count('rec_activity')).toBe(3);
    expect(count('record_version')).toBe(1);
  });

  it('taken back leaves the store as it was', async () => {
    await commit(await stage(csv(...rows)));
    const before = snapshot();
    const second = await commit(
      await stage(csv(rows[0]!.replace(',11,', ',12,'), '2024-12-01,外科,查房,胆囊炎,T2,5,5,'), '更正.csv'),
    );
    expect(second.counts).toMatchObject({ new: 1, changed: 1 });
    expect(snapshot()).not.toEqual(before);
    await desk.store.change('王秘书', (writer) => undoBatch(writer, second.batch));
    expect(snapshot()).toEqual(before);
  });

  it('moves indicators, and says which', async () => {
    const done = await commit(await stage(csv(...rows)));
    expect(done.moved.length).toBeGreaterThan(0);
    const signIn = done.moved.find((figure) => figure.department === 'IM' && figure.after !== null);
    expect(signIn).toMatchObject({ period: '2024-2025' });
    for (const figure of done.moved) expect(figure.before).not.toBe(figure.after);
  });
});

describe('wrong cells', () => {
  const wrong = '2024-02-30,内科,讲座课,腹痛,李娜,12,11,';
  it('are shown, fixed in place, and traced', async () => {
    let state = await stage(csv(...rows, wrong));
    expect(state.counts).toMatchObject({ read: 4, new: 3, rejected: 1 });
    const sheet = '教学活动';
    const page = await desk.call('import.rows', { import: state.id, sheet, show: 'rejected' });
    expect(page.rows.map((row) => row.row)).toEqual([5]);
    expect(page.rows[0]!.cells[0]!.problem?.message.zh).toContain('2024-02-30');
    const plan = state.plan;
    state = await desk.call('import.fix', { import: state.id, sheet, row: 5, column: 0, text: '2024-02-29' });
    state = await desk.call('import.translate', {
      import: state.id,
      sheet,
      column: 2,
      values: [{ from: '讲座课', to: '小讲课' }],
    });
    expect(state.counts).toMatchObject({ read: 4, new: 4, rejected: 0 });
    expect(state.fixes).toBe(1);
    expect(state.plan).not.toBe(plan);
    await expect(desk.call('import.commit', { import: state.id, plan })).rejects.toMatchObject({
      failure: { code: 'plan-stale' },
    });
    const fixed = await desk.call('import.rows', { import: state.id, sheet, offset: 4, limit: 1 });
    expect(fixed.rows[0]!.cells[0]).toMatchObject({
      text: '2024-02-29',
      original: '2024-02-30',
      problem: null,
    });
    const done = await commit(state);
    const batch = desk.store.read.firstSql<{ mapping: string }>(
      'SELECT mapping FROM batch WHERE id = ?',
      done.batch,
    )!;
    const mapping = JSON.parse(batch.mapping) as BatchMapping;
    expect(mapping.sheets[0]).toMatchObject({
      type: 'activity',
      headerRows: [1],
      fixes: [{ row: 5, column: 0, from: '2024-02-30', to: '2024-02-29', by: '王秘书' }],
      translations: [{ column: 2, from: '讲座课', to: '小讲课' }],
    });
  });

  it('teach a recipe for the next file of the same shape', async () => {
    const state = await stage(csv(wrong.replace('2024-02-30', '2024-02-29')));
    const sheet = '教学活动';
    await desk.call('import.map', { import: state.id, sheet, targets: { 7: 'place' } });
    await commit(
      await desk.call('import.translate', {
        import: state.id,
        sheet,
        column: 2,
        values: [{ from: '讲座课', to: '小讲课' }],
      }),
    );
    const next = await stage(csv('2025-03-01,内科,讲座课,咳嗽,李娜,12,11,示教室'), '春季.csv');
    expect(next.recipe).not.toBeNull();
    expect(next.counts).toMatchObject({ new: 1, rejected: 0 });
    expect(next.sheets[0]!.columns[7]).toMatchObject({ target: 'place', by: 'recipe' });
  });

  it('that stay wrong are kept with their reasons', async () => {
    const done = await commit(await stage(csv(...rows, wrong)));
    const kept = desk.store.read.allSql<{ row: number; cells: string; problems: string }>(
      'SELECT "row", cells, problems FROM rejected_row WHERE batch = ?',
      done.batch,
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]!.row).toBe(5);
    expect(JSON.parse(kept[0]!.cells)).toEqual(wrong.split(','));
    expect((JSON.parse(kept[0]!.problems) as { column: string }[]).map((problem) => problem.column)).toEqual([
      'A',
      'C',
    ]);
  });
});

describe('a store that moves', () => {
  it('after the review: the plan is stale, built again, and can then be committed', async () => {
    const first = await stage(csv(...rows));
    const second = await stage(csv(rows[0]!), '另一份.csv');
    await commit(second);
    await expect(commit(first)).rejects.toMatchObject({ failure: { code: 'plan-stale' } });
    const again = await desk.call('import.get', { import: first.id });
    expect(again.counts).toMatchObject({ new: 2, unchanged: 1 });
    expect((await commit(again)).counts).toMatchObject({ new: 2, unchanged: 1 });
  });

  it('without touching the plan: the reviewed plan is committed', async () => {
    const state = await stage(csv(...rows));
    await desk.load(desk.file('课程.csv', '课程代码,课程名称\nC1,诊断学\n'));
    expect((await commit(state)).counts.new).toBe(3);
  });

  it('by a register: files staged before it find their departments', async () => {
    const state = await stage(csv('2024-10-08,儿科,查房,川崎病,T1,5,5,'));
    expect(state.counts).toMatchObject({ new: 0, rejected: 1 });
    await desk.load(desk.file('新科室.csv', '科室代码,科室名称\nPE,儿科\n'));
    expect((await desk.call('import.get', { import: state.id })).counts).toMatchObject({
      new: 1,
      rejected: 0,
    });
  });
});

describe('mapping by hand', () => {
  const odd = '甲,乙,丙,丁,戊\n2024-10-08,内科,查房,心衰,T3\n';
  it('turns an unknown sheet into records', async () => {
    const name = '杂.csv';
    const state = await stage(odd, name);
    expect(state.sheets[0]).toMatchObject({ type: null, skipped: 'unknown-header' });
    expect(state.sheets[0]!.columns).toHaveLength(5);
    const mapped = await desk.call('import.map', {
      import: state.id,
      sheet: '杂',
      type: 'activity',
      headerRows: [1],
      targets: { 0: 'date', 1: 'department', 2: 'kind', 3: 'title', 4: 'host' },
    });
    expect(mapped.sheets[0]!.columns.map((column) => column.by)).toEqual(Array(5).fill('person'));
    expect(mapped.counts).toMatchObject({ read: 1, new: 1 });
  });

  it('leaves a sheet out and takes defaults', async () => {
    const state = await stage('日期,类型,主题,主讲人\n2024-10-08,查房,心衰,T3\n', '登记.csv');
    expect(state.counts).toMatchObject({ rejected: 1 });
    expect(state.sheets[0]!.missing).toEqual(['department']);
    const given = await desk.call('import.map', {
      import: state.id,
      sheet: '登记',
      defaults: { department: 'IM' },
    });
    expect(given.counts).toMatchObject({ new: 1, rejected: 0 });
    const out = await desk.call('import.map', { import: state.id, sheet: '登记', type: null });
    expect(out.sheets[0]).toMatchObject({ type: null, skipped: 'person' });
    expect(out.counts.read).toBe(0);
  });
});

describe('files that cannot be read', () => {
  it('answer their reason in both languages, and do not stop the others', async () => {
    const { imports, failures } = await desk.call('import.stage', {
      paths: [
        `${desk.folder}/missing.csv`,
        desk.file('empty.csv', ''),
        desk.file('broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])),
        desk.file('fine.csv', csv(...rows)),
      ],
    });
    expect(failures.map((failure) => failure.code)).toEqual(['file-not-found', 'file-empty', 'file-corrupt']);
    expect(failures[0]!.message.zh).toContain('missing.csv');
    expect(imports.map((state) => state.file)).toEqual(['fine.csv']);
  });

  it('an unknown import is refused', async () => {
    await expect(desk.call('import.get', { import: 'x' })).rejects.toMatchObject({
      failure: { code: 'import-unknown' },
    });
    const state = await stage(csv(...rows));
    await desk.call('import.discard', { import: state.id });
    await expect(commit(state)).rejects.toMatchObject({ failure: { code: 'import-unknown' } });
    expect(count('rec_activity')).toBe(0);
  });
});

describe('encodings', () => {
  it('GBK and UTF-16 give the same rows as UTF-8', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(...rows), 'utf16le')]);
    // "日期,科室,类型,主题,主讲人" and one row, as a hospital system writes them.
    const gbk = Buffer.from(
      'c8d5c6da2cbfc6cad22cc0e0d0cd2cd6f7cce22cd6f7bdb2c8cb0d0a323032342d31302d30382cc4dabfc62cb2e9b7bf2cd0c4cba52cc0eec4c80d0a',
      'hex',
    );
    const { imports } = await desk.call('import.stage', {
      paths: [desk.file('utf16.csv', utf16), desk.file('教学活动gbk.csv', gbk)],
    });
    expect(imports[0]!.counts.new).toBe(3);
    expect(imports[1]!.counts).toMatchObject({ read: 1, new: 1 });
    expect(imports[1]!.encoding).toMatch(/gb/i);
  });
});
