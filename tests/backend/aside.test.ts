/** The second process: what it computes beside the conversation is what would have been computed within it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAside } from '#backend/aside/serve.ts';
import { type Backend, createBackend, emptySession } from '#backend/backend.ts';
import type { OperationName } from '#shared/api/index.ts';
import { unwrap } from '#shared/lib/result.ts';
import { openTestBackend, type TestBackend } from '#tests/backend/support/backend.ts';

let test: TestBackend;
let beside: Backend;
let asked: string[];
let ends: (() => void)[];

/** A backend on the same folder that has a second process, here a second reader. */
function withAside(answer?: () => Promise<unknown>): Backend {
  const aside = createAside();
  const backend = createBackend(
    {
      userData: `${test.folder}-user`,
      documents: test.folder,
      appVersion: '0.1.0',
      clock: { now: () => new Date('2025-03-10T08:00:00.000Z') },
      press: {
        print: () => Promise.reject(new Error('none')),
        rasterise: () => Promise.reject(new Error('none')),
      },
      aside: async (task, input) => {
        asked.push(task);
        return answer ? answer() : unwrap(await aside.callUnknown(task, input));
      },
      emit: () => undefined,
    },
    { ...emptySession(), workspace: test.session.workspace, profile: test.session.profile },
  );
  ends.push(() => void aside.callUnknown('close', {}));
  return backend;
}

const call = async (backend: Backend, name: OperationName, input: object) =>
  unwrap(await backend.callUnknown(name, input)) as never;

const activity = (more: object) => ({
  date: '2024-11-05',
  department: 'D1',
  kind: 'ward-round',
  title: '心力衰竭',
  host: 'T1',
  expected: 10,
  signed_in: 9,
  ...more,
});

beforeEach(async () => {
  test = await openTestBackend();
  asked = [];
  ends = [];
  const save = (type: string, values: object) =>
    test.call('records.save', { type, id: null, version: null, values: values as never });
  await save('department', { code: 'D1', name: '内科', name_en: 'Medicine' });
  await save('person', { number: 'T1', name: '张伟', role: 'teacher', department: 'D1' });
  for (let n = 0; n < 12; n++) await save('activity', activity({ title: `讲座 ${n}`, signed_in: n }));
  beside = withAside();
});
afterEach(() => {
  for (const end of ends) end();
  test.end();
});

describe('a second process', () => {
  it('answers values as they are, and again after a change', async () => {
    const request = { period: '2024-2025', indicators: null };
    const both = async () =>
      [
        await call(beside, 'indicators.values', request),
        await call(test.backend, 'indicators.values', request),
      ] as const;
    let [aside, here] = await both();
    expect(asked).toEqual(['values']);
    expect(aside).toEqual(here);
    await call(beside, 'indicators.values', request);
    expect(asked).toEqual(['values']);
    await test.call('records.save', {
      type: 'activity',
      id: null,
      version: null,
      values: activity({ title: '新的讲座' }),
    });
    const former = aside;
    [aside, here] = await both();
    expect(aside).toEqual(here);
    expect(aside).not.toEqual(former);
  });

  it('finds the same findings, and only what has come and gone is written', async () => {
    const few = async () =>
      (await test.call('quality.rows', { check: 'activity-few-signed' })).rows
        .map(({ record }) => record.id)
        .sort();
    await call(beside, 'quality.refresh', {});
    const found = await few();
    expect(found.length).toBeGreaterThan(0);
    const writer = test.session.workspace!.store.read;
    const kept = () => writer.allSql('SELECT * FROM quality_finding ORDER BY 1, 2');
    const before = kept();
    // Everything is looked at again from nothing, within the conversation: the same.
    await test.session.workspace!.store.change('t', (each) => {
      each.runSql('DELETE FROM quality_finding');
      each.runSql('DELETE FROM quality_check');
    });
    await test.call('quality.refresh', {});
    expect(kept()).toEqual(before);

    await test.call('records.save', {
      type: 'activity',
      id: found[0]!,
      version: null,
      values: { signed_in: 10 },
    });
    await call(beside, 'quality.refresh', {});
    expect(await few()).toEqual(found.slice(1));
    await test.call('records.remove', { type: 'activity', id: found[1]! });
    await call(beside, 'quality.refresh', {});
    expect(await few()).toEqual(found.slice(2));
    expect(new Set(asked)).toEqual(new Set(['findings']));
  });

  it('raises the same signals', async () => {
    await call(beside, 'improvement.refresh', {});
    expect(new Set(asked)).toEqual(new Set(['signals']));
    const { stale } = await test.call('improvement.signals', {});
    expect(stale).toBe(0);
  });

  it('is done without where it fails', async () => {
    const alone = withAside(() => Promise.reject(new Error('gone')));
    const request = { period: '2024-2025', indicators: null };
    expect(await call(alone, 'indicators.values', request)).toEqual(
      await call(test.backend, 'indicators.values', request),
    );
    await call(alone, 'quality.refresh', {});
    expect((await test.call('quality.overview', {})).stale).toBe(0);
  });
});
