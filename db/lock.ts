/**
 * One writer per workspace: a lock file names the process that has it. A lock whose process has ended is taken over.
 * A lock of another computer is taken over too: a live store cannot lie on a shared drive, so that the folder was copied.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { lockPath } from './layout.ts';
import { localTime } from './local-time.ts';

export interface LockHolder {
  pid: number;
  /** When the process began, where the system tells: a process number is used again after a restart. */
  began: string | null;
  host: string;
  actor: string;
  since: string;
}

/** Folders that this process has locked: its own number in a lock file says nothing about which store has it. */
const held = new Set<string>();

/** Clock ticks since the system's start, field 22 of the process's stat line; null where there is none. */
function processBegan(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(path: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
    return typeof holder.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

function isStale(holder: LockHolder, folder: string): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid && holder.began === processBegan(process.pid)) return !held.has(folder);
  if (!isAlive(holder.pid)) return true;
  return holder.began !== null && holder.began !== processBegan(holder.pid);
}

/** Takes the lock of a folder; the answer gives it back. Fails with `workspace-locked`, naming who has it since when. */
export function takeLock(folder: string, actor: string, now: Date): Result<() => void> {
  const path = lockPath(folder);
  const mine: LockHolder = {
    pid: process.pid,
    began: processBegan(process.pid),
    host: hostname(),
    actor,
    since: now.toISOString(),
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      held.add(folder);
      return ok(() => {
        if (held.delete(folder)) rmSync(path, { force: true });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(path);
    if (holder && !isStale(holder, folder)) {
      const since = localTime(holder.since);
      return fail('workspace-locked', `in use by ${holder.actor} since ${since}`, {
        who: holder.actor,
        since,
      });
    }
    // Moved aside first: of two processes that find the same stale lock only one succeeds in moving it.
    const aside = `${path}.${process.pid}`;
    try {
      renameSync(path, aside);
      rmSync(aside, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return fail('workspace-locked', 'in use by another process', { who: '?', since: '?' });
}
