/** What screens know of the open workspace. */
import { departmentsOf, readFloor, readSettings, schemaVersion, yearsOf } from '#db/repositories/settings.ts';
import type { Store } from '#db/types.ts';
import type { WorkspaceInfo } from '#shared/api/workspace.ts';
import type { Session } from '../context.ts';

export function workspaceInfo(store: Store): WorkspaceInfo {
  const { id, name, institution, sample, createdAt } = readSettings(store.read);
  const { years, currentYear } = yearsOf(store.read);
  return {
    folder: store.folder,
    id,
    name,
    institution,
    readOnly: store.readOnly,
    sample,
    createdAt,
    schemaVersion: schemaVersion(store.read),
    floor: readFloor(store.read),
    years,
    currentYear,
    departments: departmentsOf(store.read),
  };
}

/** Reads the info of the open workspace again, after a change that may have brought years or departments. */
export function refreshInfo(session: Session): WorkspaceInfo | null {
  if (!session.workspace) return null;
  session.workspace.info = workspaceInfo(session.workspace.store);
  return session.workspace.info;
}
