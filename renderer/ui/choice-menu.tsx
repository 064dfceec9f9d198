/** A menu that opens at its button, by mouse or keyboard, and then has the focus. */
import { Dropdown } from 'antd';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

/** Frames within which the popup is laid out and shown, also on a slow machine. */
const FRAMES = 120;

export function ChoiceMenu(props: {
  items: readonly { key: string; label: string }[];
  onChoose(key: string): void;
  disabled?: boolean;
  /** The button that opens it. */
  children: ReactElement;
}) {
  return (
    <Dropdown
      trigger={['click']}
      destroyOnHidden
      disabled={props.disabled ?? false}
      menu={{ items: [...props.items], onClick: ({ key }) => props.onChoose(key) }}
      popupRender={(menu) => <Focused>{menu}</Focused>}
    >
      {props.children}
    </Dropdown>
  );
}

/**
 * Focuses the first entry as soon as it can take the focus. The library tries once, three frames after the click,
 * and gives up where drawing takes longer: the arrow keys would then move what lies behind the menu.
 */
function Focused({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const attempt = (left: number) => {
      const entry = place.current?.querySelector<HTMLElement>('[role="menuitem"]');
      entry?.focus();
      if (document.activeElement !== entry && left > 0) {
        frame = requestAnimationFrame(() => attempt(left - 1));
      }
    };
    attempt(FRAMES);
    return () => cancelAnimationFrame(frame);
  }, []);
  return <div ref={place}>{children}</div>;
}
