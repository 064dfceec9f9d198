import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { ImportRow, SheetState } from '#shared/api/importing.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';
import { useLanguage } from '../../app/language.tsx';
import './shape-grid.css';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { focusSoon } from './focus-soon.ts';
import { columnActions, rowActions, type ShapeAction } from './shape-actions.ts';
import { useColumnWindow } from './use-column-window.ts';
import type { ImportEditing } from './use-import.ts';
import { usePagedRows } from './use-paged-rows.ts';

const ROW_HEIGHT = 28;
const COLUMN_WIDTH = 112;
const BEFORE = 140;

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
}

/** The raw rows; the number of a row and the letters of a column open what can be said of them. */
export function ShapeGrid({ importId, sheet, editing }: Props) {
  const { t, say } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ first: 0, last: 0 });
  const rows = usePagedRows(
    { import: importId, sheet: sheet.sheet, show: 'all', problem: null },
    sheet.columns.length,
    view.first,
    view.last,
  );
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    onChange: (instance) => {
      const items = instance.getVirtualItems();
      const first = items[0]?.index ?? 0;
      const last = items[items.length - 1]?.index ?? 0;
      setView((old) => (old.first === first && old.last === last ? old : { first, last }));
    },
  });
  const width = Math.max(sheet.columns.length, (sheet.columns.at(-1)?.index ?? -1) + 1);
  const across = useColumnWindow(scroller, { count: width, width: COLUMN_WIDTH, before: BEFORE });
  const byIndex = new Map(sheet.columns.map((column) => [column.index, column]));
  const template = `56px 84px repeat(${width}, minmax(${COLUMN_WIDTH}px, 1fr))`;
  const understood = sheet.type !== null;
  const change = ({ change: part }: ShapeAction) =>
    void editing.map({ import: importId, sheet: sheet.sheet, ...part });
  const leftOut = (index: number) => sheet.area.leftOutColumns.includes(index);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.dataset.at) return;
    const step = steps[event.key];
    if (step === undefined) return;
    const [kind, at] = target.dataset.at.split('-') as [string, string];
    if ((kind === 'row') !== event.key.endsWith('Down') && (kind === 'row') !== event.key.endsWith('Up'))
      return;
    event.preventDefault();
    const next = Number(at) + step;
    if (next < 0 || next >= (kind === 'row' ? rows.total : width)) return;
    if (kind === 'row') virtual.scrollToIndex(next);
    else across.scrollTo(next);
    focusSoon(() => scroller.current, `[data-at="${kind}-${next}"]`);
  };
  return (
    <div
      className="import-grid import-shape"
      ref={scroller}
      data-fixed={!understood}
      data-testid="import-grid"
    >
      <div
        role="table"
        style={{ minWidth: BEFORE + COLUMN_WIDTH * width }}
        aria-label={sheet.sheet}
        aria-rowcount={rows.total + 1}
        aria-colcount={width + 2}
        onKeyDown={onKey}
      >
        <div
          role="row"
          aria-rowindex={1}
          className="import-grid-head"
          style={{ gridTemplateColumns: template }}
        >
          <div role="columnheader">{t('importing.row-number')}</div>
          <div role="columnheader">{t('importing.shape-role')}</div>
          {across.shown.map((index) => {
            const column = byIndex.get(index);
            const letters = column?.letters ?? '';
            return (
              <div
                role="columnheader"
                key={index}
                aria-colindex={index + 3}
                style={{ gridColumn: index + 3 }}
                data-left-out={leftOut(index)}
              >
                {understood && column ? (
                  <Menu
                    at={`column-${index}`}
                    label={t('importing.shape-column', { letters })}
                    actions={columnActions(sheet, index)}
                    disabled={editing.busy}
                    onAct={change}
                  >
                    {letters}
                  </Menu>
                ) : (
                  letters
                )}
              </div>
            );
          })}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows.rowAt(item.index);
            const role = row && roleOf(sheet, row);
            return (
              <div
                role="row"
                key={item.key}
                aria-rowindex={item.index + 2}
                className="import-grid-row"
                data-role={role}
                style={{
                  gridTemplateColumns: template,
                  height: ROW_HEIGHT,
                  transform: `translateY(${item.start}px)`,
                }}
              >
                <div role="rowheader" className="import-row-number">
                  {row && understood ? (
                    <Menu
                      at={`row-${item.index}`}
                      label={t('importing.shape-row', { row: row.row })}
                      actions={rowActions(sheet, row.row, row.outcome !== 'not-data')}
                      disabled={editing.busy}
                      onAct={change}
                    >
                      {row.row}
                    </Menu>
                  ) : (
                    row?.row
                  )}
                </div>
                <div
                  role="cell"
                  className="import-shape-role"
                  title={row?.problems.map(({ message }) => say(message)).join(' ')}
                >
                  {role && understood ? t(roleKey[role]) : ''}
                </div>
                {across.shown.map((index) => (
                  <div
                    role="cell"
                    key={index}
                    aria-colindex={index + 3}
                    style={{ gridColumn: index + 3 }}
                    data-left-out={leftOut(index)}
                  >
                    {row?.cells[index]?.text ?? ''}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const steps: Record<string, number> = {
  ArrowUp: -1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -10,
  PageDown: 10,
};

type Role = 'title' | 'header' | 'data' | 'left-out' | 'not-data';

const roleKey: Record<Role, MessageKey> = {
  title: 'importing.role-title',
  header: 'importing.role-header',
  data: 'importing.role-data',
  'left-out': 'importing.role-left-out',
  'not-data': 'importing.role-not-data',
};

function roleOf({ headerRows, area }: SheetState, { row, outcome }: ImportRow): Role {
  if (headerRows.includes(row)) return 'header';
  if (outcome !== 'not-data') return 'data';
  if (row < (headerRows[0] ?? 1)) return 'title';
  const outside = row < (area.firstRow ?? 1) || row > (area.lastRow ?? row);
  return outside || area.leftOutRows.includes(row) ? 'left-out' : 'not-data';
}

function Menu(props: {
  at: string;
  label: string;
  actions: readonly ShapeAction[];
  disabled: boolean;
  onAct(action: ShapeAction): void;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <ChoiceMenu
      items={props.actions.map(({ key, label }) => ({ key, label: t(label) }))}
      disabled={props.disabled}
      onChoose={(key) => {
        const action = props.actions.find((entry) => entry.key === key);
        if (action) props.onAct(action);
      }}
    >
      <button type="button" className="import-shape-open" data-at={props.at} aria-label={props.label}>
        {props.children}
      </button>
    </ChoiceMenu>
  );
}
