/** Which file an `app://` address means. Pure, so that hostile addresses can be tried on it without a window. */
import { extname, join, normalize, sep } from 'node:path';

export type AppFile =
  | { kind: 'file'; path: string; mime: string }
  | { kind: 'press'; id: string }
  | { kind: 'recovery'; script: boolean; mime: string };

const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.map': 'application/json; charset=utf-8',
};

/** Null for everything that is not ours to give: another host, an unknown kind of file, a way out of the folder. */
export function resolveAppUrl(address: string, pages: string): AppFile | null {
  let path: string;
  let host: string;
  try {
    const url = new URL(address);
    host = url.host;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  if (host === 'press') return pressFile(path, pages);
  if (host !== 'ui') return null;
  if (path === '/recovery.html') return { kind: 'recovery', script: false, mime: MIME['.html']! };
  if (path === '/recovery.js') return { kind: 'recovery', script: true, mime: MIME['.js']! };
  return pageFile(path === '/' ? '/index.html' : path, pages);
}

/** A printed document sees itself and the typefaces, nothing else. */
function pressFile(path: string, pages: string): AppFile | null {
  const document = /^\/([0-9a-z-]{1,64})$/.exec(path);
  if (document) return { kind: 'press', id: document[1]! };
  return /^\/fonts\/[\w.-]+\.ttf$/.test(path) ? pageFile(path, pages) : null;
}

function pageFile(path: string, pages: string): AppFile | null {
  const file = normalize(join(pages, path));
  const mime = MIME[extname(file).toLowerCase()];
  if (!mime || !file.startsWith(pages + sep)) return null;
  return { kind: 'file', path: file, mime };
}
