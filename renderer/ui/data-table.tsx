/** The table of every screen: 32 px rows, sticky header, rows reached by arrows and opened with Enter. */
import { Table, type TableProps } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useElementHeight } from './use-element-height.ts';

export type { TableColumnsType } from 'antd';

export interface DataTableProps<T extends object>
  extends Omit<TableProps<T>, 'size' | 'sticky' | 'virtual' | 'scroll' | 'pagination' | 'onRow' | 'title'> {
  /** What the table shows, for those who do not see it. */
  label: string;
  /** Opens a row, by click or Enter. */
  onOpen?: (row: T) => void;
  isSelected?: (row: T) => boolean;
  /** Shown instead of rows: an `EmptyState` that says what to do. */
  empty?: ReactNode;
  /**
   * `auto`: as tall as its rows; `fill`: takes the height of its container and scrolls inside, drawing only the rows
   * in sight (for long lists); a number: at most so many pixels.
   */
  height?: 'auto' | 'fill' | number;
  /** The least width before it scrolls sideways; needed by `fill` to place its columns. */
  minWidth?: number;
  pagination?: TableProps<T>['pagination'];
}

const HEADER = 33;
/** The line of pages below the rows, with its margins. */
const PAGES = 56;

export function DataTable<T extends object>({
  label,
  onOpen,
  isSelected,
  empty,
  height = 'auto',
  minWidth,
  pagination = false,
  className,
  ...table
}: DataTableProps<T>) {
  const [box, available] = useElementHeight<HTMLDivElement>(height === 'fill');
  const inner =
    height === 'fill'
      ? Math.max(120, available - HEADER - (pagination ? PAGES : 0))
      : height === 'auto'
        ? undefined
        : height;
  return (
    <div ref={box} className="data-table" data-height={height === 'fill' ? 'fill' : 'auto'}>
      {height === 'fill' && available === 0 ? null : (
        <Table<T>
          {...table}
          className={className ?? ''}
          size="small"
          aria-label={label}
          pagination={pagination}
          virtual={height === 'fill'}
          sticky={height === 'auto'}
          scroll={{
            ...(inner === undefined ? {} : { y: inner }),
            ...(height === 'fill' ? { x: minWidth ?? 800 } : minWidth ? { x: minWidth } : {}),
          }}
          locale={{ emptyText: empty ?? ' ' }}
          rowClassName={(row) => (isSelected?.(row) ? 'ant-table-row-selected' : '')}
          onRow={(row) =>
            onOpen
              ? {
                  tabIndex: 0,
                  className: 'row-open',
                  'aria-selected': isSelected?.(row),
                  onClick: (event) => {
                    if (!isControl(event.target)) onOpen(row);
                  },
                  onKeyDown: (event) => rowKey(event, () => onOpen(row)),
                }
              : {}
          }
        />
      )}
    </div>
  );
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('button, a, input, .ant-select, label') !== null;

function rowKey(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open();
    return;
  }
  const step =
    event.key === 'ArrowDown'
      ? 'nextElementSibling'
      : event.key === 'ArrowUp'
        ? 'previousElementSibling'
        : null;
  if (!step) return;
  let row: Element | null = event.currentTarget[step];
  while (row && row.getAttribute('tabindex') === null) row = row[step];
  if (row instanceof HTMLElement) {
    event.preventDefault();
    row.focus();
  }
}
