/** The backend process of the running app. */
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
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
  return createBackendClient({
    start: () =>
      needsOtherNode(process.versions.napi)
        ? forkBackend({ entry, env }, settings.storeNode ?? 'node')
        : utilityBackend({ entry, env }, utilityProcess as UtilityFork),
    hostCall: (name, args) => press.serve(name, args),
    now: Date.now,
  });
}
