import type { Instrument } from '#shared/instruments/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { KeyValue } from '../../../ui/key-value.tsx';
import { Panel } from '../../../ui/page.tsx';
import { decimalsOf, type Profile, type Row } from './charts.ts';

/** The profile in plain sentences, and how sure it is. */
export function Summary({
  form,
  profile,
  parts,
}: {
  form: Instrument;
  profile: Profile;
  parts: readonly Row[];
}) {
  const { t, say, language } = useLanguage();
  const { total, adequacy, change } = profile;
  if (!total) return null;
  const decimals = decimalsOf(total);
  const number = (value: number | null) => (value === null ? '–' : value.toFixed(decimals));
  const ranked = [...parts].sort((a, b) => b.mean - a.mean);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const moved = change && (change.low > 0 ? 'rise' : change.high < 0 ? 'fall' : 'same');
  const sentences = [
    t('instruments.sum-overall', {
      n: total.n,
      score: number(total.mean),
      low: number(total.low),
      high: number(total.high),
    }),
    ...(form.bands && total.band !== null
      ? [t('instruments.sum-level', { level: say(form.bands[total.band]!.label) })]
      : []),
    ...(best && worst && best !== worst
      ? [
          t(form.target === 'self' ? 'instruments.sum-parts' : 'instruments.sum-parts-plain', {
            best: best.label,
            worst: worst.label,
          }),
        ]
      : []),
    ...(change && moved ? [t(`instruments.sum-${moved}`, { by: number(Math.abs(change.by)) })] : []),
    ...(profile.incomplete > 0 ? [t('instruments.sum-incomplete', { n: profile.incomplete })] : []),
    ...(adequacy.state === 'enough' ? [] : [t('instruments.sum-few')]),
    ...(form.target === 'self' ? [t('instruments.sum-caution')] : []),
  ];
  return (
    <Panel title={t('instruments.summary')}>
      <p className="profile-words">{sentences.join(language === 'zh-CN' ? '' : ' ')}</p>
      <KeyValue
        rows={[
          { label: t('instruments.answers'), value: t('instruments.answers-n', { n: total.n }) },
          {
            label: t('instruments.mean-score'),
            value: `${number(total.mean)} (${total.lowest}–${total.highest})`,
          },
          {
            label: t('instruments.adequacy'),
            value: t(`instruments.adequacy-${adequacy.state}`, {
              half: number(adequacy.half),
              needed: adequacy.needed ?? '–',
            }),
          },
        ]}
      />
    </Panel>
  );
}
