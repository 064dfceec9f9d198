/** Frames within which what was scrolled to is drawn. */
const FRAMES = 12;

/** Focuses what a selector finds, as soon as scrolling has brought it to the page. */
export function focusSoon(within: () => HTMLElement | null, selector: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const found = within()?.querySelector<HTMLElement>(selector);
    if (found) found.focus();
    else if (frames > 0) focusSoon(within, selector, frames - 1);
  });
}
