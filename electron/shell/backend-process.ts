/** The backend process of the running app. */
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { unwrap } from '#shared/lib/result.ts';
import { type BackendClient, createBackendClient } from './backend-client.ts';
import { forkBackend, needsOtherNode, type UtilityFork, utilityBackend } from './backend-host.ts';
import type { Pressroom } from './press.ts';
import type { ShellSettings } from './settings.ts';

export function startBackend(settings: ShellSettings, press: Pressroom): BackendClient {
  const entry = join(settings.dist, 'backend', 'backend.cjs');
  const env: Record<string, string> = {
    ATTEST_USER_DATA: app.getPath('userData'),
    ATTEST_DOCUMENTS: process.env.ATTEST_DOCUMENTS ?? app.getPath('documents'),
    ATTEST_VERSION: app.getVersion(),
  };
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && env[name] === undefined) env[name] = value;
  }
  const startWith = (more: Record<string, string>) => () => {
    const start = { entry, env: { ...env, ...more } };
    return needsOtherNode(process.versions.napi)
      ? forkBackend(start, settings.storeNode ?? 'node')
      : utilityBackend(start, utilityProcess as UtilityFork);
  };
  const { now } = Date;
  // The second process is started when something is first asked of it, and knows nothing of the screens.
  let aside: BackendClient | null = null;
  const askAside = async ([task, input]: unknown[]) => {
    if (!aside && task === 'close') return {};
    const hostCall = () => Promise.reject(new Error('no host'));
    aside ??= createBackendClient({ start: startWith({ ATTEST_ASIDE: '1' }), hostCall, now });
    return unwrap(await aside.call(String(task), input));
  };
  const backend = createBackendClient({
    start: startWith({}),
    hostCall: (name, args) => (name === 'aside' ? askAside(args) : press.serve(name, args)),
    now,
  });
  return {
    ...backend,
    stop() {
      aside?.stop();
      backend.stop();
    },
  };
}
