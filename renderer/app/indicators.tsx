/** The indicators of the open workspace, the office's own among them. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type IndicatorBook, indicatorBook } from '#shared/indicators/book.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Splash } from '../ui/skeletons.tsx';
import { useCatalog } from './catalog.tsx';
import { useOperation } from './client.ts';

const IndicatorsContext = createContext<IndicatorBook | null>(null);

export function IndicatorsProvider({ children }: { children: ReactNode }) {
  const catalog = useCatalog();
  const answer = useOperation('indicators.own', {});
  const own = answer.data?.own;
  const book = useMemo(() => (own ? indicatorBook(own, catalog) : null), [own, catalog]);
  if (book) return <IndicatorsContext value={book}>{children}</IndicatorsContext>;
  if (!answer.error) return <Splash />;
  return (
    <div className="centred">
      <FailureNote failure={answer.error.failure} onRetry={() => void answer.refetch()} />
    </div>
  );
}

/** Only inside an open workspace. */
export function useIndicators(): IndicatorBook {
  const book = useContext(IndicatorsContext);
  if (!book) throw new Error('useIndicators outside an open workspace');
  return book;
}
