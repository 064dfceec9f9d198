/** What a handler is given beside its input. */

import type { Store } from '#db/types.ts';
import type { ChangeScope } from '#shared/api/wire.ts';
import type { Profile, WorkspaceInfo } from '#shared/api/workspace.ts';
import type { Environment } from './ports.ts';

export interface OpenWorkspace {
  store: Store;
  info: WorkspaceInfo;
}

/** Handle of a long operation: tells how far it is and leaves at the next stop when it was cancelled. */
export interface Job {
  /** `step` is a key of the catalogue `steps`. Also gives the event loop a turn, so that a cancel can arrive. */
  progress(
    step: string,
    done: number,
    total: number,
    details?: Record<string, string | number>,
  ): Promise<void>;
  readonly signal: AbortSignal;
  /** Throws the refusal `cancelled` once the person has cancelled. */
  check(): void;
}

/** The state that lives as long as the backend: one workspace at a time, imports in preparation. */
export interface Session {
  workspace: OpenWorkspace | null;
  profile: Profile | null;
  /** Imports that are staged and not yet committed, by id; owned by the import handlers. */
  imports: Map<string, unknown>;
}

export interface Context {
  env: Environment;
  session: Session;
  job: Job;
  /** The open workspace; throws the refusal `no-workspace`. */
  workspace(): OpenWorkspace;
  /** The name that signs changes; throws the refusal `no-profile`. */
  actor(): string;
  changed(...scopes: ChangeScope[]): void;
}
