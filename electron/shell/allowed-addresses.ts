/** Which addresses a page may ask for. Pure, to be tried on hostile ones. */

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** A page of the app itself: the only place that may call the bridge. */
export function isOwnPage(address: string, devUrl: string | null): boolean {
  const url = parse(address);
  if (!url) return false;
  if (url.protocol === 'app:' && url.host === 'ui') return true;
  return devUrl !== null && url.origin === devUrl;
}

/** Requests within the app; everything else is cancelled before it leaves the process. */
export function isAllowedRequest(address: string, devUrl: string | null): boolean {
  const url = parse(address);
  if (!url) return false;
  if (['app:', 'devtools:', 'data:', 'blob:'].includes(url.protocol)) return true;
  if (devUrl === null) return false;
  const dev = new URL(devUrl);
  return url.host === dev.host && ['http:', 'ws:'].includes(url.protocol);
}
