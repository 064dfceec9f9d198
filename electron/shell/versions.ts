import { release } from 'node:os';
import { app } from 'electron';
import type { ShellSettings } from './settings.ts';

/** What a report about a fault, and the about box, say of this installation. */
export const versions = (settings: ShellSettings) => ({
  version: app.getVersion(),
  electron: process.versions.electron ?? '',
  chrome: process.versions.chrome ?? '',
  node: process.versions.node,
  platform: `${process.platform} ${process.arch} ${release()}${settings.fallbackRuntime ? ' (development runtime)' : ''}`,
});
