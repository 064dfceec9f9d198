/** Deny by default: no permission, no navigation, no second window, no request that leaves the computer. */
import { type App, app, type IpcMainEvent, type IpcMainInvokeEvent, type Session, session } from 'electron';
import { isAllowedRequest, isOwnPage } from './allowed-addresses.ts';

/** Must run before the app is ready. */
export function hardenCommandLine(target: App, devUrl: string | null): void {
  const line = target.commandLine;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-breakpad',
    'no-pings',
    'no-proxy-server',
    'dns-prefetch-disable',
  ]) {
    line.appendSwitch(name);
  }
  // The last line of defence: nothing resolves, not even an address written in figures.
  line.appendSwitch('host-resolver-rules', devUrl ? 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' : 'MAP * ~NOTFOUND');
  line.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

export function hardenSession(devUrl: string | null, target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, devUrl) });
  });
  target.on('will-download', (event) => event.preventDefault());
}

export function hardenContents(devUrl: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url, devUrl)) event.preventDefault();
    });
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** Whether a message comes from the top frame of one of our own pages. */
export function isOwnSender(event: IpcMainEvent | IpcMainInvokeEvent, devUrl: string | null): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url, devUrl);
}
