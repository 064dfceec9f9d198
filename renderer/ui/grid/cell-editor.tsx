/** The field that takes the keys of the active cell. Unseen until something is typed, so that a Chinese word may begin in it. */
import { type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../../app/language.tsx';
import { placeBelow } from '../place-below.ts';
import type { Choice } from './types.ts';

export interface Editing {
  text: string;
  /** Began by typing over the cell: arrows leave it. */
  fresh: boolean;
  /** Something was typed since it began: the list follows it. */
  typed: boolean;
  /** The text it began with. */
  start: string;
}

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  /** Null while the cell is only active. */
  editing: Editing | null;
  /** What is read out: column and value. */
  label: string;
  readOnly: boolean;
  invalid: boolean;
  note: string | undefined;
  list: { choices: readonly Choice[]; at: number; loading: boolean } | null;
  onInput(text: string): void;
  onCompose(): void;
  onPick(choice: Choice): void;
  onLeave(): void;
}

export function CellEditor(props: Props) {
  const { editing, list, field } = props;
  const id = useId();
  const option = (at: number) => `${id}-option-${at}`;
  const shown = editing !== null && list !== null;
  const text = editing?.text;
  // As large as its text, within limits: the style sheet sets them.
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    input.style.width = '';
    input.style.height = '';
    if (text === undefined) return;
    if (input.scrollWidth > input.clientWidth) input.style.width = `${input.scrollWidth + 8}px`;
    input.style.height = `${input.scrollHeight + 4}px`;
  }, [field, text]);
  return (
    <>
      <textarea
        ref={field}
        className="grid-editor"
        data-grid-focus
        data-editing={editing !== null || undefined}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={props.label}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.note}
        aria-readonly={props.readOnly || undefined}
        readOnly={props.readOnly}
        {...(list !== null
          ? { 'aria-autocomplete': 'list' as const, 'aria-haspopup': 'listbox' as const }
          : {})}
        {...(shown ? { 'aria-controls': `${id}-list` } : {})}
        {...(shown && list.at >= 0 ? { 'aria-activedescendant': option(list.at) } : {})}
        value={editing?.text ?? ''}
        onChange={(event) => props.onInput(event.target.value)}
        onCompositionStart={props.onCompose}
        onBlur={props.onLeave}
      />
      {shown &&
        createPortal(
          <ChoiceList id={`${id}-list`} field={field} option={option} list={list} onPick={props.onPick} />,
          document.getElementById('main') ?? document.body,
        )}
    </>
  );
}

function ChoiceList({
  id,
  field,
  option,
  list,
  onPick,
}: {
  id: string;
  field: RefObject<HTMLTextAreaElement | null>;
  option(at: number): string;
  list: NonNullable<Props['list']>;
  onPick(choice: Choice): void;
}) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current && field.current) placeBelow(box.current, field.current);
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div ref={box} className="grid-choices">
      <div role="listbox" id={id} aria-label={t('grid.choices')} tabIndex={0}>
        {list.choices.map((choice, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the cell's field
          <div
            key={`${choice.value}`}
            id={option(at)}
            role="option"
            aria-selected={at === list.at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice)}
          >
            <span>{choice.label}</span>
            {choice.hint && <small>{choice.hint}</small>}
          </div>
        ))}
      </div>
      {list.choices.length === 0 && (
        <p>{list.loading ? t('grid.choices-loading') : t('grid.choices-none')}</p>
      )}
    </div>
  );
}
