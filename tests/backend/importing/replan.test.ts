/** A corrected file is planned by reading only what the correction concerns: the plan is that of a whole reading. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPlan } from '#backend/importing/build-plan.ts';
import { fixCell, translateTexts } from '#backend/importing/edit.ts';
import { type Correction, replanRows } from '#backend/importing/replan.ts';
import { type StagedImport, stagedImport } from '#backend/importing/staged.ts';
import { importState } from '#backend/importing/state.ts';
import { type Desk, openDesk } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.load(
    desk.file('科室.csv', '科室代码,科室名称\nIM,内科\nSU,外科\n'),
    desk.file('人员.csv', '工号,姓名,身份,科室\nT1,张伟,教师,内科\nT2,王芳,教师,外科\nT3,李娜,教师,内科\n'),
    desk.file(
      '教学活动.csv',
      '日期,科室,类型,主题,主讲人,应到,实到\n2024-10-08,内科,小讲课,发热,T1,9,9\n2024-10-09,外科,查房,心衰,T2,9,8\n',
    ),
  );
});
afterEach(() => desk.close());

const pieces = {
  日期: ['2024-10-08', '2024-10-09', '2024年10月10日', '10月', ''],
  科室: ['内科', '外科', '骨科', 'IM', ''],
  类型: ['小讲课', '查房', '讲座会', ''],
  主题: ['发热', '心衰', '合计', '备注：以上', ''],
  主讲人: ['T1', 'T2', '张伟', '新人', ''],
  应到: ['9', '12', '九', '1,5', ''],
  实到: ['9', '8', '13', 'x', ''],
};
const columns = Object.keys(pieces) as (keyof typeof pieces)[];
const text = (column: keyof typeof pieces) => fc.constantFrom(...pieces[column]);
const row = fc.tuple(...columns.map(text));
const edits = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.nat(columns.length - 1).chain((column) =>
        fc.record({
          kind: fc.constant('fix' as const),
          row: fc.nat(30),
          column: fc.constant(column),
          to: text(columns[column]!),
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.nat(columns.length - 1).chain((column) =>
        fc.record({
          kind: fc.constant('translate' as const),
          column: fc.constant(column),
          from: text(columns[column]!),
          to: text(columns[column]!),
        }),
      ),
    },
  ),
  { minLength: 1, maxLength: 8 },
);

/** All that a plan says, as plain data. */
function told(staged: StagedImport) {
  const { counts, digest, plan, department, basis } = staged;
  return {
    counts,
    digest,
    plan,
    department,
    basis,
    state: importState(staged, desk.store.read),
    sheets: staged.sheets.map((sheet) => ({
      problems: sheet.plan?.problems,
      ofReading: sheet.plan?.reading.problems,
      outcomes: sheet.plan?.outcomes,
      values: sheet.plan?.values,
      stored: sheet.plan?.stored.map((row) => row?.id ?? null),
      rows: sheet.plan?.reading.rows,
      keys: sheet.plan?.reading.keys,
      rejected: sheet.plan?.reading.rejected,
      duplicate: sheet.plan?.reading.duplicate,
      notData: [...(sheet.plan?.reading.notData ?? [])].sort((a, b) => a[0] - b[0]),
      fit: [...sheet.fit],
      groups: sheet.groups,
    })),
  };
}

async function stage(name: string, content: string): Promise<StagedImport> {
  const { imports } = await desk.call('import.stage', { paths: [desk.file(name, content)] });
  return stagedImport(desk.context.session, imports[0]!.id);
}

describe('planning again', () => {
  it('comes to the plan of a whole reading after any corrections', async () => {
    let apart = 0;
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 25 }), edits, async (rows, list) => {
        const staged = await stage(
          '活动.csv',
          [columns, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'),
        );
        const sheet = staged.sheets[0]!;
        if (!sheet.setup) return;
        for (const edit of list) {
          const correction: Correction =
            edit.kind === 'fix'
              ? fixCell(
                  staged,
                  { sheet: sheet.raw.name, row: edit.row + 1, column: edit.column, text: edit.to },
                  '王',
                  '2025',
                )
              : translateTexts(staged, { sheet: sheet.raw.name, column: edit.column, values: [edit] });
          if (await replanRows(staged, sheet, correction, desk.store.read, desk.context.job)) apart++;
          else {
            whole++;
            await buildPlan(staged, desk.store.read, desk.context.job);
          }
          const found = told(staged);
          await buildPlan(staged, desk.store.read, desk.context.job);
          expect(found).toEqual(told(staged));
        }
        desk.context.session.imports.delete(staged.id);
      }),
      { numRuns: 80 },
    );
    // Most corrections concern their rows only.
    expect(apart).toBeGreaterThan(whole * 2);
  });

  it('sees that a corrected key collides with another row, and that it ceases to', async () => {
    const staged = await stage('科室表.csv', '科室代码,科室名称\nA1,甲科\nA2,乙科\nA3,丙科\n');
    const sheet = staged.sheets[0]!;
    const fix = (to: string) => {
      const correction = fixCell(
        staged,
        { sheet: sheet.raw.name, row: 4, column: 0, text: to },
        '王',
        '2025',
      );
      return replanRows(staged, sheet, correction, desk.store.read, desk.context.job);
    };
    expect(await fix('A1')).toBe(true);
    expect(staged.counts).toMatchObject({ new: 2, rejected: 1 });
    expect(await fix('IM')).toBe(true);
    expect(staged.counts).toMatchObject({ new: 2, changed: 1, rejected: 0 });
    expect(await fix('A3')).toBe(true);
    expect(staged.counts).toMatchObject({ new: 3, changed: 0 });
  });
});
