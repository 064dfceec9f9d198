import { useMemo } from 'react';
import { Link } from 'wouter';
import { qualityChecks } from '#shared/quality/index.ts';
import { countLevels } from '#shared/quality/levels.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';

/** How many stored rows look wrong, as last computed; the way to them. */
export function QualityPanel({ period }: { period: string }) {
  const { t } = useLanguage();
  const { department } = useScope();
  const catalog = useCatalog();
  const overview = useOperation('quality.overview', { period, department }, { keep: true });
  const levels = useMemo(
    () => overview.data && countLevels(qualityChecks(catalog), overview.data.cells),
    [catalog, overview.data],
  );
  const at = overview.data?.at ?? null;
  return (
    <Panel flush title={t('quality.home')} extra={<Link href="/quality">{t('quality.home-all')}</Link>}>
      {overview.error && (
        <FailureNote failure={overview.error.failure} onRetry={() => void overview.refetch()} />
      )}
      <ul className="home-lines">
        <li>
          <Link href="/quality" className="home-line">
            <span className="home-words">
              <span className="home-main">
                {levels &&
                  (at === null
                    ? t('quality.never')
                    : levels.error + levels.warning === 0
                      ? t('quality.home-clean')
                      : t('quality.home-lines', { errors: levels.error, warnings: levels.warning }))}
              </span>
              {at !== null && <small>{t('quality.as-of', { at: formatStamp(at) })}</small>}
            </span>
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
