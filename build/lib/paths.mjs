// @ts-check
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** @param {...string} parts */
export const at = (...parts) => join(root, ...parts);
export const modules = at('node_modules');
export const cache = at('node_modules', '.cache', 'attest');

/** @param {string} file @returns {any} */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The Node that runs our scripts and, beside an older Electron, the store: the one of the
 * dev dependencies where npm has it for this platform, otherwise the Node that runs this.
 */
export function projectNode() {
  const linked = at('node_modules', '.bin', 'node');
  return existsSync(linked) ? realpathSync(linked) : process.execPath;
}
