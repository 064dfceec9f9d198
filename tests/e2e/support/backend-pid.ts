import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** A forked Node has the program on its command line; Electron's own utility process names its service. */
const IS_BACKEND = /backend\.cjs|node\.mojom\.NodeService/;

/** The process ids of the backends that this app has started, read from the system. */
export function backendPids(appPid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => IS_BACKEND.test(read(`/proc/${name}/cmdline`)))
    .filter((name) => descendsFrom(Number(name), appPid))
    .map(Number);
}

function descendsFrom(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${at}/status`))?.[1] ?? 0);
    if (parent === ancestor) return true;
    at = parent;
  }
  return false;
}
