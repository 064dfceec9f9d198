// @ts-check
import { spawn } from 'node:child_process';
import { launchSettings } from './electron-runtime.mjs';
import { root } from './paths.mjs';
import { childEnv } from './run.mjs';
import { openDisplay } from './xvfb.mjs';

// Chromium's complaints about a desktop that is not there; nothing of ours is among them.
const NOISE =
  /bus\.cc|object_proxy\.cc|gl_surface|viz_main_impl|gpu_process|vaapi|Failed to connect to the bus|angle_platform|ContextResult|libva|dri3|vulkan/i;

/**
 * Runs the app until it ends and answers its exit code; the display and the app end with us.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<number>}
 */
export async function launch(runtime, args, env = {}) {
  const display = await openDisplay();
  const settings = launchSettings(runtime, { headless: display.virtual });
  const app = spawn(runtime.executable, [...settings.flags, root, ...args], {
    cwd: root,
    env: childEnv({
      ...settings.env,
      ...(display.display ? { DISPLAY: display.display } : {}),
      ATTEST_VIRTUAL_DISPLAY: display.virtual ? '1' : undefined,
      ...env,
    }),
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  forwardErrors(app.stderr);
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => void app.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    app.once('error', (error) => {
      display.stop();
      reject(error);
    });
    app.once('exit', (code, signal) => {
      display.stop();
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}

/** @param {import('node:stream').Readable} stream */
function forwardErrors(stream) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!NOISE.test(line)) process.stderr.write(`${line}\n`);
  });
}
