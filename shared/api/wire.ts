/** The messages that cross a process line. The same ones serve a utility process, a forked Node and a direct call. */
import type { Failure, Result } from '#shared/lib/result.ts';

/** What the shell, the terminal or a test sends to the backend. */
export type ToBackend =
  | { kind: 'call'; id: number; operation: string; input: unknown; job?: string }
  | { kind: 'cancel'; job: string }
  | { kind: 'host-reply'; id: number; result: Result<unknown> };

/** What the backend sends to its host. */
export type FromBackend =
  | { kind: 'ready' }
  | { kind: 'reply'; id: number; result: Result<unknown> }
  | { kind: 'event'; event: BackendEvent }
  | { kind: 'host-call'; id: number; name: HostCall; args: unknown[] };

/** What only the host can do: print HTML to PDF and draw charts to PNG in its browser engine, and start a second process. */
export type HostCall = 'press.print' | 'press.rasterise' | 'aside';

export type BackendEvent =
  /** A long operation has moved on; `step` is a key of the catalogue `steps`, `done` of `total` is within the step. */
  | {
      type: 'progress';
      job: string;
      step: string;
      done: number;
      total: number;
      details?: Record<string, string | number>;
    }
  /** Committed data changed: screens refetch what they show. */
  | { type: 'changed'; scopes: ChangeScope[] }
  | { type: 'workspace'; open: boolean }
  /** The backend ended; `restarted` says whether a new one answers already. */
  | { type: 'backend-down'; restarted: boolean; error: Failure };

export type ChangeScope =
  | 'workspace'
  | 'profile'
  | 'records'
  | 'quality'
  | 'completeness'
  | 'comments'
  | 'improvement'
  | 'imports'
  /** Files were read, left out or taken off the queue; nothing of what is stored changed. */
  | 'import-queue'
  | 'indicators'
  | 'standards'
  | 'evidence'
  | 'readiness'
  | 'frameworks'
  | 'reports'
  | 'backups'
  | 'audit';
