/** Entry of the backend process: the same messages whether a utility process or a forked Node runs it. */
import type { FromBackend, HostCall, ToBackend } from '#shared/api/wire.ts';
import { Refusal, type Result } from '#shared/lib/result.ts';
import { createAside } from './aside/serve.ts';
import { createBackend } from './backend.ts';
import type { Environment } from './ports.ts';

interface Port {
  send(message: FromBackend): void;
  listen(listener: (message: ToBackend) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: ToBackend }) => void): void;
}

function hostPort(): Port {
  const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
  if (parent) {
    return {
      send: (message) => parent.postMessage(message),
      listen: (listener) => parent.on('message', (event) => listener(event.data)),
    };
  }
  // A forked Node ends with its host, however the host ended.
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => process.send?.(message),
    listen: (listener) => process.on('message', (message) => listener(message as ToBackend)),
  };
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const port = hostPort();
const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
let nextHostCall = 1;

function host<T>(name: HostCall, ...args: unknown[]): Promise<T> {
  const id = nextHostCall++;
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
    port.send({ kind: 'host-call', id, name, args });
  });
}

const env: Environment = {
  userData: required('ATTEST_USER_DATA'),
  documents: required('ATTEST_DOCUMENTS'),
  appVersion: required('ATTEST_VERSION'),
  clock: { now: () => new Date() },
  press: {
    print: (html, options) => host('press.print', html, options),
    rasterise: (charts) => host('press.rasterise', charts),
  },
  aside: (task, input) => host('aside', task, input),
  emit: (event) => port.send({ kind: 'event', event }),
};

// The same program twice: one answers the screens, the other computes beside it.
const backend = process.env.ATTEST_ASIDE ? createAside() : createBackend(env);

function settle(id: number, result: Result<unknown>): void {
  const call = waiting.get(id);
  waiting.delete(id);
  if (!call) return;
  if (result.ok) call.resolve(result.data);
  else call.reject(new Refusal(result.error.code, result.error.message, result.error.details));
}

port.listen((message) => {
  if (message.kind === 'call') {
    void backend
      .callUnknown(message.operation, message.input, message.job)
      .then((result) => port.send({ kind: 'reply', id: message.id, result }));
  } else if (message.kind === 'cancel') {
    backend.cancel(message.job);
  } else {
    settle(message.id, message.result);
  }
});
port.send({ kind: 'ready' });
