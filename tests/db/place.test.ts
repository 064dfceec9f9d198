import { describe, expect, it } from 'vitest';
import { createIds } from '#db/ids.ts';
import { parseMounts, unsuitablePlace } from '#db/place.ts';

const mounts = parseMounts(
  [
    '/dev/vda1 / ext4 rw 0 0',
    '//server/share /mnt/dept cifs rw 0 0',
    'server:/x /mnt/dept/local\\040disk ext4 rw 0 0',
    'me@host:/ /home/me/remote fuse.sshfs rw 0 0',
    'nas:/vol /net nfs4 rw 0 0',
  ].join('\n'),
);

describe('where a live store may lie', () => {
  it.each([
    ['/mnt/dept/ws', 'cifs'],
    ['/home/me/remote', 'fuse.sshfs'],
    ['/net/a/b', 'nfs4'],
    ['\\\\server\\share\\ws', 'server'],
    ['//server/share/ws', 'server'],
    ['C:\\Users\\li\\OneDrive - 医院\\ws', 'OneDrive - 医院'],
    ['/home/me/Dropbox/ws', 'Dropbox'],
    ['/Users/li/Library/Mobile Documents/ws', 'Mobile Documents'],
    ['D:\\坚果云\\ws', '坚果云'],
    ['D:\\BaiduSyncdisk\\ws', 'BaiduSyncdisk'],
  ])('%s is refused for %s', (path, reason) => {
    expect(unsuitablePlace(path, mounts)).toBe(reason);
  });

  it.each([
    '/home/me/ws',
    '/mnt/dept/local disk/ws',
    '/mnt/department',
    'C:\\质量\\ws',
    '\\\\?\\C:\\ws',
    '/srv/dropbox-export',
  ])('%s is fine', (path) => {
    expect(unsuitablePlace(path, mounts)).toBeNull();
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 that tell their time, ascend, and never repeat', () => {
    let time = Date.UTC(2025, 2, 10);
    const next = createIds(() => time);
    const ids = Array.from({ length: 5000 }, (_, i) => {
      if (i % 1000 === 0) time += i % 3 === 0 ? 7 : -3;
      return next();
    });
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Number.parseInt(ids[0]!.slice(0, 13).replace('-', ''), 16)).toBe(Date.UTC(2025, 2, 10) + 7);
  });
});
