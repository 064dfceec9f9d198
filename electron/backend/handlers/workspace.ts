/** Workspaces, the profile, backups, the audit log. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listAudit, verifyAudit } from '#db/audit-log.ts';
import { listBackups } from '#db/backup.ts';
import { databasePath } from '#db/layout.ts';
import { damagedFreezes } from '#db/repositories/frozen-reports.ts';
import { restoreBackup } from '#db/restore.ts';
import type { workspaceContract } from '#shared/api/workspace.ts';
import { unwrap } from '#shared/lib/result.ts';
import { toldDetails } from '../anonymity/answers.ts';
import { createSampleWorkspace } from '../sample/create-sample.ts';
import { diagnosticsText } from '../workspaces/diagnostics.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '../workspaces/open.ts';
import { forgetWorkspace, profileOf, readUserSettings, saveProfile } from '../workspaces/user-settings.ts';
import type { Handlers } from './types.ts';

export const workspaceHandlers: Handlers<typeof workspaceContract> = {
  'app.state': (_, context) => {
    const { env, session } = context;
    return {
      version: env.appVersion,
      profile: profileOf(context),
      workspace: session.workspace?.info ?? null,
      recent: readUserSettings(env.userData).recent.map((entry) => ({
        ...entry,
        exists: existsSync(databasePath(entry.folder)),
      })),
      defaultFolder: join(env.documents, 'Attest'),
      sampleFolder: join(env.documents, 'Attest sample'),
    };
  },

  'profile.save': (profile, context) => {
    saveProfile(context.env.userData, profile);
    context.session.profile = profile;
    context.changed('profile');
    return profile;
  },

  'workspace.create': (input, context) => createWorkspace(input, context),

  'workspace.sample': async (input, context) => {
    profileOf(context);
    return createSampleWorkspace(input, context);
  },

  'workspace.open': ({ folder, readOnly }, context) => openWorkspace(folder, readOnly, context),

  'workspace.close': (_, context) => {
    closeWorkspace(context);
    return {};
  },

  'workspace.forget': ({ folder }, context) => {
    forgetWorkspace(context.env.userData, folder);
    context.changed('workspace');
    return {};
  },

  'backups.list': ({ folder }) => ({ backups: listBackups(folder) }),

  'backups.create': async (_, context) => {
    const { store } = context.workspace();
    const backup = store.backup();
    context.changed('backups');
    return backup;
  },

  'backups.restore': ({ folder, path }, context) => {
    const { env, session } = context;
    profileOf(context);
    const actor = context.actor();
    const open = session.workspace;
    const isOpen = open !== null && resolve(open.store.folder) === resolve(folder);
    if (isOpen) closeWorkspace(context);
    const restored = restoreBackup(folder, path, { actor, now: () => env.clock.now() });
    // A refused restore leaves the person where they were.
    if (!restored.ok && isOpen) openWorkspace(folder, open.store.readOnly, context);
    unwrap(restored);
    const info = openWorkspace(folder, false, context);
    context.changed(
      'workspace',
      'records',
      'imports',
      'indicators',
      'standards',
      'reports',
      'backups',
      'audit',
    );
    return info;
  },

  'audit.list': ({ offset, limit }, context) => {
    const { read } = context.workspace().store;
    const { total, entries } = listAudit(read, offset, limit);
    return {
      total,
      entries: entries.map(({ seq, at, actor, action, subject, details, hash }) => {
        return {
          seq,
          at,
          actor,
          action,
          subject,
          hash,
          details: toldDetails(read, subject, JSON.parse(details)),
        };
      }),
    };
  },

  'audit.verify': async (_, context) => {
    const { store } = context.workspace();
    const verdict = verifyAudit(store.read);
    const files = store.read.all(store.read.q.selectFrom('file').select(['sha256', 'name']));
    const damagedFiles: string[] = [];
    for (const [done, { sha256, name }] of files.entries()) {
      await context.job.progress('verify-files', done, files.length);
      if (!store.readSoundFile(sha256)) damagedFiles.push(name);
    }
    damagedFiles.push(...damagedFreezes(store.read));
    const { entries, brokenAt, head } = verdict;
    return {
      ok: verdict.ok && damagedFiles.length === 0,
      entries,
      files: files.length,
      brokenAt,
      damagedFiles,
      head,
    };
  },

  'app.diagnostics': (_, context) => ({ text: diagnosticsText(context) }),
};
