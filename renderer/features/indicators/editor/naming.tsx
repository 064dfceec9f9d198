import { Select } from 'antd';
import { indicatorGroups } from '#shared/indicators/definition/schema.ts';
import { call } from '../../../app/client.ts';
import { useIndicators } from '../../../app/indicators.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { BothInput } from '../../../ui/both-input.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { Located } from './located.tsx';
import type { Making } from './making.ts';

/** Its name, from which its id is made once, and the group that it is listed in. */
export function Naming({ making, isNew }: { making: Making; isNew: boolean }) {
  const { t } = useLanguage();
  const { indicators, unfit } = useIndicators();
  const { definition, readOnly, change, update } = making;
  const makeId = async () => {
    if (!isNew || (!definition.label.zh.trim() && !definition.label.en.trim())) return;
    const taken = [...indicators, ...unfit].map(({ id }) => id);
    const result = await call('record-types.names', { labels: [definition.label], kind: 'type', taken });
    const id = result.ok ? result.data.names[0] : undefined;
    if (id && id !== definition.id) update((now) => ({ ...now, id }), 'label');
  };
  return (
    <>
      <BothInput
        id="making-label"
        label={t('definitions.label')}
        value={definition.label}
        disabled={readOnly}
        onChange={(label) => change({ ...definition, label }, 'label')}
        onLeave={() => void makeId()}
      />
      <Located making={making} at="label" />
      <Located making={making} at="id" />
      <Labelled id="making-group" label={t('definitions.group')}>
        <Select
          id="making-group"
          value={definition.group}
          disabled={readOnly}
          options={indicatorGroups.map((value) => ({ value, label: t(`indicators.group-${value}`) }))}
          onChange={(group) => change({ ...definition, group })}
        />
      </Labelled>
    </>
  );
}
