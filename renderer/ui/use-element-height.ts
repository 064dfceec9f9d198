import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The height that the layout gives an element, followed as it changes. 0 before it is known. */
export function useElementHeight<T extends HTMLElement>(enabled = true): [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !enabled) return;
    const measure = () => setHeight(Math.floor(element.getBoundingClientRect().height));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [enabled]);
  return [box, height];
}
