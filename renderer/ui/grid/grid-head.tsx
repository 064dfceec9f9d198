/** The heading line: names of the columns, their order and filter, their menu and their edge to pull. */
import { CaretDownFilled, CaretUpFilled, EllipsisOutlined, FilterFilled } from '@ant-design/icons';
import { memo, type ReactNode } from 'react';
import { useT } from '../../app/language.tsx';
import { type ColumnLayout, frozenLeft, NUMBER_WIDTH } from './columns.ts';
import type { GridColumn } from './types.ts';

interface Props {
  columns: readonly GridColumn[];
  layout: ColumnLayout;
  left: number;
  right: number;
  /** The column with the keyboard in its heading; -2 none. */
  active: number;
  /** First and last selected column; -1 none. */
  from: number;
  to: number;
  /** The column whose menu is open; -1 none. */
  open: number;
}

export const GridHead = memo(function GridHead(props: Props) {
  const { layout, left, right, columns, active } = props;
  const t = useT();
  const { lefts, frozen } = layout;
  const shown: ReactNode[] = [];
  for (let at = 0; at < frozen; at++) shown.push(<Heading key={at} at={at} {...props} />);
  const gap = (from: number, to: number, key: string) =>
    to > from ? (
      <div key={key} role="presentation" style={{ flex: 'none', width: lefts[to]! - lefts[from]! }} />
    ) : null;
  if (active >= frozen && active < left) {
    shown.push(gap(frozen, active, 'gap-a'), <Heading key="out" at={active} {...props} />);
    shown.push(gap(active + 1, left, 'gap-b'));
  } else shown.push(gap(frozen, left, 'gap-a'));
  for (let at = left; at <= right && at < columns.length; at++)
    shown.push(<Heading key={`s${at}`} at={at} {...props} />);
  return (
    <div role="row" aria-rowindex={1} className="grid-head" style={{ width: NUMBER_WIDTH + lefts.at(-1)! }}>
      <div
        role="columnheader"
        aria-colindex={1}
        className="grid-number grid-corner"
        data-grid-all
        style={{ width: NUMBER_WIDTH }}
      >
        <span className="visually-hidden">{t('grid.row-number')}</span>
      </div>
      {shown}
    </div>
  );
});

function Heading({ at, columns, layout, active, from, to, open }: Props & { at: number }) {
  const t = useT();
  const column = columns[at]!;
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={column.sort ?? 'none'}
      className="grid-heading"
      data-heading={at}
      data-frozen={at < layout.frozen || undefined}
      data-edge={at === layout.frozen - 1 || undefined}
      data-align={column.align}
      data-marked={(at >= from && at <= to) || undefined}
      data-open={open === at || undefined}
      style={{
        width: column.width,
        ...frozenLeft(layout, at),
      }}
    >
      <span className="grid-label" title={column.label}>
        {column.label}
        {column.required && (
          <span className="grid-required" title={t('records.required')}>
            *
          </span>
        )}
      </span>
      {column.sort === 'ascending' && <CaretUpFilled className="grid-sign" aria-hidden="true" />}
      {column.sort === 'descending' && <CaretDownFilled className="grid-sign" aria-hidden="true" />}
      {column.filtered && <FilterFilled className="grid-sign" role="img" aria-label={t('grid.filtered')} />}
      <button
        type="button"
        className="grid-menu-button"
        data-grid-menu
        data-grid-focus={active === at || undefined}
        tabIndex={active === at ? 0 : -1}
        aria-haspopup="dialog"
        aria-expanded={open === at}
        aria-label={t('grid.menu-of', { column: column.label })}
      >
        <EllipsisOutlined />
      </button>
      <span className="grid-edge" data-grid-edge aria-hidden="true" />
    </div>
  );
}
