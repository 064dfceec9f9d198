/** The field that takes the keys of the active cell. Unseen until something is typed, so that a Chinese word may begin in it. */
import { type RefObject, useEffect, useId } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../../app/language.tsx';
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
        {...(list !== null ? { 'aria-autocomplete': 'list' as const, 'aria-haspopup': 'listbox' as const } : {})}
        {...(shown ? { 'aria-controls': `${id}-list` } : {})}
        {...(shown && list.at >= 0 ? { 'aria-activedescendant': option(list.at) } : {})}
        value={editing?.text ?? ''}
        onChange={(event) => props.onInput(event.target.value)}
        onCompositionStart={props.onCompose}
        onBlur={props.onLeave}
      />
      {shown &&
        createPortal(
          <ChoiceList id={`${id}-list`} option={option} list={list} onPick={props.onPick} />,
          document.body,
        )}
    </>
  );
}

function ChoiceList({
  id,
  option,
  list,
  onPick,
}: {
  id: string;
  option(at: number): string;
  list: NonNullable<Props['list']>;
  onPick(choice: Choice): void;
}) {
  const t = useT();
  useEffect(() => {
    document.querySelector('.grid-choices [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div className="grid-choices">
      <div role="listbox" id={id} aria-label={t('grid.choices')}>
        {list.choices.map((choice, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the cell's field
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
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
      {list.choices.length === 0 && <p>{list.loading ? t('grid.choices-loading') : t('grid.choices-none')}</p>}
    </div>
  );
}
