/** What a workspace folder holds, and who may open it. */
import { join } from 'node:path';

export const databasePath = (folder: string) => join(folder, 'workspace.db');
export const filesFolder = (folder: string) => join(folder, 'files');
export const backupsFolder = (folder: string) => join(folder, 'backups');
export const lockPath = (folder: string) => join(folder, 'workspace.lock');

/** What every opening needs beside the folder. */
export interface OpenOptions {
  readOnly: boolean;
  /** Who opens: written into the lock, so that the next one can be told. */
  actor?: string;
  now(): Date;
  /** Version of this program, for the message about a store that is newer than it. */
  appVersion: string;
}
