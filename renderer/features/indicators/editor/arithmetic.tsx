import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import type { Arithmetic, ArithmeticOp, ArithmeticPart } from '#shared/indicators/types.ts';
import { useIndicators } from '../../../app/indicators.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { Located } from './located.tsx';
import type { Making } from './making.ts';

const ops: readonly ArithmeticOp[] = ['ratio', 'difference', 'sum', 'weighted-mean'];

/** Other indicators, each with a weight, and what is done with their values. */
export function ArithmeticParts({ making, measure }: { making: Making; measure: Arithmetic }) {
  const { t, say } = useLanguage();
  const { indicators } = useIndicators();
  const { definition, readOnly } = making;
  const set = (part: Partial<Arithmetic>) =>
    making.change({ ...definition, measure: { ...measure, ...part } });
  const setPart = (index: number, part: Partial<ArithmeticPart>) =>
    set({ parts: measure.parts.map((entry, i) => (i === index ? { ...entry, ...part } : entry)) });
  const options = indicators
    .filter(({ id }) => id !== definition.id)
    .map(({ id, label }) => ({ value: id, label: say(label) }));
  const fixed = measure.op === 'ratio' || measure.op === 'difference';
  return (
    <fieldset className="making-block">
      <legend>{t('definitions.parts')}</legend>
      <Labelled id="measure-op" label={t('definitions.op')}>
        <Select
          id="measure-op"
          value={measure.op}
          disabled={readOnly}
          options={ops.map((value) => ({ value, label: t(`definitions.op-${value}`) }))}
          onChange={(op) => set({ op })}
        />
      </Labelled>
      {measure.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <div key={index} className="making-part">
          <Select
            aria-label={`${t('indicators.indicator')} ${index + 1}`}
            value={part.indicator || null}
            disabled={readOnly}
            placeholder={t('definitions.choose-indicator')}
            showSearch={{ optionFilterProp: 'label' }}
            options={options}
            onChange={(indicator) => setPart(index, { indicator: indicator ?? '' })}
          />
          <InputNumber
            aria-label={`${t('definitions.weight')} ${index + 1}`}
            prefix="×"
            value={part.weight}
            disabled={readOnly}
            onChange={(weight) => setPart(index, { weight: weight ?? 1 })}
          />
          {!readOnly && measure.parts.length > 2 && (
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={`${t('definitions.remove')}: ${t('indicators.indicator')} ${index + 1}`}
              onClick={() => set({ parts: measure.parts.filter((_, i) => i !== index) })}
            />
          )}
          <Located making={making} at={`measure.parts.${index}`} />
        </div>
      ))}
      <Located making={making} at="measure.parts" />
      {!readOnly && !fixed && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => set({ parts: [...measure.parts, { indicator: '', weight: 1 }] })}
        >
          {t('definitions.add-part')}
        </Button>
      )}
    </fieldset>
  );
}
