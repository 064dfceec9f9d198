/** Rows of a sheet by page, fetched for what is in view: a sheet of 200,000 rows costs no more than one of 200. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImportRow } from '#shared/api/importing.ts';
import type { Output } from '#shared/api/index.ts';
import { call, useOperation } from '../../app/client.ts';
import { OperationError } from '../../app/failure.ts';
import type { Show } from './outcome.ts';

/** Cells that are fetched at once: what comes from the backend is copied value by value. */
const CELLS = 2400;
const LEAST_ROWS = 20;
const MOST_ROWS = 100;

/** Rows of a page of a sheet with so many columns. */
const pageOf = (columns: number): number =>
  Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(CELLS / Math.max(columns, 1))));

export interface RowQuery {
  import: string;
  sheet: string;
  show: Show;
  problem: string | null;
}

export function usePagedRows(query: RowQuery, columns: number, first: number, last: number) {
  const page = pageOf(columns);
  const head = useOperation('import.rows', { ...query, offset: 0, limit: page }, { keep: true });
  const total = head.data?.total ?? 0;
  const pages = useMemo(() => {
    const wanted: number[] = [];
    for (let at = Math.floor(first / page); at <= Math.floor(Math.max(first, last) / page); at++) {
      if (at > 0 && at * page < total) wanted.push(at);
    }
    return wanted;
  }, [first, last, total, page]);
  const answers = useQueries({
    queries: pages.map((at) => {
      const input = { ...query, offset: at * page, limit: page };
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
    const at = Math.floor(index / page);
    const rows = at === 0 ? head.data?.rows : answers[pages.indexOf(at)]?.data?.rows;
    return rows?.[index - at * page];
  };
  return { total, rowAt, loading: head.isPending, failure: head.error?.failure ?? null };
}
