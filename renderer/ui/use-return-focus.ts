import { useEffect, useState } from 'react';

/** Gives the focus back, when a drawer or dialog is gone, to what had it before: the keyboard goes on where it was. */
export function useReturnFocus(): void {
  // Taken while rendering: once it is shown, the drawer itself has the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}
