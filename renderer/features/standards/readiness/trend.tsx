import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../../app/language.tsx';

const WIDTH = 96;
const HEIGHT = 20;

/** Items ready day by day, as a small line at its true distances, and in words. */
export function ReadinessTrend({ days }: { days: Output<'readiness.matrix'>['days'] }) {
  const { t } = useLanguage();
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  if (first === last) return <small>{t('readiness.trend-one', { day: first.day })}</small>;
  const words = t('readiness.trend-words', {
    from: first.day,
    first: first.counts.ready,
    to: last.day,
    last: last.counts.ready,
  });
  const time = (day: string) => Date.parse(day);
  const span = time(last.day) - time(first.day);
  const most = Math.max(1, ...days.map(({ counts }) => counts.items));
  const line = days
    .map(({ day, counts }) => {
      const x = 2 + ((time(day) - time(first.day)) / span) * (WIDTH - 4);
      const y = HEIGHT - 2 - (counts.ready / most) * (HEIGHT - 4);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
  return (
    <span className="standards-trend" title={words}>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={`${t('readiness.trend')}: ${words}`}>
        <polyline points={line} />
      </svg>
      <small>
        {first.counts.ready} → {last.counts.ready}
      </small>
    </span>
  );
}
