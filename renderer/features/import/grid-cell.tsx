import { Input, type InputRef, Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import type { ImportRow } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';

interface Props {
  cell: ImportRow['cells'][number] | undefined;
  name: string;
  place: string;
  /** Among the columns of the sheet. */
  at: number;
  active: boolean;
  editing: boolean;
  onFocus(): void;
  onOpen(): void;
  onCancel(): void;
  onSave(text: string, down: boolean): void;
}

/** One cell: its text, why it is refused, what it replaces, and its editor. */
export function GridCell(props: Props) {
  const { cell, name, place, at, active, editing, onFocus, onOpen, onCancel, onSave } = props;
  const { t, say } = useLanguage();
  const text = cell?.text ?? '';
  if (editing) return <Editor name={name} at={at} text={text} onCancel={onCancel} onSave={onSave} />;
  const notes = [
    cell?.problem ? say(cell.problem.message) : '',
    cell?.original != null
      ? t('importing.cell-was', { text: cell.original || t('importing.cell-empty') })
      : '',
    cell?.before != null
      ? t('importing.cell-before', { text: cell.before || t('importing.cell-empty') })
      : '',
  ].filter(Boolean);
  const body = (
    <div
      role="gridcell"
      className="import-cell"
      aria-colindex={at + 3}
      style={{ gridColumn: at + 3 }}
      data-place={place}
      data-problem={cell?.problem?.level}
      data-fixed={cell?.original != null}
      data-changed={cell?.before != null}
      tabIndex={active ? 0 : -1}
      aria-invalid={cell?.problem?.level === 'error' || undefined}
      aria-description={notes.join(' ') || undefined}
      onFocus={onFocus}
      onDoubleClick={onOpen}
    >
      {cell?.before != null && <del>{cell.before || '—'}</del>}
      <span className="import-cell-text">{text || <span className="import-dash">—</span>}</span>
    </div>
  );
  return notes.length === 0 ? (
    body
  ) : (
    <Tooltip
      title={<span style={{ whiteSpace: 'pre-line' }}>{notes.join('\n')}</span>}
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.2}
    >
      {body}
    </Tooltip>
  );
}

function Editor({
  name,
  at,
  text,
  onCancel,
  onSave,
}: Pick<Props, 'name' | 'at' | 'onCancel' | 'onSave'> & { text: string }) {
  const input = useRef<InputRef>(null);
  const done = useRef(false);
  useEffect(() => input.current?.focus({ cursor: 'all' }), []);
  const finish = (value: string, down: boolean) => {
    if (done.current) return;
    done.current = true;
    if (value === text) onCancel();
    else onSave(value, down);
  };
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      className="import-cell-editor"
      aria-colindex={at + 3}
      style={{ gridColumn: at + 3 }}
    >
      <Input
        ref={input}
        size="small"
        aria-label={name}
        defaultValue={text}
        onBlur={(event) => finish(event.target.value, false)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finish(event.currentTarget.value, true);
          if (event.key === 'Escape') {
            done.current = true;
            onCancel();
          }
        }}
      />
    </div>
  );
}
