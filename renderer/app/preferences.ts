/** Small choices of this computer's user: how the page looks, not what it holds. */
import { useCallback, useState } from 'react';

const PREFIX = 'attest.';

export function readPreference(name: string): string | null {
  return localStorage.getItem(PREFIX + name);
}

export function writePreference(name: string, value: string | null): void {
  if (value === null) localStorage.removeItem(PREFIX + name);
  else localStorage.setItem(PREFIX + name, value);
}

/** A preference as state; `allowed` turns what an older version may have stored into a value of today. */
export function usePreference<T extends string>(
  name: string,
  fallback: T,
  allowed: readonly T[],
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = readPreference(name);
    return allowed.find((each) => each === stored) ?? fallback;
  });
  const set = useCallback(
    (next: T) => {
      writePreference(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, set];
}
