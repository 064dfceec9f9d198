import { Button } from 'antd';
import { useState } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { FieldSpec, FieldValue } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { FieldInput } from '../../ui/record/field-input.tsx';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import './sheet-defaults.css';
import type { ImportEditing } from './use-import.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
}

/** One value for all rows: required fields without a column, and what the title or a person already gave. */
export function SheetDefaults({ importId, sheet, editing }: Props) {
  const { t } = useLanguage();
  const catalog = useCatalog();
  if (!sheet.type) return null;
  const type = catalog.type(sheet.type);
  const names = [...new Set([...sheet.missing, ...Object.keys(sheet.defaults)])];
  const fields = names.map((name) => fieldOf(type, name)).filter(({ kind }) => kind !== 'scores');
  if (fields.length === 0) return null;
  return (
    <fieldset className="import-defaults-form">
      <legend>{t('importing.defaults-legend')}</legend>
      {fields.map((field) => (
        <OneDefault
          key={`${field.name} ${String(sheet.defaults[field.name] ?? '')}`}
          field={field}
          value={sheet.defaults[field.name] ?? null}
          busy={editing.busy}
          onUse={(value) =>
            void editing.map({ import: importId, sheet: sheet.sheet, defaults: { [field.name]: value } })
          }
        />
      ))}
    </fieldset>
  );
}

function OneDefault(props: {
  field: FieldSpec;
  value: FieldValue;
  busy: boolean;
  onUse(value: FieldValue): void;
}) {
  const { t, say } = useLanguage();
  const { text } = useFieldText();
  const [draft, setDraft] = useState<FieldValue>(props.value);
  const id = `import-default-${props.field.name}`;
  return (
    <div className="import-default">
      <label htmlFor={id}>{say(props.field.label)}</label>
      <FieldInput
        id={id}
        field={props.field}
        value={draft}
        name={text(props.field, props.value) ?? undefined}
        invalid={false}
        onChange={setDraft}
      />
      <Button
        disabled={props.busy || draft === props.value}
        aria-label={`${t('importing.defaults-use')}: ${say(props.field.label)}`}
        onClick={() => props.onUse(draft)}
      >
        {t('importing.defaults-use')}
      </Button>
    </div>
  );
}
