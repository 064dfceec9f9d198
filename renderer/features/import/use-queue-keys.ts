import { useEffect, useRef } from 'react';

/**
 * Alt with an arrow goes to another file, wherever the focus is: taken before the tabs and lists that have a use of
 * their own for arrows.
 */
export function useQueueKeys(step: (by: 1 | -1) => void): void {
  const newest = useRef(step);
  newest.current = step;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      newest.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
