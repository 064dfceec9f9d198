import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { GridView } from '#shared/api/grid.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { arrange, arranged } from './view-state.ts';

/** Which columns are shown, in which order and width, and how many of them stay. */
export function ColumnsPanel(props: { type: RecordType; view: GridView; onView(view: GridView): void }) {
  const { t, say } = useLanguage();
  const { view, onView, type } = props;
  const columns = arrange(type, view);
  const shown = columns.filter(({ hidden }) => !hidden).length;
  const moved = (at: number, by: -1 | 1) => {
    const next = [...columns];
    const [column] = next.splice(at, 1);
    next.splice(at + by, 0, column!);
    onView(arranged(view, next));
  };
  return (
    <div className="columns-panel">
      <ul>
        {columns.map((column, at) => {
          const label = say(column.field.label);
          return (
            <li key={column.field.name}>
              <label>
                <input
                  type="checkbox"
                  checked={!column.hidden}
                  disabled={!column.hidden && shown === 1}
                  onChange={(event) =>
                    onView(
                      arranged(
                        view,
                        columns.map((each, index) =>
                          index === at ? { ...each, hidden: !event.target.checked } : each,
                        ),
                      ),
                    )
                  }
                />
                <span>{label}</span>
              </label>
              <Button
                size="small"
                type="text"
                icon={<ArrowUpOutlined />}
                disabled={at === 0}
                aria-label={t('grid.move-up', { column: label })}
                onClick={() => moved(at, -1)}
              />
              <Button
                size="small"
                type="text"
                icon={<ArrowDownOutlined />}
                disabled={at === columns.length - 1}
                aria-label={t('grid.move-down', { column: label })}
                onClick={() => moved(at, 1)}
              />
            </li>
          );
        })}
      </ul>
      <label className="columns-frozen">
        <span>{t('grid.frozen')}</span>
        <input
          type="number"
          min={0}
          max={Math.min(10, shown)}
          value={view.frozen}
          onChange={(event) =>
            onView({
              ...view,
              frozen: Math.max(0, Math.min(10, Math.trunc(Number(event.target.value) || 0))),
            })
          }
        />
      </label>
    </div>
  );
}
