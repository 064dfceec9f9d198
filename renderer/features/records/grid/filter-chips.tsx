import { CloseOutlined } from '@ant-design/icons';
import type { FieldTest, GridView } from '#shared/api/grid.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { CellText } from './blocks.ts';
import { withFilter, withSort } from './view-state.ts';

/** What is filtered, grouped and sorted, in words; each goes with a press. */
export function FilterChips(props: {
  type: RecordType;
  view: GridView;
  text: CellText;
  onView(view: GridView): void;
}) {
  const { t, say } = useLanguage();
  const { type, view, onView } = props;
  const label = (name: string) => {
    const field = type.fields.find((each) => each.name === name);
    return field ? say(field.label) : name;
  };
  const inWords = (name: string, test: FieldTest): string => {
    switch (test.kind) {
      case 'values': {
        const shown = test.values
          .slice(0, 2)
          .map((value) => (value === null ? t('grid.blank') : props.text(name, value, {})));
        const more = test.values.length - shown.length;
        return shown.join(', ') + (more > 0 ? ` +${more}` : '');
      }
      case 'text':
        return t('grid.containing', { text: test.text });
      case 'range':
        return `${test.from ?? '…'} – ${test.to ?? '…'}`;
      case 'blank':
        return t(test.blank ? 'grid.only-blank' : 'grid.only-filled');
    }
  };
  const chip = (key: string, text: string, remove: () => void) => (
    <span className="grid-chip" key={key}>
      {text}
      <button type="button" aria-label={t('grid.drop', { what: text })} onClick={remove}>
        <CloseOutlined />
      </button>
    </span>
  );
  return (
    <>
      {view.group.length > 0 &&
        chip('group', t('grid.grouped-by', { what: view.group.map(label).join(' › ') }), () =>
          onView({ ...view, group: [] }),
        )}
      {view.sort.map(({ field, descending }) =>
        chip(`sort-${field}`, `${label(field)} ${descending ? '↓' : '↑'}`, () =>
          onView(withSort(view, field, null)),
        ),
      )}
      {view.filters.map(({ field, test }) =>
        chip(`filter-${field}`, `${label(field)}: ${inWords(field, test)}`, () =>
          onView(withFilter(view, field, null)),
        ),
      )}
    </>
  );
}
