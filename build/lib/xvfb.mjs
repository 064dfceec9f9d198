// @ts-check
import { spawn } from 'node:child_process';
import { hasDisplay } from './system-packages.mjs';

/**
 * A display for programs that need one: the person's own, or a virtual one that lives until `stop` is called.
 * The server picks a free number itself and tells it on descriptor 3, so nothing can race for it.
 * @param {{ always?: boolean }} [options] `always`: a virtual one even where there is a real one (tests)
 * @returns {Promise<{ display: string | undefined, virtual: boolean, stop: () => void }>}
 */
export async function openDisplay({ always = false } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !always)) {
    return { display: process.env.DISPLAY, virtual: false, stop: () => {} };
  }
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  const stop = () => void server.kill('SIGTERM');
  process.once('exit', stop);
  server.unref();
  /** @type {any} */ (server.stdio[3])?.unref?.();
  return { display: `:${number}`, virtual: true, stop };
}
