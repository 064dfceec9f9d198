import { InputNumber, Select } from 'antd';
import { codesOf, keyFields, mayTellApart } from '#shared/indicators/definition/fits.ts';
import type { Measure, RowSet } from '#shared/indicators/types.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { FieldSelect, Located } from './located.tsx';
import type { Making } from './making.ts';
import { Rows } from './rows.tsx';

type Covering = Extract<Measure, { kind: 'coverage' | 'attainment' }>;

/** Units of a register, the rows that name them, and for attainment how many of each kind a month asks for. */
export function CoverageParts({ making, measure }: { making: Making; measure: Covering }) {
  const { t } = useLanguage();
  const catalog = useCatalog();
  const { definition, readOnly } = making;
  const typeOf = (rows: RowSet) => (catalog.has(rows.from) ? catalog.type(rows.from) : null);
  const set = (part: Partial<Covering>) =>
    making.change({ ...definition, measure: { ...measure, ...part } as Covering });
  const side = (name: 'units' | 'rows', key: 'unitKey' | 'rowKey') => {
    const type = typeOf(measure[name]);
    const fields = type ? keyFields(type).filter((field) => mayTellApart(type, field)) : [];
    return (
      <fieldset className="making-block">
        <legend>{t(`definitions.${name}`)}</legend>
        <Rows
          making={making}
          label={t(`definitions.${name}`)}
          at={`measure.${name}`}
          value={measure[name]}
          onChange={(rows) =>
            set({ [name]: rows, ...(rows.from === measure[name].from ? {} : { [key]: '' }) })
          }
        />
        <Labelled id={`measure-${key}`} label={t(`definitions.${key}`)}>
          <FieldSelect
            id={`measure-${key}`}
            label={t(`definitions.${key}`)}
            type={type}
            fits={(field) => fields.includes(field)}
            value={measure[key]}
            disabled={readOnly}
            onChange={(field) => set({ [key]: field })}
          />
        </Labelled>
        <Located making={making} at={`measure.${key}`} />
      </fieldset>
    );
  };
  return (
    <>
      {side('units', 'unitKey')}
      {side('rows', 'rowKey')}
      {measure.kind === 'coverage' ? (
        <div className="making-pair">
          <Labelled id="measure-count" label={t('definitions.count')}>
            <Select
              id="measure-count"
              value={measure.count ?? 'covered'}
              disabled={readOnly}
              options={(['covered', 'uncovered'] as const).map((value) => ({
                value,
                label: t(`definitions.count-${value}`),
              }))}
              onChange={(count) => set({ count })}
            />
          </Labelled>
          <Labelled id="measure-least" label={t('definitions.least')}>
            <InputNumber
              id="measure-least"
              min={1}
              disabled={readOnly}
              value={measure.least?.rows ?? 1}
              onChange={(rows) => {
                const { least, ...rest } = measure;
                const asked = { ...least, rows: rows ?? 1 };
                making.change({
                  ...definition,
                  measure: asked.rows > 1 || asked.different ? { ...rest, least: asked } : rest,
                });
              }}
            />
          </Labelled>
        </div>
      ) : (
        <Standards making={making} measure={measure} />
      )}
    </>
  );
}

function Standards({
  making,
  measure,
}: {
  making: Making;
  measure: Extract<Covering, { kind: 'attainment' }>;
}) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { definition, readOnly } = making;
  const type = catalog.has(measure.rows.from) ? catalog.type(measure.rows.from) : null;
  const field = type?.fields.find(({ name }) => name === measure.by);
  const set = (part: Partial<typeof measure>) =>
    making.change({ ...definition, measure: { ...measure, ...part } });
  return (
    <fieldset className="making-block">
      <legend>{t('definitions.standards')}</legend>
      <Labelled id="measure-by" label={t('definitions.by')}>
        <FieldSelect
          id="measure-by"
          label={t('definitions.by')}
          type={type}
          fits={(entry) => codesOf(entry) !== null && entry.kind === 'choice'}
          value={measure.by}
          disabled={readOnly}
          onChange={(by) => set({ by, standards: [] })}
        />
        <Located making={making} at="measure.by" />
      </Labelled>
      {field && hasOptions(field) && (
        <div className="making-weights">
          {field.options.map(({ code, label }) => (
            <Labelled key={code} id={`standard-${code}`} label={say(label)}>
              <InputNumber
                id={`standard-${code}`}
                min={1}
                disabled={readOnly}
                value={measure.standards.find(({ value }) => value === code)?.atLeast ?? null}
                onChange={(atLeast) => {
                  const rest = measure.standards.filter(({ value }) => value !== code);
                  set({ standards: atLeast === null ? rest : [...rest, { value: code, atLeast }] });
                }}
              />
            </Labelled>
          ))}
        </div>
      )}
      <Located making={making} at="measure.standards" />
    </fieldset>
  );
}
