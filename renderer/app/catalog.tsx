/** The record types of the open workspace, known before its first screen. */
import { createContext, type ReactNode, useContext } from 'react';
import { builtInCatalog, type RecordCatalog } from '#shared/records/catalog.ts';

const CatalogContext = createContext<RecordCatalog | null>(null);

export function CatalogProvider({ children }: { children: ReactNode }) {
  return <CatalogContext value={builtInCatalog}>{children}</CatalogContext>;
}

/** Only inside an open workspace. */
export function useCatalog(): RecordCatalog {
  const catalog = useContext(CatalogContext);
  if (!catalog) throw new Error('useCatalog outside an open workspace');
  return catalog;
}
