/** What this computer remembers for its user: the profile and the workspaces that were open. Never part of a workspace. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#db/files.ts';
import { type Profile, profileSchema } from '#shared/api/workspace.ts';
import type { Context } from '../context.ts';

const recentSchema = z.object({ folder: z.string(), name: z.string(), openedAt: z.string() });
export type RecentWorkspace = z.output<typeof recentSchema>;

/** A part that cannot be read is left out, so that one bad entry does not cost the others. */
const settingsSchema = z.object({
  profile: profileSchema.nullable().catch(null).default(null),
  recent: z.array(recentSchema).catch([]).default([]),
});
type UserSettings = z.output<typeof settingsSchema>;

const KEPT = 12;

const pathOf = (userData: string) => join(userData, 'settings.json');

export function readUserSettings(userData: string): UserSettings {
  const path = pathOf(userData);
  if (!existsSync(path)) return settingsSchema.parse({});
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return settingsSchema.parse({});
  }
}

function change(userData: string, with_: (settings: UserSettings) => UserSettings): void {
  const next = with_(readUserSettings(userData));
  writeWhole(pathOf(userData), Buffer.from(`${JSON.stringify(next, null, 2)}\n`));
}

export function saveProfile(userData: string, profile: Profile): void {
  change(userData, (settings) => ({ ...settings, profile }));
}

/** Puts a workspace first in the list of recent ones. */
export function rememberWorkspace(userData: string, entry: RecentWorkspace): void {
  change(userData, (settings) => ({
    ...settings,
    recent: [entry, ...settings.recent.filter(({ folder }) => folder !== entry.folder)].slice(0, KEPT),
  }));
}

export function forgetWorkspace(userData: string, folder: string): void {
  change(userData, (settings) => ({
    ...settings,
    recent: settings.recent.filter((entry) => entry.folder !== folder),
  }));
}

/** The profile of this session, read from the settings the first time. */
export function profileOf(context: Pick<Context, 'env' | 'session'>): Profile | null {
  context.session.profile ??= readUserSettings(context.env.userData).profile;
  return context.session.profile;
}
