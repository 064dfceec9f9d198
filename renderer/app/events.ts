/** Events from the backend and the shell, handed to whoever in the page deals with them. */
import { useEffect, useRef } from 'react';
import type { MenuCommand, ShellEvent } from '#shared/api/bridge.ts';
import type { BackendEvent } from '#shared/api/wire.ts';
import { bridge } from './bridge.ts';
import { forgetWorkspace, invalidate } from './cache.ts';

export type AnyEvent = BackendEvent | ShellEvent;

/** Listens for as long as the component is shown; always calls the newest listener. */
export function useEvents(listener: (event: AnyEvent) => void): void {
  const newest = useRef(listener);
  newest.current = listener;
  useEffect(() => bridge().onEvent((event) => newest.current(event)), []);
}

export function useMenu(listener: (command: MenuCommand) => void): void {
  useEvents((event) => {
    if (event.type === 'menu') listener(event.command);
  });
}

/** Keeps the cache true. Started once, before the first screen. */
export function followChanges(): void {
  bridge().onEvent((event) => {
    if (event.type === 'changed') invalidate(event.scopes);
    else if (event.type === 'workspace') forgetWorkspace();
  });
}
