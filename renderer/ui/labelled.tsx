import type { ReactNode } from 'react';
import './labelled.css';

/** A control below its label, with a hint below that. */
export function Labelled(props: { id: string; label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="labelled">
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
      {props.hint && <small>{props.hint}</small>}
    </div>
  );
}
