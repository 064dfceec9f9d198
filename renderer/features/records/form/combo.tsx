import { CloseOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';

export interface ComboOption {
  value: string;
  label: string;
  hint?: string;
}

interface Props {
  id: string;
  /** What the chosen value is called; empty for none. */
  shown: string;
  options: readonly ComboOption[];
  /** What the options were found for; they are old while it differs from the text typed. */
  foundFor: string;
  placeholder: string;
  required: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  onSearch(text: string): void;
  onChange(option: ComboOption | null): void;
  onDone(): void;
}

/** One of many, found by typing. Enter takes the first that fits, also when it is pressed before the answer has come. */
export function Combo(props: Props) {
  const { t } = useLanguage();
  const { id, options, onSearch, onChange, onDone } = props;
  /** null: nothing is being typed, the chosen value stands there. */
  const [text, setText] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const awaited = useRef(false);
  const listRef = useRef<HTMLDivElement>(null);
  const ready = props.foundFor === (text ?? '').trim();

  const take = (option: ComboOption | undefined) => {
    if (!option) return;
    awaited.current = false;
    setText(null);
    setOpen(false);
    onChange(option);
    onDone();
  };
  // Enter came before the answer: the first of it is taken as it arrives.
  useEffect(() => {
    if (!ready || !awaited.current) return;
    awaited.current = false;
    take(options[0]);
  });
  useEffect(() => {
    listRef.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const type = (next: string) => {
    setText(next);
    setAt(0);
    setOpen(true);
    onSearch(next.trim());
  };
  const leave = () => {
    if (text !== null && text.trim() === '') onChange(null);
    setText(null);
    setOpen(false);
    awaited.current = false;
    onSearch('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setAt(Math.min(Math.max(at + step, 0), Math.max(options.length - 1, 0)));
    }
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      return leave();
    }
    const typed = (text ?? '').trim() !== '';
    if (
      (event.key === 'Enter' && !event.shiftKey && (open || typed)) ||
      (event.key === 'Tab' && open && typed)
    ) {
      if (text !== null && !typed) return;
      event.preventDefault();
      event.stopPropagation();
      if (ready) take(options[at]);
      else awaited.current = true;
    }
  };
  const current = open ? options[at] : undefined;
  return (
    <div className="form-combo">
      <input
        id={id}
        data-stop=""
        className="form-input"
        role="combobox"
        autoComplete="off"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${at}` : undefined}
        aria-invalid={props.invalid}
        aria-required={props.required}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={text ?? props.shown}
        onChange={(event) => type(event.target.value)}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {props.shown !== '' && !props.required && (
        <button
          type="button"
          tabIndex={-1}
          className="form-clear"
          aria-label={t('common.clear')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(null)}
        >
          <CloseOutlined />
        </button>
      )}
      {open && (
        <div
          id={`${id}-list`}
          role="listbox"
          className="form-options"
          ref={listRef}
          aria-label={props.placeholder}
        >
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox, which keeps the focus
            <div
              key={option.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <span>{option.label}</span>
              {option.hint && <small>{option.hint}</small>}
            </div>
          ))}
          {options.length === 0 && (
            <div role="option" aria-selected={false} aria-disabled="true" tabIndex={-1}>
              {ready ? t('forms.no-match', { text: text ?? '' }) : t('forms.searching')}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
