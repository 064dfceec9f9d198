/** Opening, making and closing the one workspace of a session. */
import { userInfo } from 'node:os';
import { createStore, openStore } from '#db/open.ts';
import type { Store } from '#db/types.ts';
import type { WorkspaceInfo } from '#shared/api/workspace.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { unwrap } from '#shared/lib/result.ts';
import { CLOSE } from '../aside/ask.ts';
import type { Context } from '../context.ts';
import { workspaceInfo } from './info.ts';
import { profileOf, rememberWorkspace } from './user-settings.ts';

/** Who holds a store open: the profile's name, or this computer's user before there is a profile. */
function holder(context: Context): string {
  const profile = profileOf(context);
  if (profile) return profile.name;
  try {
    return userInfo().username;
  } catch {
    return '?';
  }
}

function adopt(store: Store, context: Context): WorkspaceInfo {
  const { session, env } = context;
  const info = workspaceInfo(store);
  session.workspace = { store, info };
  session.imports.clear();
  rememberWorkspace(env.userData, {
    folder: store.folder,
    name: info.name,
    openedAt: env.clock.now().toISOString(),
  });
  env.emit({ type: 'workspace', open: true });
  return info;
}

/** Closes the open workspace, if there is one. */
export function closeWorkspace(context: Context): void {
  const { session, env } = context;
  if (!session.workspace) return;
  void env.aside?.(CLOSE, {}).catch(() => undefined);
  session.workspace.store.close();
  session.workspace = null;
  session.imports.clear();
  env.emit({ type: 'workspace', open: false });
}

/** Opens a workspace in the place of the one that is open. Throws the refusals of `openStore`. */
export function openWorkspace(folder: string, readOnly: boolean, context: Context): WorkspaceInfo {
  closeWorkspace(context);
  const { env } = context;
  const store = unwrap(
    openStore(folder, {
      readOnly,
      actor: holder(context),
      now: () => env.clock.now(),
      appVersion: env.appVersion,
    }),
  );
  return adopt(store, context);
}

export interface NewWorkspace {
  folder: string;
  name: string;
  institution: LocalText;
  sample?: boolean;
}

/** Makes a workspace and opens it in the place of the one that is open. Throws the refusals of `createStore`. */
export function createWorkspace(input: NewWorkspace, context: Context): WorkspaceInfo {
  const { env } = context;
  profileOf(context);
  const actor = context.actor();
  closeWorkspace(context);
  const store = unwrap(
    createStore(input.folder, {
      name: input.name,
      institution: input.institution,
      sample: input.sample ?? false,
      actor,
      now: () => env.clock.now(),
      appVersion: env.appVersion,
    }),
  );
  return adopt(store, context);
}
