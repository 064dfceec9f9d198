import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { isNumeric, mayTellApart } from '#shared/indicators/definition/fits.ts';
import type { Quantity, Term } from '#shared/indicators/types.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { FieldSelect, Located } from './located.tsx';
import type { Making } from './making.ts';
import { Rows } from './rows.tsx';

/** A sum of terms: rows, what each adds, and a factor. */
export function Terms(props: {
  making: Making;
  title: string;
  at: string;
  value: readonly Term[];
  onChange(terms: Term[]): void;
}) {
  const { t } = useLanguage();
  const { making, title, at, value, onChange } = props;
  return (
    <fieldset className="making-block">
      <legend>{title}</legend>
      {value.map((term, index) => (
        <OneTerm
          // biome-ignore lint/suspicious/noArrayIndexKey: a term is its place
          key={index}
          making={making}
          label={value.length > 1 ? `${title} ${index + 1}` : title}
          at={`${at}.${index}`}
          value={term}
          onChange={(next) => onChange(value.map((entry, i) => (i === index ? next : entry)))}
          onRemove={value.length > 1 ? () => onChange(value.filter((_, i) => i !== index)) : null}
        />
      ))}
      <Located making={making} at={at} />
      {!making.readOnly && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={`${t('definitions.add-term')}: ${title}`}
          onClick={() => onChange([...value, { rows: { from: '' }, quantity: { count: true } }])}
        >
          {t('definitions.add-term')}
        </Button>
      )}
    </fieldset>
  );
}

const kinds = ['count', 'sum', 'distinct', 'weigh'] as const;
const kindOf = (quantity: Quantity) => kinds.find((kind) => kind in quantity)!;

function quantityOf(kind: (typeof kinds)[number]): Quantity {
  switch (kind) {
    case 'count':
      return { count: true };
    case 'sum':
      return { sum: '' };
    case 'distinct':
      return { distinct: '' };
    case 'weigh':
      return { weigh: '', weights: {}, otherwise: 0 };
  }
}

function OneTerm(props: {
  making: Making;
  label: string;
  at: string;
  value: Term;
  onChange(term: Term): void;
  onRemove: (() => void) | null;
}) {
  const { t } = useLanguage();
  const catalog = useCatalog();
  const { making, label, at, value, onChange } = props;
  const disabled = making.readOnly;
  const { rows, quantity, factor = 1 } = value;
  const type = catalog.has(rows.from) ? catalog.type(rows.from) : null;
  const id = at.replaceAll('.', '-');
  return (
    <div className="making-term">
      <Rows
        making={making}
        label={label}
        at={`${at}.rows`}
        value={rows}
        onChange={(next) =>
          onChange({
            ...value,
            rows: next,
            ...(next.from === rows.from ? {} : { quantity: { count: true } }),
          })
        }
      />
      <div className="making-pair">
        <Labelled id={`${id}-quantity`} label={t('definitions.quantity')}>
          <Select
            id={`${id}-quantity`}
            value={kindOf(quantity)}
            disabled={disabled}
            options={kinds.map((kind) => ({ value: kind, label: t(`definitions.quantity-${kind}`) }))}
            onChange={(kind) => onChange({ ...value, quantity: quantityOf(kind) })}
          />
        </Labelled>
        {!('count' in quantity) && (
          <Labelled id={`${id}-field`} label={t('definitions.field')}>
            <FieldSelect
              id={`${id}-field`}
              label={`${label}: ${t('definitions.field')}`}
              type={type}
              fits={(field) =>
                type !== null &&
                mayTellApart(type, field) &&
                ('sum' in quantity ? isNumeric(field) : 'weigh' in quantity ? field.kind === 'choice' : true)
              }
              value={
                'sum' in quantity ? quantity.sum : 'distinct' in quantity ? quantity.distinct : quantity.weigh
              }
              disabled={disabled}
              onChange={(name) =>
                onChange({
                  ...value,
                  quantity:
                    'sum' in quantity
                      ? { sum: name }
                      : 'distinct' in quantity
                        ? { distinct: name }
                        : { ...quantity, weigh: name, weights: {} },
                })
              }
            />
          </Labelled>
        )}
        <Labelled id={`${id}-factor`} label={t('definitions.factor')}>
          <InputNumber
            id={`${id}-factor`}
            disabled={disabled}
            value={factor}
            onChange={(next) => {
              const { factor: _, ...rest } = value;
              onChange(next === null || next === 1 ? rest : { ...rest, factor: next });
            }}
          />
        </Labelled>
      </div>
      {'weigh' in quantity && type && (
        <Weights
          type={type}
          quantity={quantity}
          disabled={disabled}
          onChange={(next) => onChange({ ...value, quantity: next })}
        />
      )}
      <Located making={making} at={`${at}.quantity`} />
      <Located making={making} at={`${at}.factor`} />
      {props.onRemove && !disabled && (
        <Button size="small" type="text" icon={<CloseOutlined />} onClick={props.onRemove}>
          {t('definitions.remove-term')}
        </Button>
      )}
    </div>
  );
}

type Weigh = Extract<Quantity, { weigh: string }>;

function Weights(props: {
  type: RecordType;
  quantity: Weigh;
  disabled: boolean;
  onChange(quantity: Weigh): void;
}) {
  const { t, say } = useLanguage();
  const { type, quantity, disabled, onChange } = props;
  const field = type.fields.find(({ name }) => name === quantity.weigh);
  if (!field || !hasOptions(field)) return null;
  return (
    <div className="making-weights">
      {field.options.map(({ code, label }) => (
        <Labelled key={code} id={`weight-${code}`} label={say(label)}>
          <InputNumber
            id={`weight-${code}`}
            disabled={disabled}
            placeholder={String(quantity.otherwise)}
            value={quantity.weights[code] ?? null}
            onChange={(weight) => {
              const { [code]: _, ...rest } = quantity.weights;
              onChange({ ...quantity, weights: weight === null ? rest : { ...rest, [code]: weight } });
            }}
          />
        </Labelled>
      ))}
      <Labelled id="weight-otherwise" label={t('definitions.otherwise')}>
        <InputNumber
          id="weight-otherwise"
          disabled={disabled}
          value={quantity.otherwise}
          onChange={(otherwise) => onChange({ ...quantity, otherwise: otherwise ?? 0 })}
        />
      </Labelled>
    </div>
  );
}
