/** Puts a floating box below what it belongs to, above it where there is no room, and inside the window. */
export function placeBelow(box: HTMLElement, anchor: Element, gap = 0): void {
  const at = anchor.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  box.style.minWidth = `${at.width}px`;
  const { width, height } = box.getBoundingClientRect();
  const below = innerHeight - at.bottom - gap;
  const top = below >= height || below >= at.top ? at.bottom + gap : Math.max(4, at.top - gap - height);
  box.style.left = `${Math.max(4, Math.min(at.left, innerWidth - width - 8))}px`;
  box.style.top = `${top}px`;
  box.style.maxHeight = `${Math.max(120, top >= at.bottom ? below - 8 : at.top - 8)}px`;
}
