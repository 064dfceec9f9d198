/** The frameworks of the open workspace, known before its first screen. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type FrameworkCatalog, frameworkCatalog } from '#shared/frameworks/catalog.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Splash } from '../ui/skeletons.tsx';
import { useOperation } from './client.ts';

const FrameworksContext = createContext<FrameworkCatalog | null>(null);

export function FrameworksProvider({ children }: { children: ReactNode }) {
  const list = useOperation('frameworks.list', {});
  const holdings = list.data;
  const catalog = useMemo(() => (holdings ? frameworkCatalog(holdings) : null), [holdings]);
  if (catalog) return <FrameworksContext value={catalog}>{children}</FrameworksContext>;
  if (!list.error) return <Splash />;
  return (
    <div className="centred">
      <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />
    </div>
  );
}

/** Only inside an open workspace. */
export function useFrameworks(): FrameworkCatalog {
  const catalog = useContext(FrameworksContext);
  if (!catalog) throw new Error('useFrameworks outside an open workspace');
  return catalog;
}
