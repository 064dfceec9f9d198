/** What may need somebody today, and whom it concerns. A new kind is an entry here, its source and its sentence. */
import type { Profile } from '#shared/api/workspace.ts';

export type Role = Profile['role'];

export interface TaskKind {
  id: string;
  roles: readonly Role[];
}

/** In the order in which they are listed among equally urgent ones. */
export const taskKinds = [
  { id: 'submission', roles: ['secretary', 'quality-office'] },
  { id: 'action', roles: ['secretary', 'quality-office', 'auditor'] },
  { id: 'feedback', roles: ['secretary', 'quality-office', 'auditor'] },
  { id: 'evidence', roles: ['quality-office', 'auditor'] },
  { id: 'signal', roles: ['secretary', 'quality-office', 'auditor'] },
  { id: 'quality', roles: ['secretary', 'quality-office'] },
  { id: 'verify', roles: ['quality-office', 'auditor'] },
  { id: 'review', roles: ['quality-office', 'auditor'] },
  { id: 'approve', roles: ['quality-office', 'auditor'] },
] as const satisfies readonly TaskKind[];

export type TaskKindId = (typeof taskKinds)[number]['id'];

export const taskKindIds = taskKinds.map(({ id }) => id) as [TaskKindId, ...TaskKindId[]];

/** The kinds that concern a role. */
export const kindsOf = (role: Role): ReadonlySet<TaskKindId> =>
  new Set(taskKinds.filter(({ roles }) => (roles as readonly Role[]).includes(role)).map(({ id }) => id));
