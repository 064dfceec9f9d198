import { Select } from 'antd';
import { mayTellApart } from '#shared/indicators/definition/fits.ts';
import { groupedSets, mayGroup } from '#shared/indicators/grouping.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { FieldSpec } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { Located } from './located.tsx';
import type { Making } from './making.ts';

/** Fields that every row of the definition has and that values may be told apart by. */
export function groupFields(definition: Indicator, catalog: RecordCatalog): FieldSpec[] {
  const [first, ...others] = [...new Set(groupedSets(definition).map(({ from }) => from))].flatMap((from) =>
    catalog.has(from) ? [catalog.type(from)] : [],
  );
  if (!first) return [];
  return first.fields.filter(
    (field) =>
      mayTellApart(first, field) &&
      mayGroup(first, field.name) &&
      others.every((other) => mayGroup(other, field.name)),
  );
}

/** By which fields of its rows the values are told apart, too. */
export function GroupsField({ making }: { making: Making }) {
  const { t, say } = useLanguage();
  const { definition, readOnly, change, around } = making;
  const fields = groupFields(definition, around.catalog);
  const chosen = definition.groups ?? [];
  if (fields.length === 0 && chosen.length === 0) return null;
  return (
    <Labelled id="making-groups" label={t('definitions.groups')} hint={t('definitions.groups-hint')}>
      <Select
        id="making-groups"
        mode="multiple"
        value={[...chosen]}
        disabled={readOnly}
        placeholder={t('definitions.groups-none')}
        optionFilterProp="label"
        options={fields.map((field) => ({ value: field.name, label: say(field.label) }))}
        onChange={(groups: string[]) => {
          const { groups: _former, ...rest } = definition;
          change(groups.length > 0 ? { ...rest, groups } : rest);
        }}
      />
      <Located making={making} at="groups" />
    </Labelled>
  );
}
