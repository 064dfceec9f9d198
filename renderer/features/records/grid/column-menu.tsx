/** The menu of a column: order, filter with the counts of its values, grouping, freezing, hiding. */
import {
  EyeInvisibleOutlined,
  GroupOutlined,
  PushpinOutlined,
  SortAscendingOutlined,
  SortDescendingOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { GridView } from '#shared/api/grid.ts';
import type { FieldSpec } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { placeBelow } from '../../../ui/place-below.ts';
import { ColumnFilter, type FilterParts } from './column-filter.tsx';
import { withSort } from './view-state.ts';

interface Props extends Omit<FilterParts, 'onClose'> {
  field: FieldSpec;
  view: GridView;
  /** How many columns would stay if those up to this one did. */
  position: number;
  onView(view: GridView): void;
  onHide(): void;
  onClose(): void;
}

export function ColumnMenu(props: Props) {
  const { field, view, onView, onClose, position } = props;
  const { t, say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.showPopover();
    const heading = document.querySelector('.grid-heading[data-open]');
    if (box.current && heading) placeBelow(box.current, heading, 2);
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, []);
  const sorted = view.sort.find((term) => term.field === field.name);
  const grouped = view.group.includes(field.name);
  const act = (next: GridView) => {
    onView(next);
    onClose();
  };
  const item = (icon: ReactNode, text: string, pressed: boolean, next: () => void) => (
    <Button type="text" size="small" block icon={icon} aria-pressed={pressed} onClick={next}>
      {text}
    </Button>
  );
  const sort = (descending: boolean) =>
    act(withSort(view, field.name, sorted?.descending === descending ? null : descending));
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={t('grid.menu-of', { column: say(field.label) })}
      className="column-menu"
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      <div className="column-menu-acts">
        {item(<SortAscendingOutlined />, t('grid.ascending'), sorted?.descending === false, () =>
          sort(false),
        )}
        {item(<SortDescendingOutlined />, t('grid.descending'), sorted?.descending === true, () =>
          sort(true),
        )}
        {field.kind !== 'scores' &&
          item(<GroupOutlined />, t(grouped ? 'grid.ungroup' : 'grid.group'), grouped, () =>
            act({
              ...view,
              group: grouped
                ? view.group.filter((name) => name !== field.name)
                : [...view.group, field.name].slice(-2),
            }),
          )}
        {item(
          <PushpinOutlined />,
          t(view.frozen === position + 1 ? 'grid.unfreeze' : 'grid.freeze'),
          view.frozen === position + 1,
          () => act({ ...view, frozen: view.frozen === position + 1 ? 0 : Math.min(10, position + 1) }),
        )}
        {item(<EyeInvisibleOutlined />, t('grid.hide'), false, () => {
          props.onHide();
          onClose();
        })}
      </div>
      <ColumnFilter {...props} onClose={onClose} />
    </div>
  );
}
