import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../../build/lib/build-app.mjs';
import { launchSettings, prepareRuntime } from '../../../build/lib/electron-runtime.mjs';
import { ensureSystemPackages } from '../../../build/lib/system-packages.mjs';
import { openDisplay } from '../../../build/lib/xvfb.mjs';
import type { E2eSettings } from './settings.ts';

/** Once for all tests: the runtime, the built app and one virtual display. Answers what ends the display and removes the prepared sample. */
export default async function globalSetup(): Promise<() => void> {
  ensureSystemPackages({ tests: true });
  const runtime = await prepareRuntime();
  await ensureBuilt();
  const display = await openDisplay({ always: true });
  const { flags, env } = launchSettings(runtime, { headless: true });
  const samples = mkdtempSync(join(tmpdir(), 'attest-samples-'));
  const settings: E2eSettings = {
    samples,
    executable: runtime.executable,
    // Without motion a click lands where it was aimed at, however slow the machine.
    flags: [...flags, '--force-device-scale-factor=1', '--force-prefers-reduced-motion'],
    env: { ...env, ...(display.display ? { DISPLAY: display.display } : {}) },
    version: runtime.version,
  };
  process.env.ATTEST_E2E = JSON.stringify(settings);
  return () => {
    rmSync(samples, { recursive: true, force: true });
    display.stop();
  };
}
