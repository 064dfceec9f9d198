import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import { focusSoon } from './focus-soon.ts';
import { GridCell } from './grid-cell.tsx';
import { outcomeKey, type Show } from './outcome.ts';
import { useColumnWindow } from './use-column-window.ts';
import type { ImportEditing } from './use-import.ts';
import { usePagedRows } from './use-paged-rows.ts';

const ROW_HEIGHT = 32;
const COLUMN_WIDTH = 128;
const BEFORE = 132;

interface Props {
  importId: string;
  sheet: SheetState;
  show: Show;
  problem: string | null;
  editing: ImportEditing;
  readOnly: boolean;
}

interface Place {
  row: number;
  column: number;
}

/** The sheet as the department wrote it, every cell with its reason; cells are fixed in place with the keyboard alone. */
export function RowGrid({ importId, sheet, show, problem, editing, readOnly }: Props) {
  const { t, say } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [open, setOpen] = useState<Place | null>(null);
  const [view, setView] = useState({ first: 0, last: 0 });
  const rows = usePagedRows(
    { import: importId, sheet: sheet.sheet, show, problem },
    sheet.columns.length,
    view.first,
    view.last,
  );
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    onChange: (instance) => {
      const items = instance.getVirtualItems();
      const first = items[0]?.index ?? 0;
      const last = items[items.length - 1]?.index ?? 0;
      setView((old) => (old.first === first && old.last === last ? old : { first, last }));
    },
  });
  const columns = sheet.columns;
  const template = `56px 76px repeat(${columns.length}, minmax(${COLUMN_WIDTH}px, 1fr))`;
  const across = useColumnWindow(scroller, { count: columns.length, width: COLUMN_WIDTH, before: BEFORE });
  const { scrollTo } = across;

  const move = useCallback(
    (place: Place) => {
      const next = {
        row: Math.min(Math.max(place.row, 0), Math.max(rows.total - 1, 0)),
        column: Math.min(Math.max(place.column, 0), Math.max(columns.length - 1, 0)),
      };
      setActive(next);
      virtual.scrollToIndex(next.row);
      scrollTo(next.column);
      focusSoon(() => scroller.current, `[data-place="${next.row}-${next.column}"]`);
    },
    [rows.total, columns.length, virtual, scrollTo],
  );

  const onKey = (event: KeyboardEvent) => {
    if (open) return;
    const by: Record<string, Place> = {
      ArrowUp: { row: active.row - 1, column: active.column },
      ArrowDown: { row: active.row + 1, column: active.column },
      ArrowLeft: { row: active.row, column: active.column - 1 },
      ArrowRight: { row: active.row, column: active.column + 1 },
      PageDown: { row: active.row + 12, column: active.column },
      PageUp: { row: active.row - 12, column: active.column },
      Home: { row: event.ctrlKey ? 0 : active.row, column: 0 },
      End: { row: event.ctrlKey ? rows.total - 1 : active.row, column: columns.length - 1 },
    };
    const next = by[event.key];
    if (next) {
      event.preventDefault();
      move(next);
    } else if ((event.key === 'Enter' || event.key === 'F2') && !readOnly) {
      event.preventDefault();
      setOpen(active);
    }
  };

  const save = (row: number, column: number, text: string, then: Place) => {
    setOpen(null);
    void editing.fix({ import: importId, sheet: sheet.sheet, row, column, text });
    move(then);
  };

  return (
    <div className="import-grid" ref={scroller} data-testid="import-grid">
      <div
        role="grid"
        style={{ minWidth: BEFORE + COLUMN_WIDTH * columns.length }}
        tabIndex={-1}
        aria-rowcount={rows.total + 1}
        aria-colcount={columns.length + 2}
        aria-label={`${sheet.sheet} ${t('importing.sheet-rows', { n: rows.total })}`}
        onKeyDown={onKey}
      >
        <div
          role="row"
          aria-rowindex={1}
          className="import-grid-head"
          style={{ gridTemplateColumns: template }}
        >
          <div role="columnheader">{t('importing.row-number')}</div>
          <div role="columnheader">{t('importing.row-outcome')}</div>
          {across.shown.map((at) => {
            const column = columns[at]!;
            return (
              <div
                role="columnheader"
                key={column.index}
                aria-colindex={at + 3}
                style={{ gridColumn: at + 3 }}
                data-extra={column.target === null}
                title={column.heading}
              >
                <span className="import-letters">{column.letters}</span>{' '}
                {column.heading === column.letters ? '' : column.heading}
              </div>
            );
          })}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows.rowAt(item.index);
            return (
              <div
                role="row"
                key={item.key}
                aria-rowindex={item.index + 2}
                className="import-grid-row"
                data-outcome={row?.outcome}
                style={{
                  gridTemplateColumns: template,
                  height: ROW_HEIGHT,
                  transform: `translateY(${item.start}px)`,
                }}
              >
                <div role="rowheader" className="import-row-number">
                  {row?.row ?? ''}
                </div>
                <div
                  role="gridcell"
                  tabIndex={-1}
                  className="import-outcome"
                  title={row?.problems.map(({ message }) => say(message)).join('\n')}
                >
                  {row ? t(outcomeKey[row.outcome]) : ''}
                </div>
                {row &&
                  across.shown.map((at) => {
                    const column = columns[at]!;
                    return (
                      <GridCell
                        key={column.index}
                        at={at}
                        cell={row.cells[column.index]}
                        name={t('importing.cell-edit', { column: column.letters, row: row.row })}
                        place={`${item.index}-${at}`}
                        active={active.row === item.index && active.column === at}
                        editing={open?.row === item.index && open.column === at}
                        onFocus={() => setActive({ row: item.index, column: at })}
                        onOpen={() => !readOnly && setOpen({ row: item.index, column: at })}
                        onCancel={() => {
                          setOpen(null);
                          move({ row: item.index, column: at });
                        }}
                        onSave={(text, down) =>
                          save(row.row, column.index, text, { row: item.index + (down ? 1 : 0), column: at })
                        }
                      />
                    );
                  })}
              </div>
            );
          })}
        </div>
      </div>
      {!rows.loading && rows.total === 0 && <p className="import-rows-empty">{t('importing.rows-empty')}</p>}
    </div>
  );
}
