import { Input } from 'antd';
import type { LocalText } from '#shared/i18n/language.ts';
import { useT } from '../app/language.tsx';
import './labelled.css';

/** One text in both languages, side by side; what stays empty takes the other's words when it is saved. */
export function BothInput(props: {
  id: string;
  label: string;
  value: LocalText;
  disabled?: boolean;
  hint?: string;
  onChange(value: LocalText): void;
  onLeave?: () => void;
}) {
  const t = useT();
  const { id, label, value, disabled = false } = props;
  const input = (language: 'zh' | 'en', name: string) => (
    <Input
      id={`${id}-${language}`}
      aria-label={`${label} (${name})`}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      suffix={<span className="both-input-language">{name}</span>}
      value={value[language]}
      disabled={disabled}
      onChange={(event) => props.onChange({ ...value, [language]: event.target.value })}
      onBlur={props.onLeave}
    />
  );
  return (
    <fieldset className="both-input">
      <legend>{label}</legend>
      <div>
        {input('zh', t('record-types.chinese'))}
        {input('en', t('record-types.english'))}
      </div>
      {props.hint && <small>{props.hint}</small>}
    </fieldset>
  );
}
