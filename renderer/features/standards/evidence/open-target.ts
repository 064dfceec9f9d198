import { call, shell } from '../../../app/client.ts';

/** Opens a kept file with the system's own program. */
export async function openKeptFile(sha256: string, name: string): Promise<void> {
  const exported = await call('files.export', { sha256, name });
  if (exported.ok) await shell('openFile', { path: exported.data.path });
}
