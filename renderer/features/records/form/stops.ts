/** Where the Enter key goes: from field to field, past what was kept from the record before. */

const STOP = '[data-stop]';

const isShown = (element: HTMLElement) => element.offsetParent !== null;

function stopsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(STOP)].filter(isShown);
}

/** Fields that were kept and are filled are stepped over. */
const isDone = (stop: HTMLElement) => stop.closest('[data-kept="true"][data-filled="true"]') !== null;

/** Moves the focus from an element to the next stop, or back; after the last one to the button that saves. */
export function moveOn(form: HTMLElement | null, from: Element | null, by: 1 | -1 = 1): void {
  if (!form) return;
  const stops = stopsOf(form);
  const list = from?.closest('.form-letters, .form-answers') ?? from;
  const here = stops.findIndex((stop) => stop === from || list?.contains(stop));
  const rest = by === 1 ? stops.slice(here + 1) : stops.slice(0, Math.max(here, 0)).reverse();
  const next = rest.find((stop) => !isDone(stop));
  if (next) focusOn(next);
  else if (by === 1) document.querySelector<HTMLElement>('[data-save-next], [data-save]')?.focus();
}

/** The first field that waits for something. */
export function focusFirst(form: HTMLElement | null): void {
  if (!form) return;
  const stops = stopsOf(form);
  const first = stops.find((stop) => !isDone(stop)) ?? stops[0];
  if (first) focusOn(first);
}

export function focusOn(element: HTMLElement): void {
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
  if (element instanceof HTMLInputElement) element.select();
}

export const idOf = (field: string) => `field-${field}`;

/** The stop of a field: the control itself, or the first of its items. */
export function stopOf(field: string): HTMLElement | null {
  const row = document.getElementById(`row-${field}`);
  return row?.querySelector<HTMLElement>(STOP) ?? null;
}
