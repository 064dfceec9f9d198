import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { joinCodes, splitCodes } from '#shared/importing/parse/choices.ts';
import { readTime } from '#shared/importing/parse/time.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import type { ChoiceOption, FieldSpec, FieldValue, RecordTypeId } from '#shared/records/types.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';

interface Props {
  id: string;
  field: FieldSpec;
  value: FieldValue;
  /** The name of what a reference points to, before a person has searched. */
  name: string | undefined;
  invalid: boolean;
  onChange(value: FieldValue): void;
}

/** The control of one field, by its kind. */
export function FieldInput({ id, field, value, name, invalid, onChange }: Props) {
  const { t, say } = useLanguage();
  const status = invalid ? 'error' : '';
  const text = typeof value === 'string' ? value : '';
  // Clearing is a stop of the Tab key: a required field, which is never emptied for good, goes without.
  const clear = !field.required && { label: t('common.clear') };
  // A retired option is offered only where it is chosen already.
  const offered = (options: readonly ChoiceOption[], chosen: readonly string[]) =>
    options
      .filter((option) => !option.retired || chosen.includes(option.code))
      .map((option) => ({ value: option.code, label: say(option.label) }));
  switch (field.kind) {
    case 'text':
      return field.multiline ? (
        <Input.TextArea
          id={id}
          status={status}
          value={text}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={field.maxLength}
          onChange={(event) => onChange(event.target.value || null)}
        />
      ) : (
        <Input
          id={id}
          status={status}
          value={text}
          maxLength={field.maxLength}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    case 'answers':
      return (
        <Input
          id={id}
          status={status}
          value={text}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    case 'period':
      return (
        <Input
          id={id}
          status={status}
          value={text}
          placeholder={field.grain === 'term' ? '2024-2025-1' : '2024-2025'}
          onChange={(event) => onChange(event.target.value || null)}
        />
      );
    case 'integer':
    case 'number':
      return (
        <InputNumber
          id={id}
          status={status}
          value={typeof value === 'number' ? value : null}
          precision={field.kind === 'integer' ? 0 : field.decimals}
          suffix={field.unit ? say(field.unit) : undefined}
          style={{ width: 180 }}
          onChange={(next) => onChange(next)}
        />
      );
    case 'date':
      return (
        <DatePicker
          id={id}
          status={status}
          value={text ? dayjs(text) : null}
          allowClear={!field.required}
          style={{ width: 180 }}
          onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : null)}
        />
      );
    case 'boolean':
      return (
        <Select
          id={id}
          status={status}
          allowClear={clear}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined}
          style={{ width: 180 }}
          options={[
            { value: 'yes', label: t('records.yes') },
            { value: 'no', label: t('records.no') },
          ]}
          onChange={(next?: string) => onChange(next === undefined ? null : next === 'yes')}
        />
      );
    case 'choice':
      return (
        <Select
          id={id}
          status={status}
          allowClear={clear}
          showSearch={{ optionFilterProp: 'label' }}
          value={text || undefined}
          options={offered(field.options, [text])}
          onChange={(next?: string) => onChange(next ?? null)}
        />
      );
    case 'choices':
      return (
        <Select
          id={id}
          mode="multiple"
          status={status}
          showSearch={{ optionFilterProp: 'label' }}
          value={splitCodes(text)}
          options={offered(field.options, splitCodes(text))}
          onChange={(next: string[]) => onChange(joinCodes(field, next) || null)}
        />
      );
    case 'time':
      return (
        <Input
          id={id}
          status={status}
          value={text}
          placeholder="14:30"
          style={{ width: 180 }}
          onChange={(event) => onChange(event.target.value || null)}
          onBlur={(event) => onChange(readTime(event.target.value) ?? (event.target.value || null))}
        />
      );
    case 'reference':
      return (
        <ReferenceInput
          id={id}
          to={field.to}
          value={text}
          name={name}
          invalid={invalid}
          clear={clear}
          onChange={onChange}
        />
      );
    case 'scores':
      return (
        <ScoresInput
          id={id}
          instrument={field.instrument}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      );
  }
}

function ReferenceInput(props: {
  id: string;
  to: RecordTypeId;
  value: string;
  name: string | undefined;
  invalid: boolean;
  clear: false | { label: string };
  onChange(value: FieldValue): void;
}) {
  const [search, setSearch] = useState('');
  const found = useOperation('records.lookup', { type: props.to, search }, { keep: true });
  const options = (found.data?.options ?? []).map((option) => ({
    value: option.key,
    label: `${option.label}${option.hint ? ` · ${option.hint}` : ''}`,
  }));
  const known = options.some((option) => option.value === props.value);
  return (
    <Select
      id={props.id}
      status={props.invalid ? 'error' : ''}
      allowClear={props.clear}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      value={props.value || undefined}
      options={
        props.value && !known
          ? [{ value: props.value, label: props.name ?? props.value }, ...options]
          : options
      }
      loading={found.isFetching}
      onChange={(next?: string) => props.onChange(next ?? null)}
    />
  );
}

function ScoresInput(props: {
  id: string;
  instrument: Instrument;
  value: (number | null)[];
  onChange(value: FieldValue): void;
}) {
  const { say } = useLanguage();
  const form = props.instrument;
  return (
    <div className="record-scores">
      {form.items.map((item, index) => (
        <label key={item.code} htmlFor={`${props.id}-${item.code}`}>
          <span>{say(item.text)}</span>
          <InputNumber
            id={`${props.id}-${item.code}`}
            size="small"
            min={form.scale.lowest}
            max={form.scale.highest}
            precision={0}
            value={props.value[index] ?? null}
            onChange={(score) => {
              const next = form.items.map((_, at) => props.value[at] ?? null);
              next[index] = score;
              props.onChange(next.every((entry) => entry === null) ? null : next);
            }}
          />
        </label>
      ))}
    </div>
  );
}
