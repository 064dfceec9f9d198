import type { ReactNode } from 'react';

/** Nothing here yet: says what would be here and what to do next. Never only "no data". */
export function EmptyState(props: {
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className="empty-state">
      {props.icon && (
        <div className="empty-icon" aria-hidden="true">
          {props.icon}
        </div>
      )}
      <p className="empty-title">{props.title}</p>
      {props.hint && <p className="empty-hint">{props.hint}</p>}
      {props.action && <div className="empty-action">{props.action}</div>}
    </div>
  );
}
