/** `--press`: no window, no backend; prints and draws for the terminal over the launcher's channel. */
import { app } from 'electron';
import type { HostCall } from '#shared/api/wire.ts';
import type { Pressroom } from './press.ts';

export interface PressRequest {
  id: number;
  name: HostCall;
  args: unknown[];
}
export type PressReply =
  | { id: number; ok: true; data: unknown }
  | { id: number; ok: false; message: string }
  | { ready: true };

export function servePress(press: Pressroom): void {
  const reply = (message: PressReply) => process.send?.(message);
  process.on('message', (request: PressRequest) => {
    press.serve(request.name, request.args).then(
      (data) => reply({ id: request.id, ok: true, data }),
      (error: unknown) =>
        reply({ id: request.id, ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
  });
  // The one that started us is gone: nobody else can ask.
  process.on('disconnect', () => app.quit());
  reply({ ready: true });
}
