/** A stored time as this computer's clock shows it, for sentences: `2025-03-10 16:00`. Unreadable times stay as they are. */
export function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  // The Swedish way of writing times is that of ISO 8601.
  return time.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
