/** The queue, one staged import on screen, and the changes a person can make to it. */
import { useCallback } from 'react';
import type { ImportRow, ImportState } from '#shared/api/importing.ts';
import type { Input, Output } from '#shared/api/index.ts';
import type { Failure, Result } from '#shared/lib/result.ts';
import { queryClient } from '../../app/cache.ts';
import { useCommand, useOperation } from '../../app/client.ts';

/** Puts the state that a change answered on screen at once; what was made from the import is fetched again. */
function show(state: ImportState): void {
  queryClient.setQueryData<ImportState>(['import.get', { import: state.id }], state);
  const shown = ['import.rows', 'import.queue', 'import.values', 'import.difference'];
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => shown.includes(String(queryKey[0])) });
}

/** A corrected cell shows its new text while the plan is computed. */
function showFix({ import: id, sheet, row, column, text }: Input<'import.fix'>): void {
  const fixed = (old: ImportRow): ImportRow => ({
    ...old,
    cells: old.cells.map((cell, index) =>
      index === column ? { ...cell, text, original: cell.original ?? cell.text, problem: null } : cell,
    ),
  });
  queryClient.setQueriesData<Output<'import.rows'>>(
    {
      predicate: ({ queryKey: [name, input] }) => {
        const query = input as Partial<Input<'import.rows'>> | undefined;
        return name === 'import.rows' && query?.import === id && query.sheet === sheet;
      },
    },
    (old) => old && { ...old, rows: old.rows.map((entry) => (entry.row === row ? fixed(entry) : entry)) },
  );
}

export function useQueue() {
  const queue = useOperation('import.queue', {}, { keep: true });
  return {
    entries: queue.data?.entries ?? [],
    loading: queue.isPending,
    failure: queue.error?.failure ?? null,
  };
}

export function refreshImports(): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('import.'),
  });
}

export interface ImportEditing {
  map(input: Input<'import.map'>): Promise<void>;
  fix(input: Input<'import.fix'>): Promise<void>;
  translate(input: Input<'import.translate'>): Promise<void>;
  reread(input: Input<'import.reread'>): Promise<void>;
  busy: boolean;
  failure: Failure | null;
}

export function useImportEditing(): ImportEditing {
  const map = useCommand('import.map');
  const fix = useCommand('import.fix');
  const translate = useCommand('import.translate');
  const reread = useCommand('import.reread');
  const settle = useCallback(async (pending: Promise<Result<ImportState>>) => {
    const result = await pending;
    if (result.ok) show(result.data);
    else await queryClient.invalidateQueries({ queryKey: ['import.rows'] });
  }, []);
  return {
    map: (input) => settle(map.run(input)),
    fix: (input) => {
      showFix(input);
      return settle(fix.run(input));
    },
    translate: (input) => settle(translate.run(input)),
    reread: (input) => settle(reread.run(input)),
    busy: map.pending || fix.pending || translate.pending || reread.pending,
    failure: map.failure ?? fix.failure ?? translate.failure ?? reread.failure,
  };
}
