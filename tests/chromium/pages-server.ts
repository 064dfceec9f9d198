/** Serves the built pages on this computer only, through the same address rules as the app's own protocol. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolveAppUrl } from '#shell/app-urls.ts';
import { PAGE_POLICY, PRESS_POLICY } from '#shell/policy.ts';
import { at } from '../../build/lib/paths.mjs';

export interface PagesServer {
  origin: string;
  server: Server;
  close(): Promise<void>;
}

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

export interface PagesServerOptions {
  /** Put before the page's own script. */
  bridgeScript: string;
  pressDocument(id: string): string | undefined;
  /** Tried first; answers whether it has dealt with the request. */
  route: Route;
}

const pages = at('dist', 'renderer');
const BRIDGE = '/test-bridge.js';

export async function servePages(options: PagesServerOptions): Promise<PagesServer> {
  const server = createServer((request, response) => {
    void answer(options, request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  options: PagesServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (await options.route(request, response)) return;
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const send = (body: string | Uint8Array, mime: string, policy: string) => {
    response.setHeader('Content-Type', mime);
    response.setHeader('Content-Security-Policy', policy);
    response.end(body);
  };
  const missing = () => {
    // A browser asks for an icon by itself; the app's pages have none.
    response.statusCode = path === '/favicon.ico' ? 204 : 404;
    response.end();
  };
  if (path === BRIDGE) return send(options.bridgeScript, 'text/javascript', PAGE_POLICY);
  const file = resolveAppUrl(path.startsWith('/press/') ? `app:/${path}` : `app://ui${path}`, pages);
  if (file?.kind === 'press') {
    const html = options.pressDocument(file.id);
    if (html !== undefined) return send(html, 'text/html; charset=utf-8', PRESS_POLICY);
  } else if (file?.kind === 'file') {
    const body = await readFile(file.path).catch(() => null);
    if (body === null) return missing();
    const page = file.path.endsWith('index.html');
    return send(page ? withBridge(body.toString()) : body, file.mime, PAGE_POLICY);
  }
  missing();
}

const withBridge = (html: string) => html.replace('<head>', `<head><script src="${BRIDGE}"></script>`);
