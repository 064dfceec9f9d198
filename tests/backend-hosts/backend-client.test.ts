import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BackendEvent, HostCall } from '#shared/api/wire.ts';
import { type BackendClient, createBackendClient } from '#shell/backend-client.ts';
import { type BackendProcess, forkBackend, needsOtherNode } from '#shell/backend-host.ts';

const entry = fileURLToPath(new URL('./echo-backend.mjs', import.meta.url));

interface Harness {
  client: BackendClient;
  processes: BackendProcess[];
  events: BackendEvent[];
  clock: { now: number };
}

const open: BackendClient[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.stop();
});

function harness(
  hostCall: (name: HostCall, args: unknown[]) => Promise<unknown> = async () => null,
): Harness {
  const processes: BackendProcess[] = [];
  const clock = { now: 1_000_000 };
  const client = createBackendClient({
    start: () => {
      const started = forkBackend({ entry, env: { PATH: process.env.PATH ?? '' } }, process.execPath);
      processes.push(started);
      return started;
    },
    hostCall,
    now: () => clock.now,
  });
  open.push(client);
  const events: BackendEvent[] = [];
  client.onEvent((event) => events.push(event));
  return { client, processes, events, clock };
}

const data = async (client: BackendClient, operation: string, input: unknown = null) => {
  const result = await client.call(operation, input);
  if (!result.ok) throw new Error(result.error.code);
  return result.data;
};

describe('a backend in a process of its own', () => {
  test('answers calls made before it was ready, each with its own answer', async () => {
    const { client } = harness();
    const answers = await Promise.all([1, 2, 3].map((value) => data(client, 'echo', { value })));
    expect(answers).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
  });

  test('carries typed arrays both ways', async () => {
    const { client } = harness();
    const columns = (await data(client, 'columns')) as { values: Float64Array };
    expect(columns.values).toBeInstanceOf(Float64Array);
    expect(columns.values[999]).toBe(499.5);
    expect(await data(client, 'sum', { values: Float64Array.of(1.5, 2.5) })).toBe(4);
  });

  test('hands a cancel on', async () => {
    const { client, events } = harness();
    await data(client, 'echo');
    client.cancel('job-1');
    await vi.waitFor(() =>
      expect(events).toContainEqual(expect.objectContaining({ job: 'job-1', step: 'cancelled' })),
    );
  });

  test('is served by its host, whose failure arrives as a failure', async () => {
    const { client, events } = harness(async (name, args) => {
      throw new Error(`no paper for ${name} ${args[0]}`);
    });
    void client.call('print', null);
    await vi.waitFor(() => expect(events).toHaveLength(1));
    const told = events[0] as Extract<BackendEvent, { type: 'progress' }>;
    expect(JSON.parse(told.step)).toEqual({
      ok: false,
      error: { code: 'host-call', message: 'press.print: no paper for press.print <p>x</p>' },
    });
  });
});

describe('when the backend ends', () => {
  test('every open call is refused at once, a new process answers, and both are told', async () => {
    const { client, events, processes } = harness();
    const before = await data(client, 'pid');
    const hanging = client.call('hang', null);
    const alsoHanging = client.call('hang', null);
    process.kill(before as number, 'SIGKILL');
    for (const result of await Promise.all([hanging, alsoHanging])) {
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'backend-died', details: { reason: 'signal SIGKILL' } },
      });
    }
    expect(events).toContainEqual(expect.objectContaining({ type: 'backend-down', restarted: true }));
    expect(await data(client, 'pid')).not.toBe(before);
    expect(processes).toHaveLength(2);
  });

  test('a second end within a minute is not papered over: calls are refused until the person restarts it', async () => {
    const { client, events, clock, processes } = harness();
    await client.call('exit', null);
    clock.now += 59_000;
    const second = await client.call('exit', null);
    expect(second).toMatchObject({ ok: false, error: { code: 'backend-died' } });
    expect(events.at(-1)).toMatchObject({ type: 'backend-down', restarted: false });
    expect(await client.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'backend-died' } });
    expect(processes).toHaveLength(2);
    client.restart();
    expect(await data(client, 'echo', 1)).toBe(1);
  });

  test('an end long after the last one is restarted again', async () => {
    const { client, events, clock } = harness();
    await client.call('exit', null);
    clock.now += 61_000;
    await client.call('exit', null);
    expect(events.at(-1)).toMatchObject({ type: 'backend-down', restarted: true });
    expect(await data(client, 'echo', 'again')).toBe('again');
  });

  test('a program that cannot be started is a refusal, not an exception', async () => {
    const processes: BackendProcess[] = [];
    const client = createBackendClient({
      start: () => {
        const started = forkBackend({ entry, env: {} }, '/nowhere/node');
        processes.push(started);
        return started;
      },
      hostCall: async () => null,
      now: () => 0,
    });
    open.push(client);
    expect(await client.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'backend-died' } });
  });
});

test('an older Node-API needs another Node, and so does one that does not say', () => {
  expect(['8', '9', undefined].map(needsOtherNode)).toEqual([true, true, true]);
  expect(needsOtherNode('10')).toBe(false);
});
