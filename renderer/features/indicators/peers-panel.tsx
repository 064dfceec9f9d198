import type { Output } from '#shared/api/index.ts';
import { formatValue } from '#shared/indicators/format.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { unitOf } from './unit.ts';

type Group = Output<'indicators.peers'>['groups'][number];

interface Props {
  spec: Indicator;
  period: string;
  /** The name of a department. */
  nameOf(code: string): string;
}

/** Departments of one kind against each other, within the limits of chance for as many records as each has. */
export function PeersPanel(props: Props) {
  const { t } = useLanguage();
  const { spec, period } = props;
  const peers = useOperation('indicators.peers', { indicator: spec.id, period }, { keep: true });
  const groups = peers.data?.groups ?? [];
  if (groups.length === 0 && !peers.error) return null;
  // For some measures nobody knows what chance does: then there is nothing to compare with.
  const without = groups.every(({ outcome }) => 'refused' in outcome && outcome.refused === 'no-limits');
  return (
    <Panel title={t('indicators.peers')}>
      {peers.error && <FailureNote failure={peers.error.failure} onRetry={() => void peers.refetch()} />}
      {without ? (
        <p className="matrix-soft">{t('indicators.peers-no-limits')}</p>
      ) : (
        <div className="detail-charts">
          {groups.map((group) => (
            <GroupFunnel key={group.kind ?? ''} group={group} {...props} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function GroupFunnel({ group, spec, period, nameOf }: Props & { group: Group }) {
  const { t, say, language } = useLanguage();
  const name = group.label ? say(group.label) : t('indicators.peers-no-kind');
  const { outcome } = group;
  const withheld = group.withheld > 0 ? t('indicators.peers-withheld', { n: group.withheld }) : null;
  if ('refused' in outcome) {
    return (
      <section className="peers-group">
        <h3>{name}</h3>
        <p className="matrix-soft">
          {t(`indicators.peers-${outcome.refused}`, { n: group.departments })} {withheld}
        </p>
      </section>
    );
  }
  const { funnel } = outcome;
  const list = (codes: readonly string[]) => codes.map(nameOf).join(language === 'en' ? ', ' : '、');
  const out = funnel.points.filter(({ state, small }) => state !== 'within' && !small);
  const small = funnel.points.filter((point) => point.small);
  const words = [
    out.length > 0
      ? t('indicators.peers-outside', { names: list(out.map(({ department }) => department)) })
      : t('indicators.peers-within'),
    ...(small.length > 0
      ? [
          t('indicators.peers-small', {
            names: list(small.map(({ department }) => department)),
            n: spec.enough,
          }),
        ]
      : []),
    ...(funnel.dispersion > 1
      ? [t('indicators.peers-dispersion', { factor: Math.sqrt(funnel.dispersion).toFixed(1) })]
      : []),
    ...(withheld ? [withheld] : []),
  ];
  return (
    <section className="peers-group">
      <h3>{name}</h3>
      <ChartFrame
        chart={{
          kind: 'funnel',
          unit: unitOf(spec, language),
          decimals: spec.decimals,
          amount: t('indicators.peers-amount'),
          points: funnel.points.map((point) => ({
            label: nameOf(point.department),
            n: point.n,
            value: point.value,
            state: point.state,
          })),
          limits: funnel.curves.map(({ holds, ...curve }) => ({ label: `${holds}%`, ...curve })),
          centre: {
            value: funnel.centre,
            label: `${t('indicators.peers-all')} ${formatValue(spec, funnel.centre, language)}`,
          },
        }}
        sentence={t(`indicators.peers-sentence-${funnel.limits}`, {
          label: say(spec.label),
          kind: name,
          period: say(periodLabel(period)),
        })}
      />
      <ul className="course-words">
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
