import { Checkbox, InputNumber, Select } from 'antd';
import type { FieldDefinition } from '#shared/records/definition/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { BothInput } from '../../ui/both-input.tsx';
import { Labelled } from '../../ui/labelled.tsx';

interface Props {
  field: FieldDefinition;
  disabled: boolean;
  set(part: Partial<FieldDefinition>): void;
}

/** What only texts have to tick. */
function Marks({ field, disabled, set }: Props) {
  const { t } = useLanguage();
  if (field.kind !== 'text') return null;
  return (['identifier', 'multiline'] as const).map((mark) => (
    <Checkbox
      key={mark}
      checked={field[mark] ?? false}
      disabled={disabled}
      onChange={({ target }) => set({ [mark]: target.checked })}
    >
      {t(`record-types.${mark}`)}
    </Checkbox>
  ));
}

/** What a field of this kind further asks for. */
function Rows({ field, disabled, set, filled }: Props & { filled: number }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const number = (key: string, label: string, value: number | undefined, most?: number) => (
    <Labelled id={`field-edit-${key}`} label={label}>
      <InputNumber
        id={`field-edit-${key}`}
        value={value ?? null}
        disabled={disabled}
        {...(most === undefined ? {} : { min: 0, max: most, precision: 0 })}
        onChange={(next) => set({ [key]: next ?? undefined })}
      />
    </Labelled>
  );
  switch (field.kind) {
    case 'text':
      return (
        <div className="types-row">
          {number('maxLength', t('record-types.max-length'), field.maxLength, 20_000)}
        </div>
      );
    case 'integer':
    case 'number':
      return (
        <>
          <div className="types-row">
            {number('min', t('record-types.min'), field.min)}
            {number('max', t('record-types.max'), field.max)}
            {field.kind === 'number' && number('decimals', t('record-types.decimals'), field.decimals, 6)}
          </div>
          <BothInput
            id="field-edit-unit"
            label={t('record-types.unit')}
            value={field.unit ?? { zh: '', en: '' }}
            disabled={disabled}
            onChange={(unit) => set({ unit: unit.zh || unit.en ? unit : undefined })}
          />
        </>
      );
    case 'reference':
      return (
        <div className="types-row">
          <Labelled id="field-edit-target" label={t('record-types.target')}>
            <Select
              id="field-edit-target"
              value={field.to}
              disabled={disabled || filled > 0}
              showSearch={{ optionFilterProp: 'label' }}
              options={catalog.types
                .filter((type) => type.key.length === 1)
                .map((type) => ({ value: type.id, label: say(type.label) }))}
              onChange={(to) => set({ to })}
            />
          </Labelled>
          <Labelled id="field-edit-unknown" label={t('record-types.unknown')}>
            <Select
              id="field-edit-unknown"
              value={field.unknown}
              disabled={disabled}
              options={(['error', 'warning'] as const).map((value) => ({
                value,
                label: t(`record-types.unknown-${value}`),
              }))}
              onChange={(unknown) => set({ unknown })}
            />
          </Labelled>
        </div>
      );
    case 'period':
      return (
        <div className="types-row">
          <Labelled id="field-edit-grain" label={t('record-types.grain')}>
            <Select
              id="field-edit-grain"
              value={field.grain}
              disabled={disabled || filled > 0}
              options={(['year', 'term', 'month'] as const).map((value) => ({
                value,
                label: t(`record-types.grain-${value}`),
              }))}
              onChange={(grain) => set({ grain })}
            />
          </Labelled>
        </div>
      );
    default:
      return null;
  }
}

export const KindParts = { Marks, Rows };
