/** One staged import on screen: its state, and the changes a person can make to it. */
import { useCallback } from 'react';
import type { ImportState } from '#shared/api/importing.ts';
import type { Input, Output } from '#shared/api/index.ts';
import type { Failure, Result } from '#shared/lib/result.ts';
import { queryClient } from '../../app/cache.ts';
import { useCommand, useOperation } from '../../app/client.ts';

/** Puts the state that a change answered on screen at once and has the shown rows fetched again. */
function show(state: ImportState): void {
  queryClient.setQueryData<Output<'import.list'>>(['import.list', {}], (old) =>
    old ? { imports: old.imports.map((entry) => (entry.id === state.id ? state : entry)) } : old,
  );
  void queryClient.invalidateQueries({ queryKey: ['import.rows'] });
}

export function useStagedImports() {
  const list = useOperation('import.list', {});
  return { imports: list.data?.imports ?? [], loading: list.isPending, failure: list.error?.failure ?? null };
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
  busy: boolean;
  failure: Failure | null;
}

export function useImportEditing(): ImportEditing {
  const map = useCommand('import.map');
  const fix = useCommand('import.fix');
  const translate = useCommand('import.translate');
  const settle = useCallback(async (pending: Promise<Result<ImportState>>) => {
    const result = await pending;
    if (result.ok) show(result.data);
  }, []);
  return {
    map: (input) => settle(map.run(input)),
    fix: (input) => settle(fix.run(input)),
    translate: (input) => settle(translate.run(input)),
    busy: map.pending || fix.pending || translate.pending,
    failure: map.failure ?? fix.failure ?? translate.failure,
  };
}
