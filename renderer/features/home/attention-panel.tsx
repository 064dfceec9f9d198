import { useMemo } from 'react';
import { Link } from 'wouter';
import { formatInterval, formatValue } from '#shared/indicators/format.ts';
import { useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { Explained } from '../../ui/provenance/explained.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { attention } from './attention.ts';

const SHOWN = 8;

export function AttentionPanel({ period }: { period: string }) {
  const { t, say, language } = useLanguage();
  const { indicators } = useIndicators();
  const { department, workspace } = useScope();
  const values = useOperation('indicators.values', { period }, { keep: true });
  const found = useMemo(
    () => values.data && attention(values.data.values, indicators, department),
    [values.data, indicators, department],
  );
  const nameOf = (code: string) => {
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
  return (
    <Panel
      flush
      title={t('home.attention')}
      extra={
        <>
          {found && found.judged > 0 && (
            <span>{t('home.on-target', { good: found.good, judged: found.judged })}</span>
          )}
          <Link href="/indicators">{t('home.all-indicators')}</Link>
        </>
      }
    >
      {values.error && <FailureNote failure={values.error.failure} onRetry={() => void values.refetch()} />}
      {values.isPending && <SkeletonRows rows={6} />}
      {found && found.lines.length === 0 && (
        <EmptyState
          title={t(found.judged > 0 ? 'home.all-good' : 'home.no-values')}
          hint={t(found.judged > 0 ? 'home.all-good-hint' : 'home.no-values-hint')}
        />
      )}
      {found && found.lines.length > 0 && (
        <ul className="home-lines">
          {found.lines.slice(0, SHOWN).map(({ spec, value, departments }) => (
            <li key={spec.id}>
              <div className="home-line attention-line">
                <StateMark state={value.state} short />
                <span className="home-words">
                  <Link href={`/indicators/${spec.id}`} className="home-main">
                    {say(spec.label)}
                  </Link>
                  {departments.length > 0 && (
                    <small className="attention-departments" title={departments.map(nameOf).join(', ')}>
                      {t('home.departments-act', { n: departments.length })}
                    </small>
                  )}
                </span>
                <span className="attention-value">
                  <Explained value={value} />
                </span>
                <small className="attention-interval">
                  {value.interval && formatInterval(spec, value, language)}
                </small>
                <small className="attention-target">
                  {spec.target &&
                    t('home.target', {
                      sign: spec.direction === 'higher' ? '≥' : '≤',
                      target: formatValue(spec, spec.target.value, language),
                    })}
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}
      {found && found.lines.length > SHOWN && (
        <p className="home-more">
          <Link href="/indicators">{t('home.more', { n: found.lines.length - SHOWN })}</Link>
        </p>
      )}
    </Panel>
  );
}
