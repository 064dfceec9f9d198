import { Link } from 'wouter';
import type { Instrument } from '#shared/instruments/types.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { ChartFrame } from '../../../ui/chart-frame.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { decimalsOf, dotsOf, levelNames, type Profile, type Row } from './charts.ts';
import { PartsTable } from './parts-table.tsx';
import { Summary } from './summary.tsx';

/** One questionnaire of the year in force, of the department in force. */
export function QuestionnaireProfile({ type, form, year }: { type: string; form: Instrument; year: string }) {
  const { t, say } = useLanguage();
  const { department } = useScope();
  const found = useOperation('instruments.profile', { type, year, department }, { keep: true });
  if (found.error) return <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonRows rows={12} />;
  const profile = found.data;
  if (!profile.total)
    return (
      <EmptyState
        title={t('instruments.no-answers', { form: say(form.label) })}
        hint={
          profile.heldBack > 0
            ? t('instruments.held-back', { n: profile.heldBack })
            : t('instruments.no-answers-hint')
        }
        action={
          <span className="instrument-acts">
            <Link href="/import">{t('instruments.go-import')}</Link>
            <Link href={`/evaluation/instruments/${type}`}>{t('instruments.see-form')}</Link>
          </span>
        }
      />
    );
  const outer = form.subscales.flatMap((part, at): Row[] => {
    const each = profile.parts[at];
    return part.within === undefined && each ? [{ ...each, label: say(part.label) }] : [];
  });
  return (
    <div className="profile">
      <Summary form={form} profile={profile} parts={outer} />
      <PartsTable form={form} profile={profile} />
      <div className="profile-columns">
        <div>
          <Dimensions form={form} profile={profile} outer={outer} />
          {profile.cohorts && isDivided(profile.cohorts) && (
            <Cohorts profile={profile} split={profile.cohorts} />
          )}
        </div>
        <div>
          <Levels form={form} profile={profile} />
          <Years profile={profile} current={year} />
          {department === null && isDivided(profile.departments) && <Departments profile={profile} />}
        </div>
      </div>
    </div>
  );
}

/** Forms that name no department, or no cohort, are not divided by it. */
const isDivided = ({ groups, heldBack }: Profile['departments']) =>
  heldBack > 0 || groups.some(({ key }) => key !== null);

function Dimensions({ form, profile, outer }: { form: Instrument; profile: Profile; outer: readonly Row[] }) {
  const { t, say } = useLanguage();
  const { lowest, highest } = form.scale;
  const ranked = [...outer].sort((a, b) => b.mean - a.mean);
  const inner = form.subscales.some(({ within }) => within !== undefined);
  const rows = form.subscales.flatMap((part, at): Row[] => {
    const each = profile.parts[at];
    return each ? [{ ...each, label: part.within && inner ? `· ${say(part.label)}` : say(part.label) }] : [];
  });
  return (
    <Panel title={t('instruments.by-part')}>
      <ChartFrame
        chart={dotsOf(rows, '', 2, ranked.at(-1)?.label)}
        sentence={t('instruments.by-part-sentence', {
          low: lowest,
          high: highest,
          best: ranked[0]?.label ?? '',
          worst: ranked.at(-1)?.label ?? '',
        })}
      />
    </Panel>
  );
}

function Levels({ form, profile }: { form: Instrument; profile: Profile }) {
  const { t, say, language } = useLanguage();
  const { levels, total } = profile;
  const names = levelNames(form, total!, say, (from, to) => t('instruments.quarter', { from, to }));
  const n = levels.reduce((sum, count) => sum + count, 0);
  const most = levels.indexOf(Math.max(...levels));
  const sentence = t('instruments.levels-sentence', {
    n,
    most: names[most] ?? '',
    share: Math.round((100 * levels[most]!) / n),
  });
  return (
    <Panel title={t('instruments.levels')}>
      <ChartFrame
        chart={{
          kind: 'bars',
          unit: '%',
          decimals: 0,
          rows: levels.map((count, at) => ({
            label: names[at]!,
            value: (100 * count) / n,
            ...(at === most && { emphasis: true }),
          })),
        }}
        sentence={
          form.bands
            ? sentence
            : [sentence, t('instruments.levels-none')].join(language === 'zh-CN' ? '' : ' ')
        }
      />
      {form.bandSource && (
        <p className="profile-note">{t('instruments.bands-from', { source: say(form.bandSource) })}</p>
      )}
    </Panel>
  );
}

function Years({ profile, current }: { profile: Profile; current: string }) {
  const { t } = useLanguage();
  const rows = profile.years.flatMap(({ year, total }): Row[] => (total ? [{ ...total, label: year }] : []));
  if (rows.length < 2) return null;
  return (
    <Panel title={t('instruments.trend')}>
      <ChartFrame
        chart={dotsOf(rows, '', decimalsOf(profile.total!), current)}
        sentence={t('instruments.trend-sentence')}
      />
    </Panel>
  );
}

function Departments({ profile }: { profile: Profile }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const nameOf = (code: string | null) => {
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : (code ?? '–');
  };
  return (
    <Groups
      profile={profile}
      split={profile.departments}
      title={t('instruments.by-department')}
      sentence={t('instruments.by-department-sentence', { floor: profile.floor })}
      label={nameOf}
    />
  );
}

function Cohorts({ profile, split }: { profile: Profile; split: Profile['departments'] }) {
  const { t } = useLanguage();
  return (
    <Groups
      profile={profile}
      split={split}
      title={t('instruments.by-cohort')}
      sentence={t('instruments.by-cohort-sentence', { floor: profile.floor })}
      label={(year) => t('instruments.cohort', { year: year ?? '–' })}
    />
  );
}

function Groups(props: {
  profile: Profile;
  split: Profile['departments'];
  title: string;
  sentence: string;
  label: (key: string | null) => string;
}) {
  const { t } = useLanguage();
  const { profile, split } = props;
  const rows = split.groups
    .filter(({ key }) => key !== null)
    .map((group): Row => ({ ...group, label: `${props.label(group.key)} (${group.n})` }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Panel title={props.title}>
      {rows.length === 0 ? (
        <EmptyState title={t('instruments.no-split', { floor: profile.floor })} />
      ) : (
        <ChartFrame chart={dotsOf(rows, '', decimalsOf(profile.total!))} sentence={props.sentence} />
      )}
      {split.heldBack > 0 && (
        <p className="profile-note">{t('instruments.held-back', { n: split.heldBack })}</p>
      )}
    </Panel>
  );
}
