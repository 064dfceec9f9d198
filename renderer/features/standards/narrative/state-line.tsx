/** Where a text stands between draft and approved, who brought it there and when, and the next step. */
import { Button, Tag } from 'antd';
import type { Input } from '#shared/api/index.ts';
import type { Narrative } from '#shared/api/standards.ts';
import { useLanguage } from '../../../app/language.tsx';
import { formatStamp } from '../../../ui/format-date.ts';

type Act = Input<'standards.judge'>['act'];

const COLOURS = { draft: 'default', reviewed: 'processing', approved: 'success' } as const;

export function StateLine({ stored }: { stored: Narrative | undefined }) {
  const { t } = useLanguage();
  if (!stored) return <p className="standards-soft">{t('narratives.none')}</p>;
  const stamp = (key: 'written' | 'reviewed' | 'approved') => {
    const given = stored[key];
    return given ? [t(`narratives.stamp-${key}`, { by: given.by, at: formatStamp(given.at) })] : [];
  };
  return (
    <p className="narrative-state">
      <Tag color={COLOURS[stored.state]}>{t(`standards.state-${stored.state}`)}</Tag>
      {[...stamp('written'), ...stamp('reviewed'), ...stamp('approved')].join(' · ')}
    </p>
  );
}

const STEPS: Record<Narrative['state'], readonly Act[]> = {
  draft: ['review'],
  reviewed: ['return', 'approve'],
  approved: ['return'],
};

export function StateActs(props: {
  stored: Narrative | undefined;
  /** The text on screen is another than the stored one. */
  unsaved: boolean;
  pending: boolean;
  onAct(act: Act): void;
}) {
  const { t } = useLanguage();
  const { stored, unsaved, pending, onAct } = props;
  if (!stored) return null;
  return STEPS[stored.state].map((act) => (
    <Button key={act} disabled={unsaved || pending} onClick={() => onAct(act)}>
      {t(`narratives.act-${act}`)}
    </Button>
  ));
}
