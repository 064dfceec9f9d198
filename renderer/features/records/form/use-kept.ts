/** Which fields go over to the next record; remembered for each type on this computer. */
import { useCallback, useState } from 'react';
import { readPreference, writePreference } from '../../../app/preferences.ts';

export interface KeptFields {
  has(field: string): boolean;
  toggle(field: string): void;
  all: ReadonlySet<string>;
}

export function useKept(type: string): KeptFields {
  const name = `keep.${type}`;
  const [all, setAll] = useState<ReadonlySet<string>>(
    () => new Set((readPreference(name) ?? '').split(' ').filter((field) => field !== '')),
  );
  const toggle = useCallback(
    (field: string) => {
      const next = new Set(all);
      if (!next.delete(field)) next.add(field);
      writePreference(name, next.size === 0 ? null : [...next].join(' '));
      setAll(next);
    },
    [all, name],
  );
  return { all, toggle, has: (field) => all.has(field) };
}
