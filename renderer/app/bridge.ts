/** The one door to everything outside the page. */
import type { AttestBridge } from '#shared/api/bridge.ts';

declare global {
  interface Window {
    attest?: AttestBridge;
  }
}

/** The bridge of the preload. A page without one (opened in a browser by mistake) cannot do anything and says so. */
export function bridge(): AttestBridge {
  const found = window.attest;
  if (!found) throw new Error('This page works only inside Attest: the bridge to the backend is missing.');
  return found;
}
