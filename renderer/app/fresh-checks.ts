import { useEffect, useRef } from 'react';
import { call } from './client.ts';
import { useEvents } from './events.ts';

/** Changes that follow one another more closely are computed for together, and nobody who types has to wait. */
const REST = 4000;

/** Brings the findings up to date some time after records have changed, so that every page has the numbers of today. */
export function useFreshChecks(writable: boolean): void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEvents((event) => {
    if (!writable || event.type !== 'changed' || !event.scopes.includes('records')) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void call('quality.refresh', {}), REST);
  });
  useEffect(() => () => clearTimeout(waiting.current), []);
}
