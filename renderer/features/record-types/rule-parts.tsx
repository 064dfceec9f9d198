import { Input, InputNumber, Select } from 'antd';
import { comparisonWords } from '#shared/records/definition/rule-words.ts';
import { comparisons, conditionTests, type RuleDefinition } from '#shared/records/definition/rules.ts';
import { type FieldDefinition, hasOptions } from '#shared/records/definition/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { Labelled } from '../../ui/labelled.tsx';

interface Props {
  rule: RuleDefinition;
  index: number;
  fields: readonly FieldDefinition[];
  disabled: boolean;
  onChange(rule: RuleDefinition): void;
}

const isNumber = (field: FieldDefinition | undefined) =>
  field?.kind === 'integer' || field?.kind === 'number';

/** The parts of one rule, by its kind. */
export function RuleParts({ rule, index, fields, disabled, onChange }: Props) {
  const { t, say } = useLanguage();
  const id = (part: string) => `rule-${index}-${part}`;
  const names = fields.map((field) => ({ value: field.name, label: say(field.label) || field.name }));
  const find = (name: string) => fields.find((field) => field.name === name);
  const pick = (part: string, label: string, value: string, change: (name: string) => void) => (
    <Labelled id={id(part)} label={label}>
      <Select
        id={id(part)}
        value={value}
        disabled={disabled}
        showSearch={{ optionFilterProp: 'label' }}
        options={names}
        onChange={change}
      />
    </Labelled>
  );
  const subject = pick('field', t('record-types.rule-field'), rule.field, (field) =>
    onChange({ ...rule, field }),
  );
  switch (rule.rule) {
    case 'required-if':
    case 'empty-if': {
      const { when } = rule;
      const asks = when.test === 'is' || when.test === 'is-not';
      const change = (part: Partial<typeof when>) => onChange({ ...rule, when: { ...when, ...part } });
      return (
        <>
          {subject}
          {pick('when', t('record-types.rule-when'), when.field, (field) => {
            const { value: _, ...rest } = when;
            onChange({ ...rule, when: { ...rest, field } });
          })}
          <Labelled id={id('test')} label={t('record-types.rule-test')}>
            <Select
              id={id('test')}
              value={when.test}
              disabled={disabled}
              options={conditionTests.map((value) => ({ value, label: t(`record-types.test-${value}`) }))}
              onChange={(test) => {
                const { value, ...rest } = when;
                const keeps = test === 'is' || test === 'is-not';
                onChange({
                  ...rule,
                  when: { ...rest, test, ...(keeps && value !== undefined ? { value } : {}) },
                });
              }}
            />
          </Labelled>
          {asks && (
            <Labelled id={id('value')} label={t('record-types.rule-value')}>
              <ValueInput
                id={id('value')}
                field={find(when.field)}
                value={when.value}
                disabled={disabled}
                onChange={(value) => change({ value })}
              />
            </Labelled>
          )}
        </>
      );
    }
    case 'compare':
      return (
        <>
          {subject}
          <Labelled id={id('relation')} label={t('record-types.rule-relation')}>
            <Select
              id={id('relation')}
              value={rule.is}
              disabled={disabled}
              options={comparisons.map((value) => ({
                value,
                label: `${value}  ${say(comparisonWords(value))}`,
              }))}
              onChange={(is) => onChange({ ...rule, is })}
            />
          </Labelled>
          {pick('other', t('record-types.rule-other'), rule.other, (other) => onChange({ ...rule, other }))}
        </>
      );
    case 'not-both':
      return (
        <>
          {subject}
          {pick('other', t('record-types.rule-other'), rule.other, (other) => onChange({ ...rule, other }))}
        </>
      );
    case 'range':
      return (
        <>
          {subject}
          {(['from', 'to'] as const).map((end) => (
            <Labelled key={end} id={id(end)} label={t(`record-types.rule-${end}`)}>
              <EndInput
                id={id(end)}
                number={isNumber(find(rule.field))}
                value={rule[end]}
                disabled={disabled}
                onChange={(value) => onChange({ ...rule, [end]: value })}
              />
            </Labelled>
          ))}
        </>
      );
    case 'one-of': {
      const field = find(rule.field);
      return (
        <>
          {subject}
          <Labelled id={id('values')} label={t('record-types.rule-values')}>
            <Select
              id={id('values')}
              mode={field && hasOptions(field) ? 'multiple' : 'tags'}
              value={rule.values.map(String)}
              disabled={disabled}
              options={
                field && hasOptions(field)
                  ? field.options.map((option) => ({ value: option.code, label: say(option.label) }))
                  : []
              }
              onChange={(values: string[]) =>
                onChange({
                  ...rule,
                  values: isNumber(field) ? values.map(Number).filter(Number.isFinite) : values,
                })
              }
            />
          </Labelled>
        </>
      );
    }
    case 'shape':
      return (
        <>
          {subject}
          <Labelled
            id={id('mask')}
            label={t('record-types.rule-mask')}
            hint={t('record-types.rule-mask-hint')}
          >
            <Input
              id={id('mask')}
              value={rule.mask}
              disabled={disabled}
              maxLength={80}
              onChange={(event) => onChange({ ...rule, mask: event.target.value })}
            />
          </Labelled>
        </>
      );
  }
}

function EndInput(props: {
  id: string;
  number: boolean;
  value: string | number | null;
  disabled: boolean;
  onChange(value: string | number | null): void;
}) {
  if (props.number)
    return (
      <InputNumber
        id={props.id}
        value={typeof props.value === 'number' ? props.value : null}
        disabled={props.disabled}
        onChange={(value) => props.onChange(value)}
      />
    );
  return (
    <Input
      id={props.id}
      value={props.value ?? ''}
      placeholder="YYYY-MM-DD"
      disabled={props.disabled}
      onChange={(event) => props.onChange(event.target.value.trim() || null)}
    />
  );
}

function ValueInput(props: {
  id: string;
  field: FieldDefinition | undefined;
  value: string | number | boolean | undefined;
  disabled: boolean;
  onChange(value: string | number | boolean | undefined): void;
}) {
  const { t, say } = useLanguage();
  const { id, field, value, disabled } = props;
  if (field?.kind === 'boolean')
    return (
      <Select
        id={id}
        disabled={disabled}
        value={value === undefined ? undefined : value === true ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('records.yes') },
          { value: 'no', label: t('records.no') },
        ]}
        onChange={(next) => props.onChange(next === 'yes')}
      />
    );
  if (field && hasOptions(field))
    return (
      <Select
        id={id}
        disabled={disabled}
        value={value === undefined ? undefined : String(value)}
        options={field.options.map((option) => ({ value: option.code, label: say(option.label) }))}
        onChange={(next) => props.onChange(next)}
      />
    );
  if (isNumber(field))
    return (
      <InputNumber
        id={id}
        disabled={disabled}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => props.onChange(next ?? undefined)}
      />
    );
  return (
    <Input
      id={id}
      disabled={disabled}
      value={value === undefined ? '' : String(value)}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    />
  );
}
