import type { KeyboardEvent } from 'react';

export interface LetterOption {
  value: string;
  label: string;
  /** The key that chooses it; the letters of the alphabet in order where it is left out. */
  letter?: string;
}

interface Props {
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  options: readonly LetterOption[];
  chosen: readonly string[];
  /** Several may hold at once: a letter then switches one on or off. */
  many?: boolean;
  invalid: boolean;
  onChange(chosen: string[]): void;
  /** After a choice of one. */
  onDone(): void;
}

const letterOf = (option: LetterOption, at: number) => option.letter ?? String.fromCharCode(65 + at);

/** A short list in full sight: a letter chooses. */
export function LetterChoice(props: Props) {
  const { id, options, chosen, many = false } = props;
  const choose = (value: string) => {
    const has = chosen.includes(value);
    if (many) return props.onChange(has ? chosen.filter((each) => each !== value) : [...chosen, value]);
    props.onChange(has ? [] : [value]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') return props.onChange([]);
    const typed = event.key.toUpperCase();
    const found = options.find((option, at) => letterOf(option, at) === typed);
    if (found) {
      event.preventDefault();
      if (many) return choose(found.value);
      props.onChange([found.value]);
      return props.onDone();
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || many) return;
    event.preventDefault();
    const at = options.findIndex(({ value }) => value === chosen[0]);
    const next = options[(at + step + options.length) % options.length];
    if (next) props.onChange([next.value]);
  };
  // One stop of the Tab key for the whole list.
  const stop = Math.max(
    options.findIndex(({ value }) => chosen.includes(value)),
    0,
  );
  return (
    <fieldset
      id={id}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      data-invalid={props.invalid}
      className="form-letters"
    >
      {options.map((option, at) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={chosen.includes(option.value)}
          aria-keyshortcuts={letterOf(option, at)}
          tabIndex={at === stop ? 0 : -1}
          {...(at === stop ? { 'data-stop': '' } : {})}
          onClick={() => choose(option.value)}
          onKeyDown={onKeyDown}
        >
          <kbd>{letterOf(option, at)}</kbd>
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
