import { Checkbox, Input, InputNumber, Select } from 'antd';
import {
  type OptionValue,
  optionsOf,
  type SectionKind,
  type SectionOption,
} from '#shared/reports/sections/index.ts';
import type { SectionEntry } from '#shared/reports/templates/types.ts';
import { useLanguage } from '../../app/language.tsx';

/** Heading and options of one section; only what differs from the section's own is kept. */
export function SectionOptions(props: {
  kind: SectionKind;
  entry: SectionEntry;
  onChange(entry: SectionEntry): void;
}) {
  const { t, say } = useLanguage();
  const { kind, entry, onChange } = props;
  const values = optionsOf(kind, entry.options);
  const set = (id: string, value: OptionValue) => {
    const same = kind.options?.find((option) => option.id === id)?.default === value;
    const { [id]: _, ...rest } = entry.options ?? {};
    onChange({ ...entry, options: same ? rest : { ...rest, [id]: value } });
  };
  const title = entry.title ?? { zh: '', en: '' };
  return (
    <div className="section-options">
      {(['zh', 'en'] as const).map((key) => (
        <div key={key} className="section-field">
          <span>{t(`reports.section-title-${key}`)}</span>
          <Input
            value={title[key]}
            aria-label={t(`reports.section-title-${key}`)}
            maxLength={80}
            placeholder={kind.label[key]}
            onChange={(event) => onChange({ ...entry, title: { ...title, [key]: event.target.value } })}
          />
        </div>
      ))}
      {(kind.options ?? []).map((option) => (
        <Option
          key={option.id}
          option={option}
          value={values[option.id] ?? option.default}
          label={say(option.label)}
          onChange={(value) => set(option.id, value)}
        />
      ))}
    </div>
  );
}

function Option(props: {
  option: SectionOption;
  value: OptionValue;
  label: string;
  onChange(value: OptionValue): void;
}) {
  const { say } = useLanguage();
  const { option, value, label, onChange } = props;
  switch (option.kind) {
    case 'switch':
      return (
        <Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          {label}
        </Checkbox>
      );
    case 'number':
      return (
        <div className="section-field">
          <span>{label}</span>
          <InputNumber
            aria-label={label}
            min={option.min}
            max={option.max}
            precision={0}
            value={Number(value)}
            onChange={(next) => next !== null && onChange(Number(next))}
          />
        </div>
      );
    case 'choice':
      return (
        <div className="section-field">
          <span>{label}</span>
          <Select
            value={String(value)}
            aria-label={label}
            options={option.choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))}
            onChange={onChange}
          />
        </div>
      );
    case 'text':
      return (
        <div className="section-field">
          <span>{label}</span>
          <Input.TextArea
            aria-label={label}
            value={String(value)}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={20_000}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      );
  }
}
