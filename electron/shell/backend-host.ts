/**
 * Starts the backend as a process of its own. One shape for both kinds of process, so that nothing
 * above this file knows which one runs.
 */
import { fork } from 'node:child_process';
import type { FromBackend, ToBackend } from '#shared/api/wire.ts';

export interface BackendProcess {
  send(message: ToBackend): void;
  onMessage(listener: (message: FromBackend) => void): void;
  /** Called once, when the process has ended for whatever reason. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}

export interface BackendStart {
  /** The built backend program. */
  entry: string;
  env: Record<string, string>;
}

/** Node-API 10 is what the store's driver needs. An older runtime does not fail to load it, it dies. */
export const needsOtherNode = (nodeApi: string | undefined): boolean => !(Number(nodeApi) >= 10);

/** A forked Node: for a runtime whose own Node is too old, and for tests without Electron. */
export function forkBackend({ entry, env }: BackendStart, node: string): BackendProcess {
  const child = fork(entry, [], {
    execPath: node,
    execArgv: [],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => {});
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromBackend)),
    onExit: (listener) => {
      let told = false;
      const once = (reason: string) => {
        if (!told) listener(reason);
        told = true;
      };
      child.on('exit', (code, signal) => once(signal ? `signal ${signal}` : `code ${code}`));
      child.on('error', (error) => once(error.message));
    },
    kill: () => void child.kill(),
  };
}

/** The part of Electron's `utilityProcess` that we use; handed in, so that this file loads without Electron. */
export interface UtilityFork {
  fork(entry: string, args: string[], options: object): UtilityChild;
}
interface UtilityChild {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export function utilityBackend({ entry, env }: BackendStart, utility: UtilityFork): BackendProcess {
  const child = utility.fork(entry, [], { serviceName: 'Attest backend', stdio: 'inherit', env });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromBackend)),
    onExit: (listener) => void child.on('exit', (code) => listener(`code ${code}`)),
    kill: () => void child.kill(),
  };
}
