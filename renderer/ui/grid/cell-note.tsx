import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { placeBelow } from '../place-below.ts';

/** What is wrong with the active cell, below it and over everything that would cut it off. */
export function CellNote(props: {
  id: string;
  text: string;
  level: 'error' | 'warning' | null;
  cell: RefObject<HTMLElement | null>;
}) {
  const box = useRef<HTMLSpanElement>(null);
  const { cell } = props;
  useLayoutEffect(() => {
    const place = () => {
      if (box.current && cell.current) placeBelow(box.current, cell.current);
    };
    place();
    const grid = cell.current?.closest('.grid');
    grid?.addEventListener('scroll', place, { passive: true });
    return () => grid?.removeEventListener('scroll', place);
  });
  return createPortal(
    <span ref={box} className="grid-note" id={props.id} data-level={props.level}>
      {props.text}
    </span>,
    document.getElementById('main') ?? document.body,
  );
}
