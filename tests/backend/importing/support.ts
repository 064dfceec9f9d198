/** A workspace in a temporary folder and the import operations on it, without the rest of the backend. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Context, Session } from '#backend/context.ts';
import { importingHandlers } from '#backend/handlers/importing.ts';
import { workspaceInfo } from '#backend/workspaces/info.ts';
import { createStore } from '#db/open.ts';
import type { Store } from '#db/types.ts';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { importingContract } from '#shared/api/importing.ts';
import type { BackendEvent } from '#shared/api/wire.ts';
import { unwrap } from '#shared/lib/result.ts';

type Imports = typeof importingContract;

export interface Desk {
  folder: string;
  store: Store;
  context: Context;
  events: BackendEvent[];
  /** Writes a file and answers its path. */
  file(name: string, content: string | Uint8Array): string;
  call<Name extends keyof Imports>(
    name: Name,
    input: InputOf<Imports[Name]>,
  ): Promise<OutputOf<Imports[Name]>>;
  /** Stages and commits files one by one, as they are. */
  load(...paths: string[]): Promise<OutputOf<Imports['import.commit']>[]>;
  close(): void;
}

export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'attest-import-'));
  let time = Date.UTC(2025, 8, 1);
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  const store = unwrap(
    createStore(join(folder, 'workspace'), {
      name: 'Test',
      institution: { zh: '测试医院', en: 'Test hospital' },
      sample: false,
      actor: '王秘书',
      now,
      appVersion: '0.0.0',
    }),
  );
  const events: BackendEvent[] = [];
  const session: Session = {
    workspace: { store, info: workspaceInfo(store) },
    profile: null,
    imports: new Map(),
  };
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const context: Context = {
    env: {
      userData: folder,
      documents: folder,
      appVersion: '0.0.0',
      clock: { now },
      press: {
        print: () => Promise.reject(new Error('no press')),
        rasterise: () => Promise.reject(new Error('no press')),
      },
      emit: (event) => events.push(event),
    },
    session,
    job: { signal: new AbortController().signal, check: () => undefined, progress: turn },
    workspace: () => session.workspace!,
    actor: () => '王秘书',
    changed: (...scopes) => events.push({ type: 'changed', scopes }),
  };
  const call: Desk['call'] = async (name, input) => {
    const operation = importingContract[name];
    const handler = importingHandlers[name] as (input: unknown, context: Context) => unknown;
    const answer = await handler(operation.input.parse(input), context);
    return operation.output.parse(answer) as never;
  };
  return {
    folder,
    store,
    context,
    events,
    call,
    file(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    async load(...paths) {
      const done = [];
      for (const path of paths) {
        const { imports, failures } = await call('import.stage', { paths: [path] });
        const [staged] = imports;
        if (!staged) throw new Error(`${path}: ${failures[0]?.code}`);
        done.push(await call('import.commit', { import: staged.id, plan: staged.plan }));
      }
      return done;
    },
    close() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
