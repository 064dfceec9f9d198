/** What the command line and the environment ask of this run. */
import { join } from 'node:path';

export type Mode = 'app' | 'demo' | 'press';

export interface ShellSettings {
  mode: Mode;
  /** Folder of the built programs and pages. */
  dist: string;
  /** Origin of the development server, where pages come from while developing. */
  devUrl: string | null;
  /** Overrides where settings of this computer are kept (tests, portable use). */
  userData: string | null;
  /** The older Electron that stands in for the pinned one while developing. */
  fallbackRuntime: boolean;
  /** Nobody can see the window: the demo ends by itself. */
  virtualDisplay: boolean;
  demoOut: string;
  /** Node that runs the backend where Electron's own is too old for the store's driver. */
  storeNode: string | null;
}

export function readSettings(
  argv: readonly string[],
  env: Record<string, string | undefined>,
  mainFolder: string,
  packaged: boolean,
): ShellSettings {
  const dist = join(mainFolder, '..');
  const dev = packaged ? undefined : env.VITE_DEV_URL;
  return {
    mode: argv.includes('--press') ? 'press' : argv.includes('--demo') ? 'demo' : 'app',
    dist,
    devUrl: dev ? new URL(dev).origin : null,
    userData: env.ATTEST_USER_DATA || null,
    fallbackRuntime: env.ATTEST_RUNTIME === 'fallback',
    virtualDisplay: env.ATTEST_VIRTUAL_DISPLAY === '1',
    demoOut: env.ATTEST_DEMO_OUT || join(process.cwd(), 'out'),
    storeNode: packaged ? null : (env.ATTEST_STORE_NODE ?? null),
  };
}
