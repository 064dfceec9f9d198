import { DownOutlined } from '@ant-design/icons';
import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import './light-select.css';

type Choice = Pick<
  SelectProps<string>,
  'disabled' | 'showSearch' | 'options' | 'popupMatchSelectWidth' | 'placeholder' | 'onOpenChange'
>;

interface Props extends Choice {
  label: string;
  value: string | undefined;
  /** The chosen one in words, where `options` need not hold it. */
  shown?: string;
  className?: string;
  onChange(value: string): void;
}

/**
 * A list to choose from, for tables with one in every row: until somebody comes to it, it is a line that looks and
 * speaks like one, since drawing forty of the real ones stops the window for a moment.
 */
export function LightSelect({ label, value, shown, className = '', onChange, ...choice }: Props) {
  const [state, setState] = useState<'light' | 'reached' | 'opened'>('light');
  if (state !== 'light') {
    return (
      <Select<string>
        {...choice}
        size="small"
        className={`light-select-real ${className}`}
        aria-label={label}
        value={value}
        autoFocus
        defaultOpen={state === 'opened'}
        onChange={onChange}
      />
    );
  }
  const words = value === undefined ? undefined : (shown ?? labelOf(choice.options, value) ?? value);
  return (
    <button
      type="button"
      role="combobox"
      aria-expanded={false}
      aria-haspopup="listbox"
      aria-label={label}
      className={`light-select ${className}`}
      disabled={choice.disabled}
      title={words}
      onFocus={() => setState('reached')}
      onMouseDown={(event) => {
        // The real one takes the focus itself.
        event.preventDefault();
        setState('opened');
      }}
      onClick={() => setState('opened')}
    >
      <span data-empty={words === undefined}>{words ?? choice.placeholder}</span>
      <DownOutlined aria-hidden="true" />
    </button>
  );
}

const labelOf = (options: Choice['options'], value: string): string | undefined => {
  const label = options?.find((option) => option.value === value)?.label;
  return typeof label === 'string' ? label : undefined;
};
