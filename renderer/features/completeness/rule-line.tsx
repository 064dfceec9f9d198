import type { ReactNode } from 'react';

/** One line of the rule: what it is, and the control for it. */
export function RuleLine(props: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="completeness-line">
      <label htmlFor={props.id}>{props.label}</label>
      <div>{props.children}</div>
    </div>
  );
}
