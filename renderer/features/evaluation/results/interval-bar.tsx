/** A score with its interval on an axis that all rows share; the raw mean beside it as a ring. */
export function IntervalBar(props: {
  score: number;
  low: number;
  high: number;
  raw: number;
  axis: { min: number; max: number; centre: number };
}) {
  const { min, max, centre } = props.axis;
  const at = (value: number) =>
    `${(Math.min(1, Math.max(0, (value - min) / (max - min))) * 100).toFixed(2)}%`;
  return (
    <svg className="evaluation-interval" aria-hidden="true">
      <line x1={at(centre)} x2={at(centre)} y1="0" y2="100%" className="evaluation-centre" />
      <line x1={at(props.low)} x2={at(props.high)} y1="50%" y2="50%" className="evaluation-range" />
      <circle cx={at(props.raw)} cy="50%" r="3.5" className="evaluation-raw" />
      <circle cx={at(props.score)} cy="50%" r="4" className="evaluation-fair" />
    </svg>
  );
}
