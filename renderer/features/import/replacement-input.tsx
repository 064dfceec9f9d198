import { useState } from 'react';
import type { FieldSpec } from '#shared/records/types.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { LightSelect } from '../../ui/light-select.tsx';

interface Props {
  /** The field that the column goes to. */
  field: FieldSpec;
  /** States that a score column may say in words. */
  states: FieldSpec | null;
  /** What already replaces the text. */
  value: string | null;
  label: string;
  disabled: boolean;
  onReplace(to: string): void;
}

/** Where a person says what a department's text means: a list for choices and registers, a line for the rest. */
export function ReplacementInput({ field, states, value, label, disabled, onReplace }: Props) {
  const { t, say } = useLanguage();
  const listed = field.kind === 'choice' ? field : states?.kind === 'choice' ? states : null;
  if (field.kind === 'reference') {
    return (
      <LookupInput to={field.to} value={value} label={label} disabled={disabled} onReplace={onReplace} />
    );
  }
  if (listed || field.kind === 'boolean') {
    const options = listed
      ? listed.options.map((option) => ({ value: option.label.zh, label: say(option.label) }))
      : [
          { value: '是', label: t('records.yes') },
          { value: '否', label: t('records.no') },
        ];
    return (
      <LightSelect
        className="import-replace"
        label={label}
        placeholder={t('importing.replace-placeholder')}
        value={value ?? undefined}
        disabled={disabled}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={options}
        onChange={onReplace}
      />
    );
  }
  return (
    <input
      key={value ?? ''}
      className="light-input import-replace"
      aria-label={label}
      placeholder={t('importing.replace-placeholder')}
      defaultValue={value ?? ''}
      disabled={disabled}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (event.currentTarget.value !== (value ?? '')) onReplace(event.currentTarget.value);
      }}
    />
  );
}

function LookupInput(props: {
  to: string;
  value: string | null;
  label: string;
  disabled: boolean;
  onReplace(to: string): void;
}) {
  const { t } = useLanguage();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(false);
  const found = useOperation('records.lookup', { type: props.to, search }, { keep: true, enabled: open });
  return (
    <LightSelect
      className="import-replace"
      label={props.label}
      placeholder={t('importing.replace-placeholder')}
      value={props.value ?? undefined}
      disabled={props.disabled}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      popupMatchSelectWidth={false}
      onOpenChange={setOpen}
      options={(found.data?.options ?? []).map((option) => ({
        value: option.key,
        label: `${option.label}${option.hint ? ` · ${option.hint}` : ''}`,
      }))}
      onChange={props.onReplace}
    />
  );
}
