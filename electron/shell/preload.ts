/** All that a page can reach. Runs sandboxed, in a world of its own. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AttestBridge } from '#shared/api/bridge.ts';
import type { Result } from '#shared/lib/result.ts';
import { channels } from './channels.ts';

type Listener = Parameters<AttestBridge['onEvent']>[0];

/** A refused message is an answer too: pages never see an exception from the bridge. */
const ask = (channel: string, ...args: unknown[]): Promise<Result<unknown>> =>
  ipcRenderer.invoke(channel, ...args).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false as const, error: { code: 'shell-failed', message: reason, details: { reason } } };
  });

const bridge: AttestBridge = {
  call: (operation, input, job) => ask(channels.call, operation, input, job),
  cancel: (job) => ipcRenderer.send(channels.cancel, job),
  shell: (operation, input) => ask(channels.shell, operation, input),
  onEvent(listener: Listener) {
    const hear = (_event: unknown, told: Parameters<Listener>[0]) => listener(told);
    ipcRenderer.on(channels.event, hear);
    return () => void ipcRenderer.off(channels.event, hear);
  },
  // Older Electrons have no webUtils and put the path on the file itself.
  pathOfFile: (file) =>
    typeof webUtils === 'undefined'
      ? String((file as { path?: string }).path ?? '')
      : webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld('attest', bridge);
