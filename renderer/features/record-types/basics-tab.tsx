import { Input, Select } from 'antd';
import { fieldKinds, tidy } from '#shared/records/definition/draft.ts';
import type { FieldDefinition, TypeDefinition } from '#shared/records/definition/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { call } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { BothInput } from '../../ui/both-input.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import type { Design } from './design.ts';

/** Name, key and the fields that place a record; only of types of the office's own. */
export function BasicsTab({ design, definition }: { design: Design; definition: TypeDefinition }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { readOnly, saved } = design;
  const set = (part: Partial<TypeDefinition>) => design.change({ ...definition, ...part });
  const live = tidy(definition).fields.filter(({ retired }) => !retired);
  const offer = (test: (field: FieldDefinition) => boolean) =>
    live.filter(test).map((field) => ({ value: field.name, label: say(field.label) || field.name }));
  const oneField = (name: string | null) => name ?? '';
  const none = { value: '', label: t('record-types.none') };

  const nameIt = async () => {
    if (saved || definition.id !== '' || (definition.label.zh + definition.label.en).trim() === '') return;
    const taken = catalog.types.map(({ id }) => id);
    const made = await call('record-types.names', { labels: [definition.label], kind: 'type', taken });
    const id = made.ok ? made.data.names[0] : undefined;
    if (id) set({ id });
  };

  return (
    <div className="types-form">
      <BothInput
        id="type-label"
        label={t('record-types.label')}
        value={definition.label}
        disabled={readOnly}
        onChange={(label) => set({ label })}
        onLeave={() => void nameIt()}
      />
      <BothInput
        id="type-plural"
        label={t('record-types.plural')}
        value={definition.plural}
        disabled={readOnly}
        onChange={(plural) => set({ plural })}
      />
      <BothInput
        id="type-help"
        label={t('record-types.help')}
        hint={t('record-types.help-hint')}
        value={definition.help}
        disabled={readOnly}
        onChange={(help) => set({ help })}
      />
      <div className="types-row">
        <Labelled id="type-id" label={t('record-types.id')} hint={t('record-types.id-hint')}>
          <Input
            id="type-id"
            value={definition.id}
            disabled={readOnly || saved !== null}
            onChange={(event) => set({ id: event.target.value })}
          />
        </Labelled>
        <Labelled
          id="type-sheets"
          label={t('record-types.sheet-aliases')}
          hint={t('record-types.sheet-aliases-hint')}
        >
          <Select
            id="type-sheets"
            mode="tags"
            open={false}
            suffixIcon={null}
            value={definition.sheetAliases}
            disabled={readOnly}
            onChange={(sheetAliases: string[]) => set({ sheetAliases })}
          />
        </Labelled>
      </div>
      <div className="types-row">
        <Labelled id="type-key" label={t('record-types.key')} hint={t('record-types.key-hint')}>
          <Select
            id="type-key"
            mode="multiple"
            value={definition.key}
            disabled={readOnly}
            options={offer((field) => field.required === true)}
            onChange={(key: string[]) => set({ key })}
          />
        </Labelled>
        <Labelled id="type-titles" label={t('record-types.title-fields')}>
          <Select
            id="type-titles"
            mode="multiple"
            value={definition.titleFields}
            disabled={readOnly}
            options={offer(({ kind }) => kind !== 'scores' && fieldKinds.includes(kind))}
            onChange={(titleFields: string[]) => set({ titleFields })}
          />
        </Labelled>
      </div>
      <div className="types-row">
        <Labelled id="type-department" label={t('record-types.department-field')}>
          <Select
            id="type-department"
            value={oneField(definition.departmentField)}
            disabled={readOnly}
            options={[none, ...offer((field) => field.kind === 'reference' && field.to === 'department')]}
            onChange={(name) => set({ departmentField: name || null })}
          />
        </Labelled>
        <Labelled id="type-time" label={t('record-types.time-field')}>
          <Select
            id="type-time"
            value={oneField(definition.timeField)}
            disabled={readOnly}
            options={[none, ...offer(({ kind }) => kind === 'date' || kind === 'period')]}
            onChange={(name) => set({ timeField: name || null })}
          />
        </Labelled>
        <Labelled id="type-basis" label={t('record-types.basis')}>
          <Select
            id="type-basis"
            value={definition.basis}
            disabled={readOnly}
            options={(['point', 'school-year', 'calendar-year'] as const).map((value) => ({
              value,
              label: t(`record-types.basis-${value}`),
            }))}
            onChange={(basis) => set({ basis })}
          />
        </Labelled>
        <Labelled id="type-privacy" label={t('record-types.privacy')}>
          <Select
            id="type-privacy"
            value={definition.privacy}
            disabled={readOnly}
            options={(['internal', 'personal', 'anonymous'] as const).map((value) => ({
              value,
              label: t(`record-types.privacy-${value}`),
            }))}
            onChange={(privacy) => set({ privacy })}
          />
        </Labelled>
      </div>
    </div>
  );
}
