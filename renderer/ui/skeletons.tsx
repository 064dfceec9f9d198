/** Placeholders with the true measures, so that nothing jumps when the content comes. */
import { useT } from '../app/language.tsx';
import { BrandMark } from './brand-mark.tsx';

export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const t = useT();
  return (
    <div className="skeleton-rows" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={index} className="skeleton-row">
          <span style={{ width: `${22 + ((index * 7) % 14)}%` }} />
          <span style={{ width: '12%' }} />
          <span style={{ width: `${14 + ((index * 5) % 9)}%` }} />
        </div>
      ))}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <div className="page">
      <div className="page-head">
        <div className="page-words">
          <div className="skeleton-line" style={{ width: 160, height: 22 }} />
          <div className="skeleton-line" style={{ width: 360 }} />
        </div>
      </div>
      <div className="panel" data-flush="true">
        <div className="panel-body">
          <SkeletonRows rows={10} />
        </div>
      </div>
    </div>
  );
}

/** While the backend answers for the first time. */
export function Splash() {
  const t = useT();
  return (
    <div className="centred" role="status" aria-label={t('common.loading')}>
      <BrandMark size={48} />
    </div>
  );
}
