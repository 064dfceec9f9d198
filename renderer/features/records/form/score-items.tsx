import { type KeyboardEvent, useRef } from 'react';
import type { Instrument } from '#shared/instruments/index.ts';
import { useLanguage } from '../../../app/language.tsx';

interface Props {
  id: string;
  form: Instrument;
  value: (number | null)[];
  onChange(value: (number | null)[] | null): void;
  onDone(from: Element): void;
}

/** The items of a form: a digit scores and moves on. */
export function ScoreItems({ id, form, value, onChange, onDone }: Props) {
  const { t, say } = useLanguage();
  const { lowest, highest } = form.scale;
  const latest = useRef(value);
  latest.current = value;

  const set = (index: number, score: number | null) => {
    const next = form.items.map((_, at) => (at === index ? score : (latest.current[at] ?? null)));
    latest.current = next;
    onChange(next.every((entry) => entry === null) ? null : next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete' || event.key === '-') {
      event.preventDefault();
      set(index, null);
      if (event.key === '-') onDone(event.currentTarget);
      return;
    }
    if (!/^\d$/.test(event.key)) {
      if (event.key.length === 1) event.preventDefault();
      return;
    }
    event.preventDefault();
    const digit = Number(event.key);
    const longer = Number(`${latest.current[index] ?? ''}${digit}`);
    const score = longer <= highest && longer >= lowest && longer !== digit ? longer : digit;
    if (score < Math.min(lowest, 1) || score > highest) return;
    set(index, score >= lowest || score * 10 <= highest ? score : null);
    // 1 may still become 10.
    if (score >= lowest && score * 10 > highest) onDone(event.currentTarget);
  };
  return (
    <div className="form-scores">
      <p className="form-hint">
        {`${form.scale.labels.map(({ score, label }) => `${score} ${say(label)}`).join(' · ')} — ${t('forms.scores-hint')}`}
      </p>
      {form.items.map((item, index) => (
        <label key={item.code} htmlFor={`${id}-${item.code}`}>
          <span>{say(item.text)}</span>
          <input
            id={`${id}-${item.code}`}
            data-stop=""
            className="form-input form-score"
            inputMode="numeric"
            autoComplete="off"
            value={value[index] ?? ''}
            onChange={() => undefined}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        </label>
      ))}
    </div>
  );
}
