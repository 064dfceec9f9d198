import { Link } from 'wouter';
import { clockLegs } from '#shared/improvement/clock/legs.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useSignals } from '../../ui/improvement/use-signals.ts';
import { Panel } from '../../ui/page.tsx';

/** Legs of the clock on Home: those that the teacher waits for. */
const SHOWN = ['evaluation-shown', 'observation-shown'];

/** Signals, actions and the clock; each line leads to the place where it is done. */
export function ImprovementPanel({ period }: { period: string }) {
  const { t, say } = useLanguage();
  const { department } = useScope();
  const signals = useSignals();
  const actions = useOperation('improvement.actions', { department }, { keep: true });
  const clock = useOperation('improvement.clock', { period, department }, { keep: true });
  const open = signals.data?.signals.filter(({ state }) => state === 'open') ?? [];
  const overdue = actions.data?.actions.filter(({ daysOverdue }) => daysOverdue > 0).length ?? 0;
  const check = actions.data?.actions.filter(({ stage }) => stage === 'check').length ?? 0;
  const failure = signals.error ?? actions.error ?? clock.error;
  const line = (href: string, main: string, detail: string) => (
    <li key={`${href}${main}`}>
      <Link href={href} className="home-line">
        <span className="home-words">
          <span className="home-main">{main}</span>
          {detail !== '' && <small className="home-main">{detail}</small>}
        </span>
      </Link>
    </li>
  );
  return (
    <Panel
      flush
      title={t('improvement.home-title')}
      extra={<Link href="/improvement">{t('improvement.home-all')}</Link>}
    >
      {failure && <FailureNote failure={failure.failure} />}
      <ul className="home-lines">
        {signals.data &&
          line(
            '/improvement',
            open.length > 0
              ? t('improvement.home-signals', { n: open.length })
              : t('improvement.home-no-signals'),
            [...new Set(open.map(({ signal }) => say(signal.subject)))].slice(0, 3).join(' · '),
          )}
        {actions.data &&
          line(
            '/improvement/actions',
            overdue > 0 ? t('improvement.home-overdue', { n: overdue }) : t('improvement.home-no-overdue'),
            check > 0 ? t('improvement.home-check', { n: check }) : '',
          )}
        {clock.data?.legs
          .filter(({ id, judged }) => SHOWN.includes(id) && judged > 0)
          .map((leg) =>
            line(
              `/improvement/clock/${leg.id}`,
              t('improvement.home-clock', {
                leg: say(clockLegs.find(({ id }) => id === leg.id)?.label ?? { zh: leg.id, en: leg.id }),
                share: `${((100 * leg.within) / leg.judged).toFixed(0)}%`,
                target: leg.target,
              }),
              leg.late > 0 ? t('improvement.home-late', { n: leg.late }) : '',
            ),
          )}
      </ul>
    </Panel>
  );
}
