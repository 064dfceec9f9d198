/** Files that are attached to a connection for the time of one transaction; SQLite lets go of them only behind it. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sqlite } from '../driver.ts';

/** SQLite attaches ten at most; one is kept free. */
const MOST = 9;

const attached = new WeakMap<Sqlite, { name: string; path: string }[]>();

const pathOf = (folder: string, number: number) => join(folder, `workspace.incoming-${number}`);

/** Where the next file of this transaction is to be written, or null when there is no room for one. */
export function stagePath(sqlite: Sqlite): string | null {
  const number = (attached.get(sqlite)?.length ?? 0) + 1;
  return sqlite.memory || number > MOST ? null : pathOf(dirname(sqlite.name), number);
}

/** Attaches a file that was written at `stagePath`; answers the name of its schema. */
export function attachStage(sqlite: Sqlite, path: string): string {
  const list = attached.get(sqlite) ?? [];
  const name = `incoming_${list.length + 1}`;
  sqlite.prepare(`ATTACH ? AS ${name}`).run(path);
  attached.set(sqlite, [...list, { name, path }]);
  return name;
}

/** True in a transaction that has taken over large tables. */
export const hasStages = (sqlite: Sqlite): boolean => attached.has(sqlite);

/** To be called behind every transaction: lets go of the attached files and removes them. */
export function releaseStages(sqlite: Sqlite): void {
  const list = attached.get(sqlite);
  if (!list) return;
  attached.delete(sqlite);
  for (const { name, path } of list) {
    if (sqlite.open) sqlite.exec(`DETACH ${name}`);
    rmSync(path, { force: true });
  }
}

/** Removes what a program that was killed left in the folder. */
export function removeLeftStages(folder: string): void {
  for (let number = 1; number <= MOST; number++) rmSync(pathOf(folder, number), { force: true });
}
