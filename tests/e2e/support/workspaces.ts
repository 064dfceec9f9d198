/** What most journeys begin with: somebody who has signed, and the sample or an empty workspace that is open. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Output } from '#shared/api/index.ts';
import type { Profile } from '#shared/api/workspace.ts';
import { callBackend } from './bridge.ts';
import { e2eSettings } from './settings.ts';

/** Calls an operation that must succeed. */
async function must<Answer>(page: Page, operation: string, input: unknown): Promise<Answer> {
  const answer = await callBackend(page, operation, input);
  if (!answer.ok) throw new Error(`${operation}: ${answer.error.message}`);
  return answer.data as Answer;
}

/** Signs as the quality office's 林晓, or as told. */
export const signIn = (page: Page, profile: Partial<Profile> = {}): Promise<Profile> =>
  must(page, 'profile.save', {
    name: '林晓',
    role: 'quality-office',
    department: null,
    language: 'en',
    ...profile,
  });

/**
 * Opens the sample hospital in the journey's own folder. The first journey of a run makes it as the app does, the
 * others take a copy: making it took a third of all journeys' time.
 */
export async function openSample(
  page: Page,
  userData: string,
): Promise<Output<'workspace.sample'>['workspace']> {
  const folder = join(userData, 'sample');
  const { samples } = e2eSettings();
  const made = join(samples, 'sample');
  if (!existsSync(made)) {
    await must(page, 'workspace.sample', { folder: made });
    await must(page, 'workspace.close', {});
    await must(page, 'workspace.forget', { folder: made });
  }
  cpSync(samples, userData, { recursive: true });
  const { workspace } = await must<Output<'workspace.sample'>>(page, 'workspace.sample', { folder });
  return workspace;
}

/** Opens a workspace without any record. */
export const openEmpty = (page: Page, userData: string): Promise<Output<'workspace.create'>> =>
  must(page, 'workspace.create', {
    folder: join(userData, 'own'),
    name: 'Own',
    institution: { zh: '本院', en: 'Ours' },
  });
