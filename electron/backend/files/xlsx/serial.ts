const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/**
 * The serial day number (1900 system) of an ISO date or date and time; undefined for a day that no calendar has.
 * Days before 1900-03-01 carry the spreadsheets' own shift by one.
 */
export function serialOf(iso: string): number | undefined {
  const match = ISO.exec(iso);
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const back = new Date(days * 86_400_000);
  if (back.getUTCMonth() + 1 !== Number(month) || back.getUTCDate() !== Number(day)) return undefined;
  const serial = days + 25_569;
  const fraction = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return (serial > 60 ? serial : serial - 1) + fraction;
}
