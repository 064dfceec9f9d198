/**
 * Where a live store may lie. Network drives do not keep the promises about locks that a database needs, and a program
 * that synchronises folders copies its files in the middle of a change.
 */
import { readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const NETWORK_FILESYSTEMS =
  /^(cifs|smb\w*|nfs\d?|ncpfs|afs|afpfs|9p|davfs2?|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|smbnetfs))$/;

/** Names of folders that programs keep in step with a server, compared without case. */
const SYNC_FOLDERS = [
  /^onedrive( - .+)?$/,
  /^dropbox( \(.+\))?$/,
  /^google ?drive$/,
  /^googledrive-/,
  /^my drive$/,
  /^icloud ?drive$/,
  /^mobile documents$/,
  /^com~apple~clouddocs$/,
  /^nextcloud$/,
  /^owncloud$/,
  /^syncthing$/,
  /^nutstore( files)?$/,
  /^我的坚果云$/,
  /^坚果云$/,
  /^百度网盘(同步空间)?$/,
  /^baidu(netdisk|syncdisk)$/,
  /^wps ?云盘$/,
  /^wpsdrive$/,
  /^腾讯微云$/,
  /^weiyun$/,
  /^阿里云盘$/,
  /^夸克网盘$/,
];

export interface Mount {
  point: string;
  type: string;
}

/** The mounts in the text of `/proc/mounts`. */
export function parseMounts(text: string): Mount[] {
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .filter((parts) => parts.length > 2)
    .map((parts) => ({
      point: parts[1]!.replace(/\\(\d{3})/g, (_, octal: string) =>
        String.fromCharCode(Number.parseInt(octal, 8)),
      ),
      type: parts[2]!,
    }));
}

/** Why a path is no place for a live store: the name of the file system or of the folder; null when it is one. */
export function unsuitablePlace(path: string, mounts: readonly Mount[] = []): string | null {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path)) return path.split(/[\\/]/)[2] ?? path;
  const parts = path.split(/[\\/]/);
  const synced = parts.find((part) => SYNC_FOLDERS.some((name) => name.test(part.toLowerCase())));
  if (synced) return synced;
  const holds = (point: string) =>
    path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
  const mount = mounts
    .filter((candidate) => holds(candidate.point))
    .sort((a, b) => a.point.length - b.point.length)
    .at(-1);
  return mount && NETWORK_FILESYSTEMS.test(mount.type) ? mount.type : null;
}

/** As `unsuitablePlace`, with links followed and the mounts of this computer. */
export function unsuitablePlaceHere(folder: string): string | null {
  let mounts: Mount[] = [];
  try {
    mounts = parseMounts(readFileSync('/proc/mounts', 'utf8'));
  } catch {
    // Only Linux lists its mounts there.
  }
  return unsuitablePlace(resolve(folder), mounts) ?? unsuitablePlace(realFolder(folder), mounts);
}

/** The folder with links followed, as far as it exists. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : realFolder(parent);
  }
}

/** Bytes that may still be written at a path. */
export function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
