import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#backend/context.ts';
import { indicatorsHandlers } from '#backend/handlers/indicators.ts';
import { standardsHandlers as handlers } from '#backend/handlers/standards.ts';
import { MOST_BYTES } from '#backend/standards/evidence.ts';
import { safeName } from '#backend/standards/export-file.ts';
import { createStore } from '#db/open.ts';
import { insertBatch } from '#db/repositories/batches.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import type { Store } from '#db/types.ts';
import { standardsContract } from '#shared/api/standards.ts';
import { Refusal, unwrap } from '#shared/lib/result.ts';
import { naturalKey, recordType } from '#shared/records/index.ts';
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';

let place: string;
let store: Store;
let context: Context;
const events: unknown[] = [];
const now = () => new Date('2025-06-10T08:00:00.000Z');

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'attest-standards-'));
  store = unwrap(
    createStore(join(place, 'ws'), {
      name: '示例',
      institution: { zh: '示例医院', en: 'Sample hospital' },
      sample: false,
      actor: '王秘书',
      now,
      appVersion: '0.1.0',
    }),
  );
  events.length = 0;
  context = {
    env: { userData: join(place, 'user'), clock: { now } },
    workspace: () => ({ store }),
    actor: () => '王秘书',
    changed: (...scopes: string[]) => events.push(...scopes),
  } as unknown as Context;
});
afterEach(() => {
  store.close();
  rmSync(place, { recursive: true, force: true });
});

const residency = { framework: 'residency-base-2023', period: '2024-2025' };
const wfme = { framework: 'wfme-2020', period: '2024-2025' };
const item = { ...residency, code: '2.2.5' };

async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    throw error;
  }
  return 'none';
}

/** Puts records in as an import does. */
async function put(type: RecordTypeId, rows: FieldValues[]): Promise<void> {
  const spec = recordType(type);
  await store.change('王秘书', (writer) => {
    const batch = `${type}-batch-${rows.length}`;
    insertBatch(writer, {
      id: batch,
      kind: 'entry',
      file: null,
      sha256: null,
      department: null,
      types: JSON.stringify([type]),
      rows_read: rows.length,
      rows_new: rows.length,
      rows_changed: 0,
      rows_unchanged: 0,
      rows_rejected: 0,
      mapping: null,
      digest: '',
    });
    insertRecords(
      writer,
      spec,
      batch,
      rows.map((values, index) => ({
        id: `${type}-${index}`,
        naturalKey: naturalKey(spec, values),
        values: spec.fields.map((field) => values[field.name] ?? null),
        sheet: null,
        row: null,
        extra: null,
      })),
    );
  });
}

const audits = () =>
  store.read
    .allSql<{ action: string; subject: string; details: string }>(
      "SELECT action, subject, details FROM audit WHERE action LIKE 'standards.%' ORDER BY seq",
    )
    .map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }));

describe('the overview', () => {
  it('has every leaf, and says what there is', async () => {
    const { items } = await handlers['standards.overview'](residency, context);
    expect(items).toHaveLength(39);
    expect(items.every((state) => Object.values(state.ready).every((part) => !part))).toBe(true);
    await put('department', [{ code: 'A', name: '内科', residency_base: true }]);
    await put('observation', [
      { date: '2024-10-01', department: 'A', teacher: 'T', observer: 'S', observer_role: 'supervisor' },
    ]);
    const after = await handlers['standards.overview'](residency, context);
    const state = after.items.find((entry) => entry.code === '2.2.5')!;
    expect(state.ready).toEqual({ data: true, narrative: false, evidence: false, rating: false });
    expect(state.indicators.find((value) => value.indicator === 'supervision-coverage')).toMatchObject({
      value: 100,
      numerator: 1,
      denominator: 1,
      state: 'good',
    });
    standardsContract['standards.overview'].output.parse(after);
  });

  it('answers remembered values only until the next commit', async () => {
    const coverage = async () => {
      const { values } = await indicatorsHandlers['indicators.values'](
        { period: '2024-2025', indicators: ['trained-before-teaching-share'], by: null },
        context,
      );
      return values[0]!.denominator;
    };
    expect(await coverage()).toBeNull();
    await put('person', [{ number: '1', name: '甲', role: 'teacher', trained: true }]);
    expect(await coverage()).toBe(1);
    expect(await coverage()).toBe(1);
  });
});

