import { useLanguage } from '../../../app/language.tsx';

/** How many forms lie in each band, the lowest light and the highest dark; the numbers are in its name. */
export function BandBar({ counts, names }: { counts: readonly number[]; names: readonly string[] }) {
  const { t } = useLanguage();
  const words = counts.map((count, at) => `${names[at]} ${count}`).join(t('evaluation.list-comma'));
  const shade = (at: number) => 0.25 + (0.75 * at) / Math.max(1, counts.length - 1);
  return (
    <span className="evaluation-distribution profile-bands" role="img" aria-label={words} title={words}>
      {counts.map(
        (count, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other name than their place
          count > 0 && <span key={at} style={{ flexGrow: count, opacity: shade(at) }} />,
      )}
    </span>
  );
}
