import type { ReactNode } from 'react';

/**
 * A screen: title, one sentence, the primary action top right, then the work. `fill` gives the content the rest of the
 * window's height (for a grid that scrolls by itself).
 */
export function Page(props: {
  title: ReactNode;
  description?: ReactNode;
  /** The one primary action, after lesser ones. */
  actions?: ReactNode;
  /** Above the title: where this lies, with the way back. */
  above?: ReactNode;
  fill?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="page" data-fill={props.fill ?? false}>
      <div className="page-head">
        <div className="page-words">
          {props.above && <div className="page-above">{props.above}</div>}
          <h1>{props.title}</h1>
          {props.description && <p>{props.description}</p>}
        </div>
        {props.actions && <div className="page-actions">{props.actions}</div>}
      </div>
      <div className="page-body">{props.children}</div>
    </div>
  );
}

/** A block of a page: a surface with a heading line. */
export function Panel(props: {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  /** Without inner margins: for tables and lists that reach the edge. */
  flush?: boolean;
}) {
  return (
    <section className="panel" data-flush={props.flush ?? false}>
      {(props.title || props.extra) && (
        <div className="panel-head">
          <h2>{props.title}</h2>
          {props.extra && <div className="panel-extra">{props.extra}</div>}
        </div>
      )}
      <div className="panel-body">{props.children}</div>
    </section>
  );
}
