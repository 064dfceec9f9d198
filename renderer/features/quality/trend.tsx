import { useLanguage } from '../../app/language.tsx';

interface Point {
  day: string;
  findings: number;
}

const WIDTH = 120;
const HEIGHT = 24;

/** Open findings day by day as a small line, and in words. Days stand at their true distance. */
export function Trend({ points }: { points: readonly Point[] }) {
  const { t } = useLanguage();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  if (points.length === 1)
    return <small className="quality-trend">{t('quality.trend-one', { day: first.day })}</small>;
  const words = t('quality.trend-words', {
    from: first.day,
    first: first.findings,
    to: last.day,
    last: last.findings,
  });
  const time = (day: string) => Date.parse(day);
  const span = time(last.day) - time(first.day);
  const most = Math.max(1, ...points.map((point) => point.findings));
  const line = points
    .map(({ day, findings }) => {
      const x = 2 + ((time(day) - time(first.day)) / span) * (WIDTH - 4);
      const y = HEIGHT - 2 - (findings / most) * (HEIGHT - 4);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
  return (
    <span className="quality-trend" title={words}>
      <small>{t('quality.trend')}</small>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={`${t('quality.trend')}: ${words}`}>
        <polyline points={line} />
      </svg>
      <small>
        {first.findings} → {last.findings}
      </small>
    </span>
  );
}
