/** The record types of the open workspace, known before its first screen. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { catalogWith } from '#shared/records/definition/compile.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Splash } from '../ui/skeletons.tsx';
import { useOperation } from './client.ts';

const CatalogContext = createContext<RecordCatalog | null>(null);

export function CatalogProvider({ children }: { children: ReactNode }) {
  const list = useOperation('record-types.list', {});
  const definitions = list.data?.definitions;
  const catalog = useMemo(() => (definitions ? catalogWith(definitions) : null), [definitions]);
  if (catalog) return <CatalogContext value={catalog}>{children}</CatalogContext>;
  if (!list.error) return <Splash />;
  return (
    <div className="centred">
      <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />
    </div>
  );
}

/** Only inside an open workspace. */
export function useCatalog(): RecordCatalog {
  const catalog = useContext(CatalogContext);
  if (!catalog) throw new Error('useCatalog outside an open workspace');
  return catalog;
}
