/** Sums over forms, wherever an answer tells them. */
import { isGuarded } from '#shared/indicators/guard.ts';
import { indicators } from '#shared/indicators/index.ts';

const evaluated = indicators.filter(isGuarded).map(({ id }) => id);

/** A number of forms with what they add up to, and what it is said of. */
export interface Told {
  of: string;
  n: number;
  sum: number;
  where: string;
}

/** Every sum over forms in an answer, however deep. Public forms have a mean of 4.5 and are satisfied, the planted ones neither. */
export function sumsIn(value: unknown, where: string): Told[] {
  if (Array.isArray(value)) return value.flatMap((entry) => sumsIn(entry, where));
  if (value === null || typeof value !== 'object') return [];
  const entry = value as Record<string, unknown>;
  const number = (name: string) => (typeof entry[name] === 'number' ? (entry[name] as number) : null);
  const found: Told[] = [];
  const add = (of: string, n: number | null, mean: number | null) => {
    if (n !== null && mean !== null && n > 0) found.push({ of, n, sum: n * mean, where });
  };
  if (typeof entry.indicator === 'string' && evaluated.includes(entry.indicator))
    add(entry.indicator, number('n'), number('value'));
  else if ('forms' in entry) add('evaluation-mean', number('forms'), number('mean'));
  else if ('levels' in entry && 'total' in entry && entry.total !== null)
    add('evaluation-mean', (entry.total as Told).n, (entry.total as unknown as { mean: number }).mean);
  if (Array.isArray(entry.groups) && typeof entry.total === 'number')
    for (const group of entry.groups as { amount?: number }[])
      if (group.amount !== undefined && entry.total > 0)
        found.push({ of: 'evaluation-mean', n: entry.total, sum: group.amount, where });
  return [...found, ...Object.values(entry).flatMap((part) => sumsIn(part, where))];
}

export const told = (value: unknown): string =>
  JSON.stringify(value, (_, entry: unknown) =>
    ArrayBuffer.isView(entry) ? Array.from(entry as Uint8Array) : entry,
  );
