/**
 * Backups: compact copies that SQLite itself makes of a consistent state, named by time and reason.
 * Kept originals are not part of them, because they are never changed or removed.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/lib/result.ts';
import type { Sqlite } from './driver.ts';
import { backupsFolder, databasePath } from './layout.ts';
import { freeBytes, sizeOf } from './place.ts';

export type BackupReason = 'daily' | 'before-upgrade' | 'before-restore' | 'manual';

export interface Backup {
  path: string;
  /** ISO time with milliseconds. */
  at: string;
  bytes: number;
  reason: BackupReason;
}

const NAME =
  /^workspace-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(daily|before-upgrade|before-restore|manual)\.db$/;

const nameOf = (at: Date, reason: BackupReason) =>
  `workspace-${at.toISOString().replace(/[-:.]/g, '')}-${reason}.db`;

/** The backups of a workspace folder, newest first. */
export function listBackups(folder: string): Backup[] {
  const place = backupsFolder(folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .flatMap((name): Backup[] => {
      const found = NAME.exec(name);
      if (!found) return [];
      const [, y, mo, d, h, mi, s, ms, reason] = found;
      const path = join(place, name);
      const at = `${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`;
      return [{ path, at, bytes: sizeOf(path), reason: reason as BackupReason }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** A free name for a backup: a millisecond later for every one that has this time already. */
function freeName(folder: string, now: Date, reason: BackupReason): { path: string; at: Date } {
  let at = now;
  const taken = new Set(listBackups(folder).map((backup) => backup.at));
  while (taken.has(at.toISOString())) at = new Date(at.getTime() + 1);
  return { path: join(backupsFolder(folder), nameOf(at, reason)), at };
}

const MARGIN = 8 * 1024 * 1024;

/** Whether a copy of the store fits on the disk, with a little left. */
export function hasRoomForBackup(folder: string): boolean {
  return freeBytes(folder) > sizeOf(databasePath(folder)) * 1.1 + MARGIN;
}

/** Copies the store as it was last committed. Throws the refusal `disk-full` before it begins when there is no room. */
export function makeBackup(sqlite: Sqlite, folder: string, now: Date, reason: BackupReason): Backup {
  if (!hasRoomForBackup(folder)) throw new Refusal('disk-full', 'no room for a backup');
  mkdirSync(backupsFolder(folder), { recursive: true });
  const { path, at } = freeName(folder, now, reason);
  const part = `${path}.part`;
  rmSync(part, { force: true });
  try {
    sqlite.prepare('VACUUM INTO ?').run(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return { path, at: at.toISOString(), bytes: sizeOf(path), reason };
}

/** Copies the files of a store that cannot be opened, so that nothing is lost before another takes its place. */
export function keepDamaged(folder: string, now: Date): void {
  mkdirSync(backupsFolder(folder), { recursive: true });
  const { path } = freeName(folder, now, 'before-restore');
  const database = databasePath(folder);
  if (!existsSync(database)) return;
  copyFileSync(database, path);
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(`${database}${suffix}`)) copyFileSync(`${database}${suffix}`, `${path}${suffix}`);
}

/** How many backups are kept: of the current day, and in all. */
const PER_DAY = 3;
const IN_ALL = 10;

/**
 * Which backups to remove: three of today stay, the newest of every earlier day, ten in all. What was there before a
 * restore always stays, since it is the only way back.
 */
export function backupsToRemove(backups: readonly Backup[], now: Date): Backup[] {
  const today = now.toISOString().slice(0, 10);
  const perDay = new Map<string, number>();
  let kept = 0;
  return backups
    .filter((backup) => backup.reason !== 'before-restore')
    .filter((backup) => {
      const day = backup.at.slice(0, 10);
      const nth = (perDay.get(day) ?? 0) + 1;
      perDay.set(day, nth);
      const keep = nth <= (day >= today ? PER_DAY : 1) && kept < IN_ALL;
      if (keep) kept += 1;
      return !keep;
    });
}

export function pruneBackups(folder: string, now: Date): void {
  for (const backup of backupsToRemove(listBackups(folder), now)) rmSync(backup.path, { force: true });
}

/**
 * The backup of the first opening of a day. Left out on the day when the store was made, which has no yesterday to keep,
 * and when there is no room, because opening matters more.
 */
export function makeDailyBackup(sqlite: Sqlite, folder: string, now: Date): void {
  const today = now.toISOString().slice(0, 10);
  if (listBackups(folder).some((backup) => backup.reason === 'daily' && backup.at.startsWith(today))) return;
  const created = sqlite.prepare("SELECT value FROM workspace WHERE key = 'created_at'").get() as
    | { value: string }
    | undefined;
  if (created?.value.startsWith(today)) return;
  if (!hasRoomForBackup(folder)) return;
  makeBackup(sqlite, folder, now, 'daily');
  pruneBackups(folder, now);
}
