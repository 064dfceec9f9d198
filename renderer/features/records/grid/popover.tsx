import { Button } from 'antd';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { placeBelow } from '../../../ui/place-below.ts';

/** A button that opens a small panel below it; Escape and a press elsewhere close it. */
export function PanelButton(props: {
  id: string;
  label: ReactNode;
  icon: ReactNode;
  name: string;
  children(close: () => void): ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (open && box.current && button.current) placeBelow(box.current, button.current, 4);
  });
  const close = () => box.current?.hidePopover();
  return (
    <>
      <Button
        size="small"
        icon={props.icon}
        popoverTarget={props.id}
        aria-haspopup="dialog"
        aria-expanded={open}
        ref={button}
      >
        {props.label}
      </Button>
      <div
        ref={box}
        id={props.id}
        popover="auto"
        role="dialog"
        aria-label={props.name}
        className="grid-panel"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && props.children(close)}
      </div>
    </>
  );
}
