// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { modules, projectNode, root } from './paths.mjs';

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`);

/** @param {string} text @returns {never} */
export function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** The environment of every child: our own binaries first, so that `node` is the project's Node. */
export function childEnv(/** @type {Record<string, string | undefined>} */ extra = {}) {
  const PATH = [join(modules, '.bin'), dirname(projectNode()), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH, ...extra };
}

/**
 * Runs a command to its end, streaming its output. Signals that we receive are handed on,
 * because npm does not do that for the process of a script.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, quiet?: boolean }} [options]
 * @returns {Promise<number>} the exit code (128 + n for a signal)
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: childEnv(options.env),
      stdio: options.quiet ? 'ignore' : 'inherit',
      shell: process.platform === 'win32' && !/\.exe$/i.test(command),
    });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const handOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of signals) process.on(signal, handOn);
    const end = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, handOn);
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      end(127);
    });
    child.on('exit', (code, signal) => end(signal ? 128 + 15 : (code ?? 1)));
  });
}

/** Runs a script or a tool of node_modules under the project's Node. */
export const runNode = (
  /** @type {string[]} */ args,
  /** @type {{ env?: Record<string, string | undefined>, quiet?: boolean }} */ options = {},
) => run(projectNode(), args, options);

/** @param {string} command @param {string[]} args @returns {{ code: number, out: string }} */
export function capture(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', env: childEnv() });
  return { code: done.status ?? 127, out: `${done.stdout ?? ''}` };
}

/** @param {string} command */
export function onPath(command) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [command], { stdio: 'ignore' }).status === 0;
}
