/** A backend with a clock, a folder and a profile of its own, called as the screens call it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, createBackend, emptySession } from '#backend/backend.ts';
import type { Session } from '#backend/context.ts';
import type { Environment, Press } from '#backend/ports.ts';
import type { Input, OperationName, Output } from '#shared/api/index.ts';
import type { BackendEvent } from '#shared/api/wire.ts';
import { type Failure, unwrap } from '#shared/lib/result.ts';

export interface TestBackend {
  backend: Backend;
  session: Session;
  folder: string;
  events: BackendEvent[];
  setTime(iso: string): void;
  /** Calls an operation and answers its output; a refusal is thrown. */
  call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Calls an operation that must be refused. */
  refused<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Failure>;
  /** Ends this backend and starts another one for the same person, as a restart does. */
  restart(): void;
  end(): void;
}

export function testBackend(press?: Press): TestBackend {
  const place = mkdtempSync(join(tmpdir(), 'attest-backend-'));
  let time = new Date('2025-03-10T08:00:00.000Z');
  const events: BackendEvent[] = [];
  const never = () => Promise.reject(new Error('this test has no press'));
  const env: Environment = {
    userData: join(place, 'user'),
    documents: join(place, 'documents'),
    appVersion: '0.1.0',
    clock: { now: () => time },
    press: press ?? { print: never, rasterise: never },
    emit: (event) => events.push(event),
  };
  const begin = () => {
    const session = emptySession();
    return { session, backend: createBackend(env, session) };
  };
  let current = begin();
  const test: TestBackend = {
    ...current,
    folder: join(place, 'ws'),
    events,
    setTime: (iso) => {
      time = new Date(iso);
    },
    call: async (name, input) => unwrap(await current.backend.call(name, input)),
    refused: async (name, input) => {
      const result = await current.backend.call(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
    restart: () => {
      current.backend.close();
      current = begin();
      Object.assign(test, current);
    },
    end: () => {
      current.backend.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
  return test;
}

export const profile = {
  name: '王秘书',
  role: 'secretary',
  department: null,
  language: 'zh-CN',
} as const;

/** A backend with a profile and an open, empty workspace. */
export async function openTestBackend(press?: Press): Promise<TestBackend> {
  const test = testBackend(press);
  await test.call('profile.save', profile);
  await test.call('workspace.create', {
    folder: test.folder,
    name: '教学质量',
    institution: { zh: '附属医院', en: 'Affiliated Hospital' },
  });
  return test;
}
