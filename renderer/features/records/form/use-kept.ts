/**
 * Which fields go over to the next record: the day and the department until a person says otherwise, which is remembered
 * for each type on this computer.
 */
import { useCallback, useState } from 'react';
import type { RecordType } from '#shared/records/types.ts';
import { readPreference, writePreference } from '../../../app/preferences.ts';

export interface KeptFields {
  has(field: string): boolean;
  toggle(field: string): void;
  all: ReadonlySet<string>;
}

export function useKept({ id, timeField, departmentField }: RecordType): KeptFields {
  const name = `keep.${id}`;
  const [all, setAll] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        (readPreference(name) ?? `${timeField ?? ''} ${departmentField ?? ''}`)
          .split(' ')
          .filter((field) => field !== ''),
      ),
  );
  const toggle = useCallback(
    (field: string) => {
      const next = new Set(all);
      if (!next.delete(field)) next.add(field);
      writePreference(name, [...next].join(' '));
      setAll(next);
    },
    [all, name],
  );
  return { all, toggle, has: (field) => all.has(field) };
}
