import { Checkbox, InputNumber, Select } from 'antd';
import { indicatorLevels, indicatorUnits } from '#shared/indicators/definition/schema.ts';
import type { Indicator, Target } from '#shared/indicators/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { BothInput } from '../../../ui/both-input.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { GroupsField } from './groups.tsx';
import { Located } from './located.tsx';
import type { Making } from './making.ts';

const without = ({ target: _, ...rest }: Indicator): Indicator => rest;

/** How the value is told: for whom, in which unit, against which target. */
export function Presenting({ making }: { making: Making }) {
  const { t } = useLanguage();
  const { definition, readOnly, change } = making;
  const { target } = definition;
  const setTarget = (next: Target, part: string) => change({ ...definition, target: next }, part);
  return (
    <>
      <Labelled id="making-levels" label={t('definitions.levels')}>
        <Select
          id="making-levels"
          mode="multiple"
          value={[...definition.levels]}
          disabled={readOnly}
          options={indicatorLevels.map((value) => ({
            value,
            label: t(`definitions.level-${value}`),
          }))}
          onChange={(levels: Indicator['levels'][number][]) => change({ ...definition, levels })}
        />
        <Located making={making} at="levels" />
      </Labelled>
      <GroupsField making={making} />
      <div className="making-pair">
        <Labelled id="making-unit" label={t('definitions.unit')}>
          <Select
            id="making-unit"
            value={definition.unit}
            disabled={readOnly}
            options={indicatorUnits.map((value) => ({ value, label: t(`definitions.unit-${value}`) }))}
            onChange={(unit) => change({ ...definition, unit })}
          />
        </Labelled>
        <Labelled id="making-decimals" label={t('definitions.decimals')}>
          <InputNumber
            id="making-decimals"
            min={0}
            max={4}
            value={definition.decimals}
            disabled={readOnly}
            onChange={(decimals) => change({ ...definition, decimals: decimals ?? 0 }, 'decimals')}
          />
          <Located making={making} at="decimals" />
        </Labelled>
        <Labelled id="making-direction" label={t('definitions.direction')}>
          <Select
            id="making-direction"
            value={definition.direction}
            disabled={readOnly}
            options={(['higher', 'lower'] as const).map((value) => ({
              value,
              label: t(`definitions.direction-${value}`),
            }))}
            onChange={(direction) => change({ ...definition, direction })}
          />
        </Labelled>
        <Labelled id="making-enough" label={t('definitions.enough')}>
          <InputNumber
            id="making-enough"
            min={1}
            value={definition.enough}
            disabled={readOnly}
            onChange={(enough) => change({ ...definition, enough: enough ?? 1 }, 'enough')}
          />
          <Located making={making} at="enough" />
        </Labelled>
      </div>
      <Checkbox
        checked={target !== undefined}
        disabled={readOnly}
        onChange={(event) =>
          change(
            event.target.checked
              ? {
                  ...definition,
                  target: {
                    value: definition.unit === 'percent' ? 90 : 0,
                    watch: definition.unit === 'percent' ? 80 : 0,
                    origin: { zh: '质量办公室自定。', en: 'Set by the quality office.' },
                  },
                }
              : without(definition),
          )
        }
      >
        {t('definitions.has-target')}
      </Checkbox>
      {target && (
        <>
          <div className="making-pair">
            {(['value', 'watch'] as const).map((member) => (
              <Labelled key={member} id={`making-target-${member}`} label={t(`definitions.target-${member}`)}>
                <InputNumber
                  id={`making-target-${member}`}
                  value={target[member]}
                  disabled={readOnly}
                  onChange={(value) => setTarget({ ...target, [member]: value ?? 0 }, `target-${member}`)}
                />
              </Labelled>
            ))}
          </div>
          <BothInput
            id="making-origin"
            label={t('definitions.target-origin')}
            value={target.origin}
            disabled={readOnly}
            onChange={(origin) => setTarget({ ...target, origin }, 'origin')}
          />
          <Located making={making} at="target" within />
        </>
      )}
    </>
  );
}
