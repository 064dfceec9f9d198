import { useMemo } from 'react';
import type { Instrument } from '#shared/instruments/types.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { instrumentOf } from '#shared/records/questionnaire.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useOperation } from '../../../app/client.ts';
import { useScope } from '../../../app/scope.tsx';

export interface InstrumentEntry {
  type: RecordType;
  form: Instrument;
  /** Of the office's own: it can be changed as a whole. */
  own: boolean;
  /** A built-in questionnaire: it can be switched on and be given its wording. */
  questionnaire: boolean;
  listed: boolean;
  /** Forms of the year in force; null while they are counted. */
  count: number | null;
}

/** Every form of the workspace, with the record type that holds its answers. */
export function useInstruments(): InstrumentEntry[] {
  const catalog = useCatalog();
  const { year } = useScope();
  const counts = useOperation(
    'records.completeness',
    { year: year ?? '' },
    { enabled: year !== null, keep: true },
  );
  const totals = counts.data?.totals;
  return useMemo(
    () =>
      catalog.types.flatMap((type) => {
        const form = instrumentOf(type);
        if (!form) return [];
        const builtIn = builtInCatalog.has(type.id) ? builtInCatalog.type(type.id) : null;
        return [
          {
            type,
            form,
            own: builtIn === null,
            questionnaire: builtIn?.listed === 'in-use',
            listed: !type.listed,
            count: totals?.find((total) => total.type === type.id)?.count ?? null,
          },
        ];
      }),
    [catalog, totals],
  );
}
