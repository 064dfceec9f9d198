/** Files dropped anywhere go to the import screen; it takes them from here when it opens. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { bridge } from './bridge.ts';
import { useEvents } from './events.ts';

type Listener = () => void;

let waiting: string[] = [];
const listeners = new Set<Listener>();

function put(paths: string[]): void {
  if (paths.length === 0) return;
  waiting = [...waiting, ...paths];
  for (const listener of listeners) listener();
}

/** The paths handed over since the last call; each is given once. */
export function takeDroppedFiles(): string[] {
  const taken = waiting;
  waiting = [];
  return taken;
}

/** Calls the listener with files that are dropped, or were opened with the app, as long as the screen is shown. */
export function useDroppedFiles(onFiles: (paths: string[]) => void): void {
  useEffect(() => {
    const deliver = () => {
      const paths = takeDroppedFiles();
      if (paths.length > 0) onFiles(paths);
    };
    deliver();
    listeners.add(deliver);
    return () => {
      listeners.delete(deliver);
    };
  }, [onFiles]);
}

/** A form may take files for itself. */
const isTaken = (event: DragEvent) =>
  event.target instanceof Element && event.target.closest('[data-takes-files]') !== null;

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Watches the whole window. Answers true while files hover over it. */
export function useFileDrop(enabled: boolean): boolean {
  const [, go] = useLocation();
  const [hovering, setHovering] = useState(false);
  useEvents((event) => {
    if (event.type !== 'open-files' || !enabled) return;
    put(event.paths);
    go('/import');
  });
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setHovering(enabled && !isTaken(event));
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setHovering(false);
      if (!enabled || isTaken(event)) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      put(files.map((file) => bridge().pathOfFile(file)).filter((path) => path !== ''));
      go('/import');
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [enabled, go]);
  return hovering;
}
