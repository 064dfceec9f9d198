import { SortAscendingOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { CellFace } from '../../ui/completeness/cell-face.tsx';
import type { DepartmentRow } from '../../ui/completeness/matrix-rows.ts';
import '../../ui/matrix.css';
import { nextPlace, type Place } from './move.ts';

export interface MatrixColumn {
  type: RecordType;
  every: Output<'completeness.matrix'>['types'][number]['rule']['every'];
}

/** What the rows are ordered by: a type's delay, all delays together, or the departments themselves. */
export type Order = { by: 'late'; type: string | null } | { by: 'department' };

/** Departments by types: one stop of the Tab key, moved through with the arrow keys. */
export function Matrix(props: {
  columns: readonly MatrixColumn[];
  rows: readonly DepartmentRow[];
  nameOf(department: string): string;
  remindedOn: ReadonlyMap<string, string>;
  order: Order;
  onOrder(order: Order): void;
  onOpen(type: string, department: string): void;
}) {
  const { t, say } = useLanguage();
  const { columns, rows, order } = props;
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const here = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, columns.length - 1),
  };
  const move = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element && event.target.closest('td'))) return;
    const next = nextPlace(here, event, rows.length, columns.length);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  };
  const sorted = (on: boolean) => (on ? 'descending' : 'none');
  return (
    <section className="matrix completeness-matrix">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved through with the arrow keys is a grid */}
      <table ref={table} role="grid" aria-label={t('completeness.matrix')} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col" aria-sort={order.by === 'department' ? 'ascending' : 'none'}>
              <SortButton
                on={order.by === 'department'}
                label={t('navigation.department')}
                title={t('completeness.sort-name')}
                onClick={() => props.onOrder({ by: 'department' })}
              />
            </th>
            <th scope="col" aria-sort={sorted(order.by === 'late' && order.type === null)}>
              <SortButton
                on={order.by === 'late' && order.type === null}
                label={t('completeness.owed')}
                title={t('completeness.sort-late')}
                onClick={() => props.onOrder({ by: 'late', type: null })}
              />
            </th>
            {columns.map(({ type }) => (
              <th key={type.id} scope="col" aria-sort={sorted(order.by === 'late' && order.type === type.id)}>
                <SortButton
                  on={order.by === 'late' && order.type === type.id}
                  label={say(type.plural)}
                  title={t('completeness.sort-by-type', { type: say(type.plural) })}
                  onClick={() => props.onOrder({ by: 'late', type: type.id })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => {
            const name = props.nameOf(row.department);
            const reminded = props.remindedOn.get(row.department);
            return (
              <tr key={row.department}>
                <th scope="row" title={name}>
                  {name}
                  {reminded && <small>{t('completeness.reminded-on', { at: reminded })}</small>}
                </th>
                <td className="completeness-owed">
                  {row.late > 0 ? (
                    <>
                      {t('completeness.late-types', { n: row.late })}
                      <small>{t('completeness.days-late', { n: row.daysLate })}</small>
                    </>
                  ) : (
                    <span className="dash">–</span>
                  )}
                </td>
                {columns.map(({ type, every }, columnIndex) => {
                  const cell = row.cells.get(type.id);
                  return (
                    <td key={type.id} data-state={cell?.state ?? 'none'}>
                      <button
                        type="button"
                        className="completeness-cell"
                        data-place={`${rowIndex}:${columnIndex}`}
                        tabIndex={here.row === rowIndex && here.column === columnIndex ? 0 : -1}
                        onFocus={() => setActive({ row: rowIndex, column: columnIndex })}
                        onClick={() => props.onOpen(type.id, row.department)}
                      >
                        <CellFace place={`${name}, ${say(type.plural)}`} cell={cell} every={every} />
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function SortButton(props: { on: boolean; label: string; title: string; onClick(): void }) {
  return (
    <button
      type="button"
      className="completeness-sort"
      title={props.title}
      onClick={props.onClick}
      data-on={props.on}
    >
      <span>{props.label}</span>
      {props.on && <SortAscendingOutlined aria-hidden="true" />}
    </button>
  );
}
