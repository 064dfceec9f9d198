import { Button } from 'antd';
import { memo, type Ref } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import { LightSelect } from '../../ui/light-select.tsx';

export type SheetColumn = SheetState['columns'][number];

export interface MappingTarget {
  value: string;
  label: string;
}

/** The choice of no field. */
export const EXTRA = '(extra)';

const byKey = {
  recipe: 'importing.by-recipe',
  alias: 'importing.by-alias',
  person: 'importing.by-person',
  none: 'importing.by-none',
} as const;

interface Props {
  column: SheetColumn;
  targets: readonly MappingTarget[];
  disabled: boolean;
  /** Place among the columns, and what measures the height. */
  at: number;
  measure: Ref<HTMLTableRowElement>;
  onTarget(index: number, target: string | null): void;
  onValues(index: number): void;
}

/** One column of the sheet: its heading, samples, field, and how well its texts suit it. */
export const MappingRow = memo(function MappingRow(props: Props) {
  const { t } = useLanguage();
  const { column, targets, disabled, at, measure, onTarget, onValues } = props;
  const name = column.heading || column.letters;
  const sure = column.confidence !== null && column.confidence < 1;
  return (
    <tr ref={measure} data-index={at} aria-rowindex={at + 2}>
      <td className="import-letters">{column.letters}</td>
      <th scope="row" title={column.heading}>
        <span className="import-mapping-name">{column.heading || '—'}</span>
      </th>
      <td className="import-samples" title={column.samples.join('\n')}>
        {column.samples.join(' · ') || '—'}
      </td>
      <td>
        <LightSelect
          className="import-target"
          showSearch={{ optionFilterProp: 'label' }}
          label={`${t('importing.mapping-target')}: ${name}`}
          value={column.target ?? EXTRA}
          disabled={disabled}
          options={[...targets]}
          popupMatchSelectWidth={260}
          onChange={(value) => onTarget(column.index, value === EXTRA ? null : value)}
        />
      </td>
      <td className="import-by">
        {column.dropped
          ? t(column.dropped === 'person' ? 'importing.mapping-left-out' : 'importing.mapping-dropped')
          : t(byKey[column.by])}
        {sure && (
          <small>
            {t('importing.mapping-sure', { percent: Math.round((column.confidence ?? 1) * 100) })}
          </small>
        )}
      </td>
      <td className="import-number" data-short={isShort(column)}>
        {column.fit ? t('importing.mapping-fit-line', { ...column.fit }) : '—'}
      </td>
      <td>
        {column.target !== null && (
          <Button
            size="small"
            type="text"
            aria-label={`${t('importing.mapping-values')}: ${name}`}
            onClick={() => onValues(column.index)}
          >
            {t('importing.mapping-values')}
          </Button>
        )}
      </td>
    </tr>
  );
});

const isShort = ({ fit }: SheetColumn) => fit !== null && fit.taken < fit.filled;
