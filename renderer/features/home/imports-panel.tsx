import { Link } from 'wouter';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';

const SHOWN = 6;

export function ImportsPanel() {
  const { t } = useLanguage();
  const list = useOperation('batches.list', { limit: SHOWN });
  return (
    <Panel flush title={t('home.imports')} extra={<Link href="/import">{t('home.all-imports')}</Link>}>
      {list.error && <FailureNote failure={list.error.failure} />}
      {list.isPending && <SkeletonRows rows={SHOWN} />}
      {list.data?.total === 0 && <EmptyState title={t('home.no-imports')} hint={t('home.no-imports-hint')} />}
      {list.data && list.data.total > 0 && (
        <ul className="home-lines">
          {list.data.batches.map((batch) => (
            <li key={batch.id}>
              <Link href="/import" className="home-line">
                <span className="home-words">
                  <span className="home-main" title={batch.file ?? undefined}>
                    {batch.file ?? t('home.by-form')}
                  </span>
                  <small>
                    {formatStamp(batch.at)} · {batch.by}
                  </small>
                </span>
                <small className="import-counts">
                  {batch.undoneAt ? (
                    <span className="badge">{t('home.undone')}</span>
                  ) : (
                    <>
                      {t('home.import-counts', { new: batch.counts.new, changed: batch.counts.changed })}
                      {batch.counts.rejected > 0 && (
                        <span className="import-rejected">
                          {t('home.import-rejected', { n: batch.counts.rejected })}
                        </span>
                      )}
                    </>
                  )}
                </small>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
