/** The surroundings of the backend when a terminal hosts it. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment, Press } from '#backend/ports.ts';
import type { BackendEvent } from '#shared/api/wire.ts';

/** The same folder that the app uses, so that both know one profile and one list of recent workspaces. */
export function userDataFolder(variables: NodeJS.ProcessEnv = process.env): string {
  if (variables.ATTEST_USER_DATA) return variables.ATTEST_USER_DATA;
  const home = homedir();
  if (process.platform === 'win32')
    return join(variables.APPDATA ?? join(home, 'AppData', 'Roaming'), 'attest');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'attest');
  return join(variables.XDG_CONFIG_HOME ?? join(home, '.config'), 'attest');
}

interface ClosablePress extends Press {
  close(): Promise<void> | void;
}

/** A browser engine costs a second to start: only a report with pages or pictures needs one. */
export function latePress(): { press: Press; close(): Promise<void> } {
  let launched: Promise<ClosablePress> | null = null;
  const launch = (): Promise<ClosablePress> => {
    launched ??= (async () => {
      const place = new URL('../../build/press-electron.ts', import.meta.url).href;
      const { launchElectronPress } = (await import(place)) as {
        launchElectronPress(): Promise<ClosablePress>;
      };
      return launchElectronPress();
    })();
    return launched;
  };
  return {
    press: {
      print: async (html, options) => (await launch()).print(html, options),
      rasterise: async (charts) => (await launch()).rasterise(charts),
    },
    async close() {
      if (launched) await (await launched).close();
    },
  };
}

export function terminalEnvironment(press: Press, emit: (event: BackendEvent) => void): Environment {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return {
    userData: userDataFolder(),
    documents: join(homedir(), 'Documents'),
    appVersion: version,
    clock: { now: () => new Date() },
    press,
    emit,
  };
}
