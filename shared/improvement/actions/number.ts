/** Numbers of new actions. */

/** `ZG-2025-IM-03`: the first free number of a year and department, by the numbers that are taken. */
export function nextNumber(taken: readonly string[], year: string, department: string): string {
  const start = `ZG-${year}-${department}-`;
  const last = taken
    .filter((no) => no.startsWith(start))
    .map((no) => Number(no.slice(start.length)))
    .filter((n) => Number.isSafeInteger(n))
    .reduce((most, n) => Math.max(most, n), 0);
  return `${start}${String(last + 1).padStart(2, '0')}`;
}
