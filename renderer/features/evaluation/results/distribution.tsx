/** Shares of the scale's points as one bar, dark to light from the top; the numbers are in its name. */
export function Distribution({ counts, lowest }: { counts: readonly number[]; lowest: number }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const words = counts.map((count, at) => `${lowest + at}: ${count}`).join(', ');
  return (
    <span className="evaluation-distribution" role="img" aria-label={words} title={words}>
      {counts.map((count, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the points of a scale do not move
          key={at}
          style={{ flexGrow: count / total, opacity: 0.18 + (0.82 * at) / Math.max(1, counts.length - 1) }}
        />
      ))}
    </span>
  );
}
