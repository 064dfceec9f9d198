/** What the preload exposes to the page as `window.attest`: all that a screen can reach. */
import type { Result } from '#shared/lib/result.ts';
import type { ShellOperationName } from './shell.ts';
import type { BackendEvent } from './wire.ts';

export interface AttestBridge {
  /** Calls a backend operation. `job` names a long call so that its progress can be told and it can be cancelled. */
  call(operation: string, input: unknown, job?: string): Promise<Result<unknown>>;
  cancel(job: string): void;
  /** Calls the shell itself: dialogs, showing a file, window and menu matters. */
  shell(operation: ShellOperationName, input: unknown): Promise<Result<unknown>>;
  /** Subscribes to events; the answer unsubscribes. */
  onEvent(listener: (event: BackendEvent | ShellEvent) => void): () => void;
  /** The path of a file that was dropped on the page or chosen in a file input. */
  pathOfFile(file: unknown): string;
}

export type ShellEvent =
  /** A menu item was chosen: `go` opens a screen, the others are page commands. */
  { type: 'menu'; command: MenuCommand } | { type: 'open-files'; paths: string[] };

export type MenuCommand =
  | { go: string }
  | {
      do: 'find' | 'toggle-language' | 'toggle-theme' | 'toggle-navigation' | 'close-workspace' | 'shortcuts';
    };
