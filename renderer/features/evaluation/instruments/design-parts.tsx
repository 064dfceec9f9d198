import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { addSubscale, bandLines, bandsFromLines, withoutSubscale } from '#shared/instruments/design.ts';
import type { Band, Subscale } from '#shared/instruments/types.ts';
import { useT } from '../../../app/language.tsx';
import { BothInput } from '../../../ui/both-input.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import type { DesignProps } from './design-basics.tsx';

/** The parts of a form with their weights and bands, and the bands of the total. */
export function DesignParts({ form, change }: DesignProps) {
  const t = useT();
  const setPart = (id: string, part: Partial<Subscale>) =>
    change({
      ...form,
      subscales: form.subscales.map((each) => (each.id === id ? { ...each, ...part } : each)),
    });
  const withoutBands = ({ bands: _, ...rest }: Subscale): Subscale => rest;
  const setBands = (id: string, bands: Band[]) =>
    change({
      ...form,
      subscales: form.subscales.map((each) =>
        each.id !== id ? each : bands.length > 0 ? { ...each, bands } : withoutBands(each),
      ),
    });
  const setTotal = (bands: Band[]) => {
    const { bands: _, ...rest } = form;
    change(bands.length > 0 ? { ...rest, bands } : rest);
  };
  return (
    <div className="instrument-form">
      {form.subscales.map((part, at) => (
        <div key={part.id} className="instrument-part">
          <BothInput
            id={`design-part-${part.id}`}
            label={t('instruments.part-name', { n: at + 1 })}
            value={part.label}
            onChange={(label) => setPart(part.id, { label })}
          />
          <Labelled id={`design-part-weight-${part.id}`} label={t('instruments.part-weight', { n: at + 1 })}>
            <InputNumber
              id={`design-part-weight-${part.id}`}
              min={0}
              disabled={part.within !== undefined || form.scoring.rule === 'sum'}
              value={part.weight ?? null}
              onChange={(weight) => {
                const { weight: _, ...rest } = part;
                change({
                  ...form,
                  subscales: form.subscales.map((each) =>
                    each.id === part.id ? (weight === null ? rest : { ...rest, weight }) : each,
                  ),
                });
              }}
            />
          </Labelled>
          <BandsInput
            id={`design-part-bands-${part.id}`}
            label={t('instruments.part-bands', { n: at + 1 })}
            bands={part.bands}
            onChange={(bands) => setBands(part.id, bands)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('instruments.remove-part', { n: at + 1 })}
            disabled={form.subscales.length === 1}
            onClick={() => change(withoutSubscale(form, part.id))}
          />
        </div>
      ))}
      <div>
        <Button icon={<PlusOutlined />} onClick={() => change(addSubscale(form))}>
          {t('instruments.add-part')}
        </Button>
      </div>
      <BandsInput
        id="design-total-bands"
        label={t('instruments.total-bands')}
        bands={form.bands}
        onChange={setTotal}
      />
    </div>
  );
}

function BandsInput(props: {
  id: string;
  label: string;
  bands: readonly Band[] | undefined;
  onChange(bands: Band[]): void;
}) {
  const t = useT();
  const [text, setText] = useState(() => bandLines(props.bands));
  const bad = bandsFromLines(text) === null;
  return (
    <Labelled
      id={props.id}
      label={props.label}
      hint={t(bad ? 'instruments.bands-bad' : 'instruments.bands-hint')}
    >
      <Input.TextArea
        id={props.id}
        autoSize={{ minRows: 2, maxRows: 8 }}
        status={bad ? 'error' : ''}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const bands = bandsFromLines(event.target.value);
          if (bands) props.onChange(bands);
        }}
      />
    </Labelled>
  );
}
