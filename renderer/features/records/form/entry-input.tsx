import { useState } from 'react';
import { joinCodes, splitCodes } from '#shared/importing/parse/choices.ts';
import type { FieldSpec, FieldValue, RecordTypeId } from '#shared/records/types.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useFieldText } from '../../../ui/record/use-field-text.ts';
import { AnswerItems } from './answer-items.tsx';
import { Combo, type ComboOption } from './combo.tsx';
import { LetterChoice } from './letter-choice.tsx';
import { ScoreItems } from './score-items.tsx';
import { idOf } from './stops.ts';

/** A longer list is found by typing. */
const MOST_LETTERS = 7;

export interface EntryProps {
  field: FieldSpec;
  value: FieldValue;
  /** What is typed and not read yet; undefined where the value stands. */
  text: string | undefined;
  /** What a reference points to is called. */
  name: string | undefined;
  invalid: boolean;
  describedBy: string | undefined;
  onText(text: string): void;
  onRead(): void;
  onChange(value: FieldValue, name?: string): void;
  /** On to the next field. */
  onDone(from?: Element): void;
}

/** The control of one field, made for the keyboard. */
export function EntryInput(props: EntryProps) {
  const { t, say } = useLanguage();
  const { field, value, text, invalid, describedBy, onChange, onDone } = props;
  const id = idOf(field.name);
  const letters = { id, labelledBy: `${id}-label`, describedBy, invalid, onDone: () => onDone() };
  switch (field.kind) {
    case 'boolean':
      return (
        <LetterChoice
          {...letters}
          options={[
            { value: 'yes', label: t('records.yes'), letter: 'Y' },
            { value: 'no', label: t('records.no'), letter: 'N' },
          ]}
          chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
          onChange={([next]) => onChange(next === undefined ? null : next === 'yes')}
        />
      );
    case 'choice':
    case 'choices': {
      const chosen = typeof value === 'string' && value !== '' ? splitCodes(value) : [];
      const options = field.options.filter(({ code, retired }) => !retired || chosen.includes(code));
      if (field.kind === 'choice' && options.length > MOST_LETTERS)
        return <LongChoice {...props} field={field} id={id} />;
      return (
        <LetterChoice
          {...letters}
          many={field.kind === 'choices'}
          options={options.map(({ code, label }) => ({ value: code, label: say(label) }))}
          chosen={chosen}
          onChange={(next) => onChange((field.kind === 'choices' ? joinCodes(field, next) : next[0]) || null)}
        />
      );
    }
    case 'reference':
      return <ReferenceEntry {...props} to={field.to} id={id} />;
    case 'scores':
      return (
        <ScoreItems
          id={id}
          form={field.instrument}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
          onDone={onDone}
        />
      );
    case 'answers':
      return (
        <AnswerItems
          id={id}
          value={text ?? (typeof value === 'string' ? value : '')}
          labelledBy={`${id}-label`}
          describedBy={describedBy}
          invalid={invalid}
          onChange={onChange}
        />
      );
    default:
      return <TextEntry {...props} id={id} />;
  }
}

const PLACEHOLDERS = {
  date: '2025-03-07',
  time: '14:30',
  period: { year: '2024-2025', term: '2024-2025-1', month: '2025-03' },
};

function TextEntry({
  id,
  field,
  value,
  text,
  invalid,
  describedBy,
  onText,
  onRead,
}: EntryProps & { id: string }) {
  const common = {
    id,
    'data-stop': '',
    'aria-invalid': invalid,
    'aria-required': field.required ?? false,
    'aria-describedby': describedBy,
    value: text ?? (value === null ? '' : String(value)),
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
    onBlur: onRead,
  };
  if (field.kind === 'text' && field.multiline)
    return <textarea {...common} className="form-input" rows={2} />;
  const placeholder =
    field.kind === 'period'
      ? PLACEHOLDERS.period[field.grain]
      : field.kind === 'date' || field.kind === 'time'
        ? PLACEHOLDERS[field.kind]
        : undefined;
  const narrow = field.kind !== 'text';
  return (
    <input
      {...common}
      className={narrow ? 'form-input form-narrow' : 'form-input'}
      autoComplete="off"
      placeholder={placeholder}
      {...(field.kind === 'text' && field.maxLength ? { maxLength: field.maxLength } : {})}
    />
  );
}

function ReferenceEntry({
  id,
  to,
  field,
  value,
  name,
  ...props
}: EntryProps & { id: string; to: RecordTypeId }) {
  const { t } = useLanguage();
  const [search, setSearch] = useState('');
  const found = useOperation('records.lookup', { type: to, search }, { keep: true });
  const { departmentName } = useFieldText();
  const called = (key: string) => (to === 'department' ? departmentName(key) : undefined);
  const fresh = found.data !== undefined && !found.isPlaceholderData;
  const options = (found.data?.options ?? []).map(
    (option): ComboOption => ({
      value: option.key,
      label: called(option.key) ?? option.label,
      hint: option.hint,
    }),
  );
  const known = options.find((option) => option.value === value)?.label;
  const shown = typeof value === 'string' && value !== '' ? (called(value) ?? name ?? known ?? value) : '';
  return (
    <Combo
      id={id}
      shown={shown}
      options={options}
      foundFor={fresh ? search : '\n'}
      placeholder={t('forms.pick-hint')}
      required={field.required ?? false}
      invalid={props.invalid}
      describedBy={props.describedBy}
      onSearch={setSearch}
      onChange={(option) => props.onChange(option?.value ?? null, option?.label)}
      onDone={() => props.onDone()}
    />
  );
}

type LongField = Extract<FieldSpec, { kind: 'choice' }>;

function LongChoice({
  id,
  field,
  value,
  ...props
}: Omit<EntryProps, 'field'> & { id: string; field: LongField }) {
  const { t, say } = useLanguage();
  const [search, setSearch] = useState('');
  const sought = search.toLowerCase();
  const begins = (texts: string[]) => texts.some((each) => each.toLowerCase().startsWith(sought));
  const options = field.options
    .filter(({ code, retired }) => !retired || code === value)
    .map((option) => ({
      ...option,
      texts: [option.code, option.label.zh, option.label.en, ...option.aliases],
    }))
    .filter(({ texts }) => texts.some((each) => each.toLowerCase().includes(sought)))
    .sort((a, b) => Number(begins(b.texts)) - Number(begins(a.texts)))
    .map(({ code, label }): ComboOption => ({ value: code, label: say(label) }));
  const chosen = field.options.find(({ code }) => code === value);
  return (
    <Combo
      id={id}
      shown={chosen ? say(chosen.label) : ''}
      options={options}
      foundFor={search}
      placeholder={t('records.search')}
      required={field.required ?? false}
      invalid={props.invalid}
      describedBy={props.describedBy}
      onSearch={setSearch}
      onChange={(option) => props.onChange(option?.value ?? null)}
      onDone={() => props.onDone()}
    />
  );
}
