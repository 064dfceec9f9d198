import type { ReactNode } from 'react';

/** Facts in two columns; a missing one is a thin dash. */
export function KeyValue({
  rows,
}: {
  rows: readonly { label: ReactNode; value: ReactNode; key?: string }[];
}) {
  return (
    <dl className="key-value">
      {rows.map(({ label, value, key }, index) => (
        <div key={key ?? (typeof label === 'string' ? label : index)}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <Dash /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An empty cell. */
export function Dash() {
  return (
    <span className="dash" aria-hidden="true">
      –
    </span>
  );
}
