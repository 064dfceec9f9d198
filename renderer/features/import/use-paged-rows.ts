/** Rows of a sheet by page, fetched for what is in view: a sheet of 200,000 rows costs no more than one of 200. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImportRow } from '#shared/api/importing.ts';
import type { Output } from '#shared/api/index.ts';
import { call, useOperation } from '../../app/client.ts';
import { OperationError } from '../../app/failure.ts';
import type { Show } from './outcome.ts';

export const PAGE = 100;

export interface RowQuery {
  import: string;
  sheet: string;
  show: Show;
  problem: string | null;
}

export function usePagedRows(query: RowQuery, first: number, last: number) {
  const head = useOperation('import.rows', { ...query, offset: 0, limit: PAGE }, { keep: true });
  const total = head.data?.total ?? 0;
  const pages = useMemo(() => {
    const wanted: number[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(first, last) / PAGE); page++) {
      if (page > 0 && page * PAGE < total) wanted.push(page);
    }
    return wanted;
  }, [first, last, total]);
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { ...query, offset: page * PAGE, limit: PAGE };
      return {
        queryKey: ['import.rows', input],
        queryFn: async (): Promise<Output<'import.rows'>> => {
          const result = await call('import.rows', input);
          if (!result.ok) throw new OperationError(result.error);
          return result.data;
        },
      };
    }),
  });
  const rowAt = (index: number): ImportRow | undefined => {
    const page = Math.floor(index / PAGE);
    const rows = page === 0 ? head.data?.rows : answers[pages.indexOf(page)]?.data?.rows;
    return rows?.[index - page * PAGE];
  };
  return { total, rowAt, loading: head.isPending, failure: head.error?.failure ?? null };
}
