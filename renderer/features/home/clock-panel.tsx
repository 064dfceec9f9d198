import { Link } from 'wouter';
import { clockLegs } from '#shared/improvement/clock/legs.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';

const SHOWN = 5;

/** How long people wait for what concerns them: the share of each leg within its time. */
export function ClockPanel({ period }: { period: string }) {
  const { t, say } = useLanguage();
  const { department } = useScope();
  const clock = useOperation('improvement.clock', { period, department }, { keep: true });
  const legs = clock.data?.legs
    .filter(({ judged }) => judged > 0)
    .sort((a, b) => b.late - a.late)
    .slice(0, SHOWN);
  return (
    <Panel
      flush
      title={t('home.clock')}
      extra={<Link href="/improvement/clock">{t('improvement.home-all')}</Link>}
    >
      {clock.error && <FailureNote failure={clock.error.failure} onRetry={() => void clock.refetch()} />}
      {clock.isPending && <SkeletonRows rows={SHOWN} />}
      {legs?.length === 0 && <p className="home-more">{t('home.clock-none')}</p>}
      <ul className="home-lines">
        {legs?.map((leg) => (
          <li key={leg.id}>
            <Link href={`/improvement/clock/${leg.id}`} className="home-line">
              <span className="home-words">
                <span className="home-main">
                  {say(clockLegs.find(({ id }) => id === leg.id)?.label ?? { zh: leg.id, en: leg.id })}
                </span>
                {leg.late > 0 && <small>{t('improvement.home-late', { n: leg.late })}</small>}
              </span>
              <small>
                {t('home.clock-within', {
                  share: `${((100 * leg.within) / leg.judged).toFixed(0)}%`,
                  target: leg.target,
                })}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
