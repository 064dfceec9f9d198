import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { spanFields } from '#shared/indicators/definition/fits.ts';
import type { RowSet } from '#shared/indicators/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { BothInput } from '../../../ui/both-input.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { Conditions } from './conditions.tsx';
import { Located, TypeSelect } from './located.tsx';
import type { Making } from './making.ts';

interface Props {
  making: Making;
  /** `numerator`: which rows these are. */
  label: string;
  at: string;
  value: RowSet;
  onChange(rows: RowSet): void;
}

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = value;
  return rest;
};

/** Which records count: their type, conditions, what is left out and why, and their time. */
export function Rows({ making, label, at, value, onChange }: Props) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const type = catalog.has(value.from) ? catalog.type(value.from) : null;
  const disabled = making.readOnly;
  const exclude = value.exclude ?? [];
  const dates = type && type.timeField === null ? spanFields(type) : [];
  const id = at.replaceAll('.', '-');
  return (
    <div className="making-rows">
      <Labelled id={`${id}-type`} label={t('definitions.records')}>
        <TypeSelect
          id={`${id}-type`}
          label={`${label}: ${t('definitions.records')}`}
          value={value.from}
          disabled={disabled}
          onChange={(from) => onChange({ from })}
        />
        <Located making={making} at={`${at}.from`} />
      </Labelled>
      <div>
        <p className="making-caption">{t('definitions.where')}</p>
        <Conditions
          making={making}
          label={`${label}, ${t('definitions.where')}`}
          type={value.from}
          at={`${at}.where`}
          value={value.where ?? []}
          onChange={(where) => onChange(where.length > 0 ? { ...value, where } : without(value, 'where'))}
        />
      </div>
      <div>
        <p className="making-caption">{t('definitions.exclude')}</p>
        {exclude.map((entry, index) => {
          const set = (next: typeof entry) =>
            onChange({ ...value, exclude: exclude.map((one, i) => (i === index ? next : one)) });
          return (
            <div key={entry.id} className="making-exclusion">
              <Conditions
                making={making}
                label={`${t('definitions.exclude')} ${index + 1}`}
                type={value.from}
                at={
                  'all' in entry.where ? `${at}.exclude.${index}.where.all` : `${at}.exclude.${index}.where`
                }
                value={'all' in entry.where ? entry.where.all : [entry.where]}
                onChange={(parts) =>
                  set({ ...entry, where: parts.length === 1 ? parts[0]! : { all: parts } })
                }
              />
              <BothInput
                id={`${id}-reason-${index}`}
                label={t('definitions.reason')}
                value={entry.reason}
                disabled={disabled}
                onChange={(reason) => set({ ...entry, reason })}
              />
              <Located making={making} at={`${at}.exclude.${index}`} within />
              {!disabled && (
                <Button
                  size="small"
                  type="text"
                  icon={<CloseOutlined />}
                  onClick={() => {
                    const rest = exclude.filter((_, i) => i !== index);
                    onChange(rest.length > 0 ? { ...value, exclude: rest } : without(value, 'exclude'));
                  }}
                >
                  {t('definitions.remove-exclusion')}
                </Button>
              )}
            </div>
          );
        })}
        {!disabled && (
          <Button
            size="small"
            icon={<PlusOutlined />}
            disabled={!type}
            aria-label={`${t('definitions.add-exclusion')}: ${label}`}
            onClick={() =>
              onChange({
                ...value,
                exclude: [
                  ...exclude,
                  {
                    id: `left-${exclude.length + 1}`,
                    where: { field: '', given: false },
                    reason: { zh: '', en: '' },
                  },
                ],
              })
            }
          >
            {t('definitions.add-exclusion')}
          </Button>
        )}
      </div>
      {dates.length > 0 && (
        <Labelled id={`${id}-span`} label={t('definitions.span')}>
          <div className="making-pair">
            {(['from', 'to'] as const).map((end) => (
              <Select
                key={end}
                {...(end === 'from' ? { id: `${id}-span` } : {})}
                aria-label={t(`definitions.span-${end}`)}
                disabled={disabled}
                allowClear
                placeholder={t(`definitions.span-${end}`)}
                value={value.span?.[end] ?? null}
                options={dates.map((field) => ({ value: field.name, label: say(field.label) }))}
                onChange={(name) => {
                  if (!name) return onChange(without(value, 'span'));
                  onChange({ ...value, span: { from: name, to: name, ...value.span, [end]: name } });
                }}
              />
            ))}
          </div>
          <Located making={making} at={`${at}.span`} />
        </Labelled>
      )}
      {type?.timeField && (
        <Labelled id={`${id}-years`} label={t('definitions.years')}>
          <InputNumber
            id={`${id}-years`}
            min={1}
            max={10}
            disabled={disabled}
            value={value.years ?? 1}
            onChange={(years) => onChange(years && years > 1 ? { ...value, years } : without(value, 'years'))}
          />
          <Located making={making} at={`${at}.years`} />
        </Labelled>
      )}
    </div>
  );
}
