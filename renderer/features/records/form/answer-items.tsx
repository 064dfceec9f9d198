import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { joinAnswers, MOST_ITEMS, splitAnswers } from '#shared/records/answers.ts';
import { useLanguage } from '../../../app/language.tsx';

interface Props {
  id: string;
  value: string;
  labelledBy: string;
  describedBy: string | undefined;
  invalid: boolean;
  onChange(value: string | null): void;
}

type Answers = (string | null)[];

const withoutEnd = (answers: Answers): Answers =>
  answers.slice(0, answers.findLastIndex((answer) => answer !== null) + 1);

/** The answers to a paper, a cell each and an empty one behind the last: a letter answers and moves on. */
export function AnswerItems({ id, value, labelledBy, describedBy, invalid, onChange }: Props) {
  const { t } = useLanguage();
  const answers = splitAnswers(value);
  const latest = useRef(answers);
  latest.current = answers;
  const box = useRef<HTMLFieldSetElement>(null);

  const put = (next: Answers) => {
    latest.current = next;
    // Drawn at once: the next key may come before the next frame, and belongs to the next cell.
    flushSync(() => onChange(next.some((answer) => answer !== null) ? joinAnswers(next) : null));
  };
  const set = (at: number, answer: string | null) => {
    const next = latest.current.slice();
    while (next.length <= at) next.push(null);
    next[at] = answer;
    put(at === next.length - 1 && answer === null ? withoutEnd(next) : next);
  };
  const goTo = (at: number) => box.current?.querySelectorAll('input')[at]?.focus();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const given = latest.current[at] ?? '';
    const { key } = event;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step !== undefined) goTo(Math.max(0, at + step));
    else if (key === 'Backspace' || key === 'Delete') {
      set(at, null);
      if (given === '' && key === 'Backspace') goTo(Math.max(0, at - 1));
    } else if (key === '-' || key === ' ') {
      const next = latest.current.slice();
      while (next.length <= at) next.push(null);
      next[at] = null;
      put(next);
      goTo(at + 1);
    } else if (/^[a-z]$/i.test(key)) {
      set(at, event.shiftKey ? given + key.toUpperCase() : key.toUpperCase());
      if (!event.shiftKey) goTo(at + 1);
    } else if (/^[\d.]$/.test(key)) set(at, given + key);
    else if (key.length !== 1) return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent, at: number) => {
    event.preventDefault();
    const pasted = splitAnswers(event.clipboardData.getData('text').replace(/[\r\n]+$/, ''));
    const next = latest.current.slice(0, at);
    while (next.length < at) next.push(null);
    put([...next, ...pasted, ...latest.current.slice(at + pasted.length)].slice(0, MOST_ITEMS));
    goTo(at + pasted.length);
  };
  const cells = Math.min(answers.length + 1, MOST_ITEMS);
  return (
    <fieldset
      ref={box}
      className="form-answers"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data-invalid={invalid}
    >
      {Array.from({ length: cells }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its number
        <label key={at}>
          <span aria-hidden="true">{at + 1}</span>
          <input
            id={at === 0 ? id : `${id}-${at + 1}`}
            {...(at === 0 ? { 'data-stop': '' } : { tabIndex: -1 })}
            className="form-input"
            autoComplete="off"
            aria-label={t('forms.answer-item', { n: at + 1 })}
            value={answers[at] ?? ''}
            onChange={() => undefined}
            onKeyDown={(event) => onKeyDown(event, at)}
            onPaste={(event) => onPaste(event, at)}
          />
        </label>
      ))}
    </fieldset>
  );
}
