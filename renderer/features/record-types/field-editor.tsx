import { Button, Checkbox, Input, Select } from 'antd';
import {
  fieldKinds,
  isTemporaryName,
  ofKind,
  renameField,
  takeOut,
} from '#shared/records/definition/draft.ts';
import { type FieldDefinition, hasOptions } from '#shared/records/definition/types.ts';
import { call } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { BothInput } from '../../ui/both-input.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import type { Design } from './design.ts';
import { KindParts } from './kind-parts.tsx';
import { OptionsEditor } from './options-editor.tsx';

/** One field: what it is called, what it holds, what it is known by. */
export function FieldEditor({
  design,
  field,
  index,
}: {
  design: Design;
  field: FieldDefinition;
  index: number;
}) {
  const { t } = useLanguage();
  const { definition, saved, readOnly, usage } = design;
  const isSaved = saved?.fields.some(({ name }) => name === field.name) ?? false;
  const filled = usage.fields[field.name] ?? 0;
  const replace = (next: FieldDefinition) =>
    design.change({ ...definition, fields: definition.fields.map((one, at) => (at === index ? next : one)) });
  const set = (part: Partial<FieldDefinition>) => replace({ ...field, ...part } as FieldDefinition);
  const rename = (name: string) => design.change(renameField(definition, field.name, name));
  const nameIt = async () => {
    if (!isTemporaryName(field.name) || (field.label.zh + field.label.en).trim() === '') return;
    const taken = definition.fields.map(({ name }) => name);
    const kind = definition.kind === 'fields' ? 'added-field' : 'field';
    const made = await call('record-types.names', { labels: [field.label], kind, taken });
    const name = made.ok ? made.data.names[0] : undefined;
    if (name) rename(name);
  };

  return (
    <div className="types-form">
      <BothInput
        id="field-edit-label"
        label={t('record-types.field-label')}
        value={field.label}
        disabled={readOnly}
        onChange={(label) => set({ label })}
        onLeave={() => void nameIt()}
      />
      <div className="types-row">
        <Labelled
          id="field-edit-kind"
          label={t('record-types.kind')}
          {...(isSaved ? { hint: t('record-types.kind-fixed') } : {})}
        >
          <Select
            id="field-edit-kind"
            value={field.kind}
            disabled={readOnly || isSaved || field.kind === 'scores'}
            options={(field.kind === 'scores' ? [field.kind] : fieldKinds).map((value) => ({
              value,
              label: t(`record-types.kind-${value}`),
            }))}
            onChange={(kind) => kind !== 'scores' && replace(ofKind(field, kind))}
          />
        </Labelled>
        <Labelled
          id="field-edit-name"
          label={t('record-types.field-name')}
          {...(isSaved ? {} : { hint: t('record-types.field-name-hint') })}
        >
          <Input
            id="field-edit-name"
            value={field.name}
            disabled={readOnly || isSaved}
            onChange={(event) => rename(event.target.value)}
          />
        </Labelled>
      </div>
      <div className="types-checks">
        <Checkbox
          checked={field.required ?? false}
          disabled={readOnly}
          onChange={({ target }) => set({ required: target.checked })}
        >
          {t('record-types.required')}
        </Checkbox>
        <Checkbox
          checked={field.personal ?? false}
          disabled={readOnly}
          onChange={({ target }) => set({ personal: target.checked })}
        >
          {t('record-types.personal')}
        </Checkbox>
        <KindParts.Marks field={field} disabled={readOnly} set={set} />
      </div>
      <KindParts.Rows field={field} disabled={readOnly} filled={filled} set={set} />
      {hasOptions(field) && (
        <OptionsEditor
          options={field.options}
          used={usage.options[field.name] ?? {}}
          disabled={readOnly}
          onChange={(options) => set({ options })}
        />
      )}
      <Labelled
        id="field-edit-aliases"
        label={t('record-types.aliases')}
        hint={t('record-types.aliases-hint')}
      >
        <Select
          id="field-edit-aliases"
          mode="tags"
          open={false}
          suffixIcon={null}
          value={field.aliases}
          disabled={readOnly}
          onChange={(aliases: string[]) => set({ aliases })}
        />
      </Labelled>
      <BothInput
        id="field-edit-help"
        label={t('record-types.field-help')}
        value={field.help ?? { zh: '', en: '' }}
        disabled={readOnly}
        onChange={(help) => set({ help })}
      />
      <BothInput
        id="field-edit-section"
        label={t('record-types.section')}
        value={field.section ?? { zh: '', en: '' }}
        disabled={readOnly}
        onChange={(section) => set({ section })}
      />
      {!readOnly && (
        <div className="types-field-end">
          {isSaved && filled > 0 ? (
            <>
              <Button onClick={() => set({ retired: !field.retired })}>
                {t(field.retired ? 'record-types.restore' : 'record-types.retire')}
              </Button>
              <small>{`${t('record-types.filled-n', { n: filled })} · ${t('record-types.retired-hint')}`}</small>
            </>
          ) : (
            <Button danger onClick={() => design.change(takeOut(definition, field.name))}>
              {t('record-types.take-out')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