describe('rating', () => {
  const rate = (more: object) =>
    handlers['standards.rate'](
      { ...item, level: null, points: null, reason: '覆盖全部基地', ...more },
      context,
    );

  it('takes points up to the item’s own, in steps, with a reason, and keeps the old one in the log', async () => {
    expect((await rate({ points: 1.5 })).rating).toMatchObject({ points: 1.5, level: null, by: '王秘书' });
    const second = await rate({ points: 2, reason: '已补齐反馈' });
    expect(second.rating).toMatchObject({ points: 2, reason: '已补齐反馈' });
    expect(second.ready.rating).toBe(true);
    expect(audits()).toMatchObject([
      { action: 'standards.rate', subject: 'residency-base-2023 2.2.5 2024-2025', details: { before: null } },
      { details: { before: { points: 1.5, reason: '覆盖全部基地' }, after: { points: 2 } } },
    ]);
    expect(events).toEqual(['standards', 'audit', 'standards', 'audit']);
    expect((await rate({ points: null })).rating).toBeNull();
  });

  it('refuses what the framework does not allow', async () => {
    expect(await refusalOf(() => rate({ points: 2.5 }))).toBe('rating-points');
    expect(await refusalOf(() => rate({ points: 1.25 }))).toBe('rating-points');
    expect(await refusalOf(() => rate({ points: -0.5 }))).toBe('rating-points');
    expect(await refusalOf(() => rate({ level: 'met' }))).toBe('rating-points');
    expect(await refusalOf(() => rate({ points: 1, reason: '  ' }))).toBe('rating-reason');
    expect(await refusalOf(() => rate({ ...wfme, code: '7.1', level: 'splendid' }))).toBe('rating-level');
    expect(await refusalOf(() => rate({ code: '2.2', points: 1 }))).toBe('unknown-standard');
    expect(await refusalOf(() => rate({ period: '2024', points: 1 }))).toBe('bad-period');
    expect(audits()).toEqual([]);
  });

  it('takes levels where the framework has them', async () => {
    const state = await rate({ ...wfme, code: '7.1', level: 'met' });
    expect(state.rating).toMatchObject({ level: 'met', points: null });
  });
});

describe('evidence', () => {
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(place, name);
    writeFileSync(path, content);
    return path;
  };
  const attach = (paths: string[], more: object = {}) =>
    handlers['standards.attach']({ ...item, paths, slot: null, dated: null, ...more }, context);

  it('is kept by its content, taken away and brought back', async () => {
    const path = file('督导计划.pdf', 'a plan');
    const state = await attach([path], { slot: 'plan', dated: '2024-09-01' });
    expect(state.evidence).toMatchObject([
      {
        slot: 'plan',
        title: '督导计划',
        file: '督导计划.pdf',
        bytes: 6,
        dated: '2024-09-01',
        addedBy: '王秘书',
      },
    ]);
    const { id, sha256 } = state.evidence[0]!;
    expect((await handlers['standards.detach']({ ...item, evidence: id }, context)).evidence).toEqual([]);
    expect(store.readFile(sha256!)).not.toBeNull();
    expect((await handlers['standards.restore']({ ...item, evidence: id }, context)).evidence).toHaveLength(
      1,
    );
    await handlers['standards.detach']({ ...item, evidence: id }, context);
    const again = await attach([file('again.pdf', 'a plan')]);
    expect(again.evidence.map((entry) => entry.id)).toEqual([id]);
    expect(audits().map((entry) => entry.action)).toEqual([
      'standards.attach',
      'standards.detach',
      'standards.restore',
      'standards.detach',
      'standards.attach',
    ]);
  });

  it('is attached all or none', async () => {
    const good = file('a.txt', 'a');
    expect(await refusalOf(() => attach([good, join(place, 'gone.txt')]))).toBe('file-not-found');
    expect(await refusalOf(() => attach([good], { slot: 'no-such' }))).toBe('evidence-slot');
    expect(await refusalOf(() => attach([good], { dated: '2025-02-30' }))).toBe('evidence-date');
    expect(await refusalOf(() => handlers['standards.detach']({ ...item, evidence: 'x' }, context))).toBe(
      'evidence-unknown',
    );
    const { items } = await handlers['standards.overview'](residency, context);
    expect(items.flatMap((state) => state.evidence)).toEqual([]);
    expect(MOST_BYTES).toBe(209_715_200);
  });

  it('is copied out under a name that every system takes', async () => {
    const state = await attach([file('b.txt', 'evidence')]);
    const { sha256 } = state.evidence[0]!;
    const { path } = await handlers['files.export'](
      { sha256: sha256!, name: '../../查房: 记录?.txt' },
      context,
    );
    expect(path.startsWith(join(place, 'user', 'opened'))).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('evidence');
    expect(
      await refusalOf(() => handlers['files.export']({ sha256: '../../etc/passwd', name: 'x' }, context)),
    ).toBe('file-missing');
    expect(safeName('a/b\\c<d>.pdf')).toBe('c_d_.pdf');
    expect(safeName('con.txt')).toBe('_con.txt');
    expect(safeName('...')).toBe('_');
    expect(safeName(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(80)}.docx`);
  });
});
