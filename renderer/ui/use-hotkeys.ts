import { useEffect, useRef } from 'react';

/** `ctrl+s`, `alt+arrowdown`, `?`: lower case, the key as the browser names it; Command counts as Ctrl on a Mac. */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

export function combination(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const held = [
    event.ctrlKey || event.metaKey ? 'ctrl' : '',
    event.altKey ? 'alt' : '',
    // A sign such as ? is already typed with Shift on most keyboards.
    event.shiftKey && (key.length > 1 || /[a-z]/.test(key)) ? 'shift' : '',
  ];
  return [...held.filter(Boolean), key].join('+');
}

/**
 * Keys of a screen, for as long as it is shown. Plain keys are left to a field that is being typed in; keys during the
 * composition of a Chinese word are left alone altogether.
 */
export function useHotkeys(keys: Hotkeys, enabled = true): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const name = combination(event);
      const action = newest.current[name];
      if (!action || (typing(event.target) && !/^(ctrl|alt|f\d+$)/.test(name))) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
}
