import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { mayTellApart } from '#shared/indicators/definition/fits.ts';
import { conditionWords } from '#shared/indicators/definition/words-conditions.ts';
import type { Condition } from '#shared/indicators/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { ConditionValue, conditionFor, type FieldCondition, offeredTests } from './condition-values.tsx';
import { FieldSelect, Located, TypeSelect } from './located.tsx';
import type { Making } from './making.ts';
import { AmongRow, CheckRow } from './related.tsx';

interface ListProps {
  making: Making;
  /** What the list is called, for those who do not see where it stands. */
  label: string;
  type: string;
  at: string;
  value: readonly Condition[];
  onChange(conditions: Condition[]): void;
}

/** Conditions that all hold (or one of which does, inside a group). */
export function Conditions({ making, label, type, at, value, onChange }: ListProps) {
  const { t } = useLanguage();
  const catalog = useCatalog();
  const known = catalog.has(type);
  return (
    <div className="making-conditions">
      {value.map((condition, index) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place
          key={index}
          making={making}
          label={`${label} ${index + 1}`}
          type={type}
          at={`${at}.${index}`}
          value={condition}
          onChange={(next) => onChange(value.map((entry, i) => (i === index ? next : entry)))}
          onRemove={() => onChange(value.filter((_, i) => i !== index))}
        />
      ))}
      {!making.readOnly && (
        <div className="making-acts">
          <Button
            size="small"
            icon={<PlusOutlined />}
            disabled={!known}
            aria-label={`${t('definitions.add-condition')}: ${label}`}
            onClick={() => onChange([...value, { field: '', given: true }])}
          >
            {t('definitions.add-condition')}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={!known}
            aria-label={`${t('definitions.add-any')}: ${label}`}
            onClick={() => onChange([...value, { any: [{ field: '', given: true }] }])}
          >
            {t('definitions.add-any')}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={!known}
            aria-label={`${t('definitions.add-among')}: ${label}`}
            onClick={() =>
              onChange([...value, { among: { from: '', match: [{ field: '', is: 'same', of: '' }] } }])
            }
          >
            {t('definitions.add-among')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps extends Omit<ListProps, 'value' | 'onChange'> {
  value: Condition;
  onChange(condition: Condition): void;
  onRemove(): void;
}

function ConditionRow(props: RowProps) {
  const { making, label, value, at } = props;
  const { t } = useLanguage();
  const remove = !making.readOnly && (
    <Button
      size="small"
      type="text"
      icon={<CloseOutlined />}
      aria-label={`${t('definitions.remove')}: ${label}`}
      onClick={props.onRemove}
    />
  );
  if ('any' in value || 'all' in value)
    return (
      <fieldset className="making-group">
        <legend>
          {t('any' in value ? 'definitions.any-of' : 'definitions.all-of')}
          {remove}
        </legend>
        <Conditions
          making={making}
          label={label}
          type={props.type}
          at={`${at}.${'any' in value ? 'any' : 'all'}`}
          value={'any' in value ? value.any : value.all}
          onChange={(parts) => props.onChange('any' in value ? { any: parts } : { all: parts })}
        />
        <Located making={making} at={at} />
      </fieldset>
    );
  const negated = 'not' in value;
  const inner = negated ? value.not : value;
  if ('among' in inner) return <AmongRow {...props} negated={negated} inner={inner} remove={remove} />;
  if ('check' in inner) return <CheckRow {...props} negated={negated} inner={inner} remove={remove} />;
  if (!('field' in inner) || (negated && !['is', 'in', 'contains', 'names'].some((test) => test in inner)))
    return <WrittenRow {...props} remove={remove} />;
  return <FieldRow {...props} negated={negated} inner={inner} remove={remove} />;
}

/** What the editor has no controls for stays as it is and can be taken out. */
function WrittenRow({ making, type, value, at, remove }: RowProps & { remove: React.ReactNode }) {
  const { say } = useLanguage();
  return (
    <div className="making-condition" data-written="true">
      <p>{say(conditionWords(making.around.catalog, type, value))}</p>
      {remove}
      <Located making={making} at={at} within />
    </div>
  );
}

function FieldRow(props: RowProps & { negated: boolean; inner: FieldCondition; remove: React.ReactNode }) {
  const { making, label, at, negated, inner, remove, onChange } = props;
  const { t } = useLanguage();
  const catalog = useCatalog();
  const type = catalog.has(props.type) ? catalog.type(props.type) : null;
  const field = type?.fields.find(({ name }) => name === inner.field);
  const test =
    'given' in inner ? (inner.given ? 'given' : 'empty') : Object.keys(inner).find((key) => key !== 'field')!;
  const disabled = making.readOnly;
  const set = (next: FieldCondition) => onChange(negated ? { not: next } : next);
  return (
    <div className="making-condition">
      <FieldSelect
        label={`${label}: ${t('definitions.field')}`}
        type={type}
        fits={(entry) => type !== null && mayTellApart(type, entry)}
        value={inner.field}
        disabled={disabled}
        onChange={(name) => {
          const next = type?.fields.find((entry) => entry.name === name);
          if (next) onChange(conditionFor(next, offeredTests(next)[0]!, null));
        }}
      />
      {field && (
        <>
          <Select
            aria-label={`${label}: ${t('definitions.test')}`}
            value={negated ? `not-${test}` : test}
            disabled={disabled}
            options={offeredTests(field).map((entry) => ({
              value: entry,
              label: t(`definitions.test-${entry}` as 'definitions.test-is'),
            }))}
            onChange={(next) => onChange(conditionFor(field, next, inner))}
          />
          {type && (
            <ConditionValue
              label={`${label}: ${t('definitions.value')}`}
              type={type}
              field={field}
              condition={inner}
              disabled={disabled}
              onChange={set}
            />
          )}
        </>
      )}
      {remove}
      {'names' in inner && (
        <div className="making-names">
          <TypeSelect
            label={`${label}: ${t('definitions.register')}`}
            value={inner.names.from}
            disabled={disabled}
            onChange={(from) => set({ field: inner.field, names: { from, key: '' } })}
          />
          <FieldSelect
            label={`${label}: ${t('definitions.register-field')}`}
            type={catalog.has(inner.names.from) ? catalog.type(inner.names.from) : null}
            value={inner.names.key}
            disabled={disabled}
            onChange={(key) => set({ field: inner.field, names: { ...inner.names, key } })}
          />
          <Conditions
            making={making}
            label={`${label}: ${t('definitions.register')}`}
            type={inner.names.from}
            at={`${at}${negated ? '.not' : ''}.names.where`}
            value={inner.names.where ?? []}
            onChange={(where) => set({ field: inner.field, names: { ...inner.names, where } })}
          />
        </div>
      )}
      <Located making={making} at={negated ? `${at}.not` : at} />
    </div>
  );
}
