/**
 * Pages come from `app://ui/` (the built renderer) and `app://press/` (documents being printed, kept in memory).
 * There is no file:// and no server.
 */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { type AppFile, resolveAppUrl } from './app-urls.ts';
import { PAGE_POLICY, PRESS_POLICY } from './policy.ts';
import { recoveryFile } from './recovery.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export interface ProtocolSources {
  /** Folder of the built pages. */
  pages: string;
  /** The document being printed under this id. */
  pressDocument(id: string): string | undefined;
}

export function serveApp(sources: ProtocolSources): void {
  protocol.handle('app', async (request) => {
    const file = resolveAppUrl(request.url, sources.pages);
    if (request.method !== 'GET' || !file) return new Response('', { status: 404 });
    return answer(file, sources);
  });
}

async function answer(file: AppFile, sources: ProtocolSources): Promise<Response> {
  if (file.kind === 'press') {
    const html = sources.pressDocument(file.id);
    return html === undefined
      ? new Response('', { status: 404 })
      : reply(html, 'text/html; charset=utf-8', PRESS_POLICY);
  }
  if (file.kind === 'recovery') return reply(recoveryFile(file.script), file.mime, PAGE_POLICY);
  try {
    return reply(new Uint8Array(await readFile(file.path)), file.mime, PAGE_POLICY);
  } catch {
    return new Response('', { status: 404 });
  }
}

function reply(body: string | Uint8Array<ArrayBuffer>, mime: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': mime,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  });
}
