import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { RecordRow } from '#shared/api/records.ts';
import type { FieldValues, RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useFieldText } from '../../../ui/record/use-field-text.ts';
import type { Merged } from './conflict.ts';

interface Props {
  type: RecordType;
  theirs: RecordRow;
  /** What references are called in the form. */
  names: Record<string, string>;
  merged: Merged;
  busy: boolean;
  onSave(values: FieldValues): void;
}

/** Both values of every field that two people changed, to choose from. */
export function ConflictPanel({ type, theirs, names, merged, busy, onSave }: Props) {
  const { t, say } = useLanguage();
  const { text } = useFieldText();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const by = theirs.updatedBy;
  const take = (field: string, isTheirs: boolean) => {
    const next = new Set(taken);
    if (isTheirs) next.add(field);
    else next.delete(field);
    setTaken(next);
  };
  const save = () =>
    onSave({
      ...merged.values,
      ...Object.fromEntries(
        merged.clashes
          .filter(({ field }) => taken.has(field))
          .map(({ field, theirs: value }) => [field, value]),
      ),
    });
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      className="form-summary"
      title={t('forms.conflict-title', { by })}
      description={
        <>
          <p>{t('forms.conflict-hint')}</p>
          {merged.clashes.map(({ field: name, mine, theirs: other }) => {
            const field = type.fields.find((each) => each.name === name);
            if (!field) return null;
            const sides = [
              { theirs: false, label: t('forms.conflict-mine'), shown: text(field, mine, names) },
              {
                theirs: true,
                label: t('forms.conflict-theirs', { by }),
                shown: text(field, other, theirs.names),
              },
            ];
            return (
              <fieldset key={name} className="form-clash">
                <legend>{say(field.label)}</legend>
                {sides.map((side) => (
                  <label key={side.label}>
                    <input
                      type="radio"
                      name={`clash-${name}`}
                      checked={taken.has(name) === side.theirs}
                      onChange={() => take(name, side.theirs)}
                    />
                    <span className="form-clash-by">{side.label}</span>
                    <span>{side.shown ?? t('forms.empty')}</span>
                  </label>
                ))}
              </fieldset>
            );
          })}
          <Button type="primary" size="small" loading={busy} onClick={save} data-save="">
            {t('forms.conflict-save')}
          </Button>
        </>
      }
    />
  );
}
