/** Events from the backend and the shell, handed to whoever in the page deals with them. */
import { useEffect, useRef } from 'react';
import type { MenuCommand, ShellEvent } from '#shared/api/bridge.ts';
import type { BackendEvent } from '#shared/api/wire.ts';
import { bridge } from './bridge.ts';
import { forgetWorkspace, invalidate } from './cache.ts';

export type AnyEvent = BackendEvent | ShellEvent;

const listeners = new Set<(event: AnyEvent) => void>();
let stop: (() => void) | null = null;

/** Hears every event. However many parts of the page listen, the bridge has one listener. */
export function listen(listener: (event: AnyEvent) => void): () => void {
  stop ??= bridge().onEvent((event) => {
    for (const hear of [...listeners]) hear(event);
  });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** Listens for as long as the component is shown; always calls the newest listener. */
export function useEvents(listener: (event: AnyEvent) => void): void {
  const newest = useRef(listener);
  newest.current = listener;
  useEffect(() => listen((event) => newest.current(event)), []);
}

export function useMenu(listener: (command: MenuCommand) => void): void {
  useEvents((event) => {
    if (event.type === 'menu') listener(event.command);
  });
}

/** Keeps the cache true. Started once, before the first screen. */
export function followChanges(): void {
  listen((event) => {
    if (event.type === 'changed') invalidate(event.scopes);
    else if (event.type === 'workspace') forgetWorkspace();
  });
}
