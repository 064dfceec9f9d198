import { useEffect, useRef } from 'react';
import { useCommand } from '../../../app/client.ts';
import { useEvents } from '../../../app/events.ts';

/** Additions that follow one another more closely are read together. */
const REST = 600;

/** Has the text of evidence read while a screen shows evidence: at once, and whenever some was added. */
export function useReading(enabled: boolean) {
  const reading = useCommand('evidence.read');
  const { run } = reading;
  const busy = useRef(false);
  const again = useRef(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const begin = useRef(async () => {});
  begin.current = async () => {
    if (!enabled) return;
    if (busy.current) {
      again.current = true;
      return;
    }
    busy.current = true;
    await run({});
    busy.current = false;
    if (again.current) {
      again.current = false;
      void begin.current();
    }
  };
  useEffect(() => {
    void begin.current();
    return () => clearTimeout(waiting.current);
  }, []);
  useEvents((event) => {
    // What a reading itself changes is `evidence` alone.
    if (event.type !== 'changed' || !event.scopes.includes('standards')) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void begin.current(), REST);
  });
  return { pending: reading.pending, progress: reading.progress };
}
