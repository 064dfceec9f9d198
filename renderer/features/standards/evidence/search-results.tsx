import { useDeferredValue } from 'react';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { openKeptFile } from './open-target.ts';
import { PassageText } from './passage-text.tsx';

/** Passages that hold the words, by the piece that they stand in. */
export function SearchResults({ search, onOpen }: { search: string; onOpen(piece: string): void }) {
  const { t } = useLanguage();
  const asked = useDeferredValue(search.trim());
  const found = useOperation('evidence.search', { search: asked }, { keep: true });
  if (found.error) return <FailureNote failure={found.error.failure} />;
  if (!found.data) return null;
  const { hits, cut } = found.data;
  if (hits.length === 0)
    return <EmptyState title={t('evidence.search-none')} hint={t('evidence.search-none-hint')} />;
  return (
    <section className="evidence-hits" aria-label={t('evidence.search')}>
      <p className="standards-soft" role="status">
        {t('evidence.search-count', { n: hits.length })}
        {cut && ` · ${t('evidence.search-cut')}`}
      </p>
      <ul>
        {hits.map((hit) => (
          <li key={hit.piece ?? `${hit.type}/${hit.record}`}>
            <button
              type="button"
              className="evidence-open"
              onClick={() => {
                if (hit.piece) onOpen(hit.piece);
                else if (hit.sha256) void openKeptFile(hit.sha256, hit.file ?? hit.title);
                else location.hash = `/records/${hit.type}`;
              }}
            >
              {hit.title}
            </button>
            {hit.passages.map((passage) => (
              <PassageText key={`${passage.page} ${passage.text.slice(0, 24)}`} passage={passage} />
            ))}
            {hit.more > 0 && (
              <small className="standards-soft">{t('evidence.more-passages', { n: hit.more })}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
