import { useLanguage } from '../../../app/language.tsx';

const tones = ['positive', 'mixed', 'neutral', 'negative'] as const;
type Tones = Record<(typeof tones)[number], number>;

/** Shares of praise and complaint as one bar; the numbers are in its name. */
export function ToneBar({ tones: counts }: { tones: Tones }) {
  const { t } = useLanguage();
  const words = tones
    .map((tone) => `${t(`comments.${tone}`)} ${counts[tone]}`)
    .join(t('evaluation.list-comma'));
  return (
    <span className="comments-tones" role="img" aria-label={words} title={words}>
      {tones.map(
        (tone) => counts[tone] > 0 && <span key={tone} data-tone={tone} style={{ flexGrow: counts[tone] }} />,
      )}
    </span>
  );
}
