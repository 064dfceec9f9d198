import { CloseCircleOutlined, PushpinFilled, PushpinOutlined, WarningOutlined } from '@ant-design/icons';
import type { ValueProblem } from '#shared/importing/check-values.ts';
import type { FieldSpec } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { EntryInput, type EntryProps } from './entry-input.tsx';
import { idOf } from './stops.ts';

interface Props extends Omit<EntryProps, 'invalid' | 'describedBy'> {
  problems: readonly ValueProblem[];
  /** null where nothing follows: an existing record. */
  kept: boolean | null;
  onKeep(): void;
}

const isWide = (field: FieldSpec): boolean =>
  field.kind === 'scores' ||
  field.kind === 'answers' ||
  field.kind === 'choices' ||
  (field.kind === 'text' && field.multiline === true) ||
  (field.kind === 'choice' && field.options.length > 3 && field.options.length < 8);

const hasOwnLabels = (field: FieldSpec) =>
  field.kind === 'scores' ||
  field.kind === 'answers' ||
  field.kind === 'boolean' ||
  field.kind === 'choices' ||
  (field.kind === 'choice' && field.options.length < 8);

/** One field with its name, help, and what is remarked about it. */
export function FieldRow({ problems, kept, onKeep, ...entry }: Props) {
  const { t, say } = useLanguage();
  const { field, value, text } = entry;
  const id = idOf(field.name);
  const label = say(field.label);
  const error = problems.some(({ level }) => level === 'error');
  const described = [
    ...(field.help ? [`${id}-help`] : []),
    ...(problems.length > 0 ? [`${id}-notes`] : []),
  ].join(' ');
  const name = (
    <>
      {label}
      {field.required && <span className="record-required">{t('records.required')}</span>}
    </>
  );
  return (
    <div
      id={`row-${field.name}`}
      className="form-row"
      data-field={field.name}
      data-wide={isWide(field)}
      data-kept={kept ?? false}
      data-filled={value !== null || (text ?? '') !== ''}
    >
      <div className="form-label">
        {hasOwnLabels(field) ? <span id={`${id}-label`}>{name}</span> : <label htmlFor={id}>{name}</label>}
        {kept !== null && (
          <button
            type="button"
            tabIndex={-1}
            className="form-keep"
            aria-pressed={kept}
            aria-label={t('forms.keep-next', { field: label })}
            title={`${t('forms.keep-short')} (Alt+K)`}
            onClick={onKeep}
          >
            {kept ? <PushpinFilled /> : <PushpinOutlined />}
          </button>
        )}
      </div>
      <EntryInput {...entry} invalid={error} describedBy={described || undefined} />
      {field.help && (
        <p id={`${id}-help`} className="form-hint">
          {say(field.help)}
        </p>
      )}
      {problems.length > 0 && (
        <ul id={`${id}-notes`} className="form-notes">
          {problems.map(({ code, level, message }) => (
            <li key={code} data-level={level}>
              {level === 'error' ? <CloseCircleOutlined /> : <WarningOutlined />}
              <span>{say(message)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
