import { Link } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { frameworkOn } from '#shared/frameworks/catalog.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { daysOf } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';

const PARTS = ['data', 'narrative', 'evidence', 'rating'] as const;

export function ReadinessPanel({ year }: { year: string }) {
  const { t } = useLanguage();
  const { inUse } = useFrameworks();
  const progress = useOperation('home.progress', { period: year }, { keep: true });
  return (
    <Panel flush title={t('home.readiness')} extra={<Link href="/standards">{t('home.all-standards')}</Link>}>
      {inUse.map((framework) => (
        <Readiness
          key={framework.id}
          framework={framework}
          year={year}
          progress={progress.data?.frameworks.find(({ id }) => id === framework.id)}
        />
      ))}
    </Panel>
  );
}

/** How far one framework is: of its items, how many have data, a narrative, evidence, a rating. */
function Readiness({
  framework,
  year,
  progress,
}: {
  framework: Framework;
  year: string;
  progress: Output<'home.progress'>['frameworks'][number] | undefined;
}) {
  const { t, say } = useLanguage();
  const overview = useOperation(
    'standards.overview',
    { framework: framework.id, period: year },
    { keep: true },
  );
  const all = leavesOf(frameworkOn(framework, daysOf(year).to)).length;
  const items = overview.data?.items ?? [];
  const complete = items.filter(({ ready }) => PARTS.every((part) => ready[part])).length;
  return (
    <div className="readiness">
      <Link href={`/standards/${framework.id}`} className="readiness-head">
        <span className="home-main">{say(framework.label)}</span>
        <small>{overview.data ? t('home.complete-items', { complete, all }) : ''}</small>
      </Link>
      <p className="readiness-trend">
        {progress && (
          <>
            <Spark values={progress.weeks} most={all * 3} />
            {progress.lately > 0 ? t('home.lately', { n: progress.lately }) : t('home.lately-none')}
          </>
        )}
      </p>
      {overview.error ? (
        <FailureNote failure={overview.error.failure} onRetry={() => void overview.refetch()} />
      ) : (
        <dl className="readiness-parts">
          {PARTS.map((part) => {
            const done = items.filter(({ ready }) => ready[part]).length;
            return (
              <div key={part}>
                <dt>{t(`home.part-${part}`)}</dt>
                <dd>
                  <span className="readiness-bar" aria-hidden="true">
                    <span style={{ width: `${all === 0 ? 0 : (done / all) * 100}%` }} />
                  </span>
                  <span className="readiness-count">
                    {overview.data ? t('common.done-of', { done, total: all }) : ''}
                  </span>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </div>
  );
}

/** Parts done by week, as a line of the last twelve weeks. Said in words beside it. */
function Spark({ values, most }: { values: readonly number[]; most: number }) {
  const points = values.map(
    (value, at) => `${(at / Math.max(1, values.length - 1)) * 60},${14 - (value / Math.max(1, most)) * 12}`,
  );
  return (
    <svg className="readiness-spark" viewBox="0 0 60 16" width="60" height="16" aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
