import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';

/** A button that opens a small panel below it; Escape and a press elsewhere close it. */
export function PanelButton(props: {
  id: string;
  label: ReactNode;
  icon: ReactNode;
  name: string;
  children(close: () => void): ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => box.current?.hidePopover();
  return (
    <>
      <Button
        size="small"
        icon={props.icon}
        popoverTarget={props.id}
        aria-haspopup="dialog"
        aria-expanded={open}
        style={{ anchorName: `--${props.id}` } as object}
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
        style={{ positionAnchor: `--${props.id}` } as object}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && props.children(close)}
      </div>
    </>
  );
}
