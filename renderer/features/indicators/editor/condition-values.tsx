import { Input, InputNumber, Select } from 'antd';
import { codesOf, isComparable, mayTellApart, testsOf } from '#shared/indicators/definition/fits.ts';
import type { Condition } from '#shared/indicators/types.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FieldSelect } from './located.tsx';

export type FieldCondition = Extract<Condition, { field: string }>;

/** The test of a field as a person chooses it; `not-` turns it round. */
export const offeredTests = (field: FieldSpec): string[] =>
  testsOf(field).flatMap((test) => {
    if (test === 'given') return ['given', 'empty'];
    return ['is', 'in', 'contains', 'names'].includes(test) && field.kind !== 'boolean'
      ? [test, `not-${test}`]
      : [test];
  });

/** A condition of a field with a chosen test, keeping the value where it still fits. */
export function conditionFor(field: FieldSpec, test: string, before: FieldCondition | null): Condition {
  const { name } = field;
  const negated = test.startsWith('not-');
  const plain = plainCondition(field, negated ? test.slice(4) : test, before);
  return negated ? { not: plain } : { ...plain, field: name };
}

function plainCondition(field: FieldSpec, test: string, before: FieldCondition | null): FieldCondition {
  const { name } = field;
  const first = [...(codesOf(field) ?? [])][0] ?? '';
  const numberBefore = before && Object.values(before).find((value) => typeof value === 'number');
  const number = typeof numberBefore === 'number' ? numberBefore : 0;
  switch (test) {
    case 'is': {
      if (field.kind === 'boolean') return { field: name, is: true };
      if (field.kind === 'number' || field.kind === 'integer') return { field: name, is: number };
      const several = before && 'in' in before ? before.in[0] : undefined;
      return { field: name, is: several ?? first };
    }
    case 'in':
      return { field: name, in: before && 'is' in before && before.is !== '' ? [String(before.is)] : [] };
    case 'empty':
      return { field: name, given: false };
    case 'atLeast':
      return { field: name, atLeast: number };
    case 'above':
      return { field: name, above: number };
    case 'atMost':
      return { field: name, atMost: number };
    case 'below':
      return { field: name, below: number };
    case 'notAfter':
      return { field: name, notAfter: '' };
    case 'reached':
      return { field: name, reached: true };
    case 'contains':
      return { field: name, contains: [] };
    case 'names':
      return {
        field: name,
        names: {
          from: field.kind === 'reference' ? field.to : '',
          key: field.kind === 'reference' ? 'code' : '',
        },
      };
    default:
      return { field: name, given: true };
  }
}

/** What a field is held against. */
export function ConditionValue(props: {
  label: string;
  type: RecordType;
  field: FieldSpec;
  condition: FieldCondition;
  disabled: boolean;
  onChange(condition: FieldCondition): void;
}) {
  const { t, say } = useLanguage();
  const { label, type, field, condition, disabled, onChange } = props;
  const options = hasOptions(field)
    ? field.options.map((option) => ({ value: option.code, label: say(option.label) }))
    : null;
  const one = { 'aria-label': label, disabled };
  if ('is' in condition) {
    if (field.kind === 'boolean')
      return (
        <Select
          {...one}
          value={condition.is === true ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('records.yes') },
            { value: 'no', label: t('records.no') },
          ]}
          onChange={(value) => onChange({ field: field.name, is: value === 'yes' })}
        />
      );
    if (options)
      return (
        <Select
          {...one}
          value={String(condition.is) || null}
          options={options}
          onChange={(value) => onChange({ field: field.name, is: value ?? '' })}
        />
      );
    if (typeof condition.is === 'number')
      return (
        <InputNumber
          {...one}
          value={condition.is}
          onChange={(value) => onChange({ field: field.name, is: value ?? 0 })}
        />
      );
    return (
      <Input
        {...one}
        value={String(condition.is)}
        onChange={(event) => onChange({ field: field.name, is: event.target.value })}
      />
    );
  }
  if ('in' in condition || 'contains' in condition) {
    const values = ('in' in condition ? condition.in : condition.contains).map(String);
    return (
      <Select
        {...one}
        mode={options ? 'multiple' : 'tags'}
        value={values}
        options={options ?? []}
        onChange={(next: string[]) =>
          onChange(
            'in' in condition ? { field: field.name, in: next } : { field: field.name, contains: next },
          )
        }
      />
    );
  }
  for (const key of ['atLeast', 'above', 'atMost', 'below'] as const)
    if (key in condition)
      return (
        <InputNumber
          {...one}
          value={(condition as unknown as Record<string, number>)[key] ?? 0}
          onChange={(value) =>
            onChange({ field: field.name, [key]: value ?? 0 } as unknown as FieldCondition)
          }
        />
      );
  if ('notAfter' in condition)
    return (
      <FieldSelect
        label={label}
        type={type}
        fits={(other) => other.name !== field.name && isComparable(field, other) && mayTellApart(type, other)}
        value={condition.notAfter}
        disabled={disabled}
        onChange={(notAfter) => onChange({ field: field.name, notAfter })}
      />
    );
  return null;
}
