import { Select } from 'antd';
import {
  firstMeasured,
  fitting,
  type MeasureKind,
  measureKinds,
  measureOfKind,
} from '#shared/indicators/definition/draft.ts';
import { isMeasured, mayTellApart } from '#shared/indicators/definition/fits.ts';
import { ratioOf, shareOf } from '#shared/indicators/definition/share.ts';
import type { Measure, RowSet, RowValue } from '#shared/indicators/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { ArithmeticParts } from './arithmetic.tsx';
import { Conditions } from './conditions.tsx';
import { CoverageParts } from './coverage.tsx';
import { FieldSelect, Located } from './located.tsx';
import type { Making } from './making.ts';
import { Rows } from './rows.tsx';
import { Terms } from './terms.tsx';

export const kindOfMeasure = (measure: Measure): MeasureKind =>
  measure.kind === 'ratio' && measure.interval && shareOf(measure) ? 'share' : measure.kind;

/** What is computed: the kind first, then its parts. */
export function MeasureEditor({ making }: { making: Making }) {
  const { t } = useLanguage();
  const { definition, readOnly } = making;
  const kind = kindOfMeasure(definition.measure);
  const offered: MeasureKind[] = [
    ...measureKinds,
    ...(measureKinds.some((one) => one === kind) ? [] : [kind]),
  ];
  return (
    <div className="making-measure">
      <Labelled id="measure-kind" label={t('definitions.kind')} hint={t(`definitions.kind-hint-${kind}`)}>
        <Select
          id="measure-kind"
          value={kind}
          disabled={readOnly}
          options={offered.map((value) => ({ value, label: t(`definitions.kind-${value}`) }))}
          onChange={(next) => {
            if (next === 'items' || next === 'evidence') return;
            making.change(fitting(definition, measureOfKind(next, definition.measure)));
          }}
        />
        <Located making={making} at="measure" />
      </Labelled>
      <Parts making={making} />
      <Located making={making} at="measure.scale" />
      <Located making={making} at="measure.interval" />
    </div>
  );
}

function Parts({ making }: { making: Making }) {
  const { t } = useLanguage();
  const { definition } = making;
  const { measure } = definition;
  const set = (next: Measure, part?: string) => making.change(fitting(definition, next), part);
  switch (measure.kind) {
    case 'ratio': {
      const share = measure.interval ? shareOf(measure) : null;
      if (share)
        return (
          <fieldset className="making-block">
            <legend>{t('definitions.share-rows')}</legend>
            <Rows
              making={making}
              label={t('definitions.share-rows')}
              at="measure.denominator.0.rows"
              value={share.rows}
              onChange={(rows) =>
                set(ratioOf({ rows, hit: rows.from === share.rows.from ? share.hit : [] }, measure.scale))
              }
            />
            <p className="making-caption">{t('definitions.share-hit')}</p>
            <Conditions
              making={{
                ...making,
                problems: making.problems.map((problem) => ({
                  ...problem,
                  at: hitPlace(problem.at, share.rows.where?.length ?? 0),
                })),
              }}
              label={t('definitions.share-hit')}
              type={share.rows.from}
              at="hit"
              value={share.hit}
              onChange={(hit) => set(ratioOf({ rows: share.rows, hit }, measure.scale))}
            />
          </fieldset>
        );
      return (
        <>
          <Terms
            making={making}
            title={t('definitions.numerator')}
            at="measure.numerator"
            value={measure.numerator}
            onChange={(numerator) => set({ ...measure, numerator })}
          />
          <Terms
            making={making}
            title={t('definitions.denominator')}
            at="measure.denominator"
            value={measure.denominator}
            onChange={(denominator) => set({ ...measure, denominator })}
          />
          <ScaleInput making={making} measure={measure} />
        </>
      );
    }
    case 'total':
      return (
        <Terms
          making={making}
          title={t('definitions.terms')}
          at="measure.terms"
          value={measure.terms}
          onChange={(terms) => set({ ...measure, terms })}
        />
      );
    case 'mean':
    case 'median':
      return <MeanParts making={making} measure={measure} />;
    case 'coverage':
    case 'attainment':
      return <CoverageParts making={making} measure={measure} />;
    case 'arithmetic':
      return (
        <>
          <ArithmeticParts making={making} measure={measure} />
          <ScaleInput making={making} measure={measure} />
        </>
      );
    case 'items':
      return (
        <Rows
          making={making}
          label={t('definitions.kind-items')}
          at="measure.rows"
          value={measure.rows}
          onChange={(rows) => set({ ...measure, rows })}
        />
      );
    case 'evidence':
      return null;
  }
}

/** Problems of the conditions that only the rows above the line meet, by their place among these. */
function hitPlace(at: string, before: number): string {
  const match = /^measure\.numerator\.0\.rows\.where\.(\d+)(.*)$/.exec(at);
  const index = match ? Number(match[1]) - before : -1;
  return index >= 0 ? `hit.${index}${match![2]}` : at;
}

type Scaled = Extract<Measure, { kind: 'ratio' | 'arithmetic' }>;

function ScaleInput({ making, measure }: { making: Making; measure: Scaled }) {
  const { t } = useLanguage();
  const { definition } = making;
  const scales = [...new Set([1, 100, 1000, measure.scale])];
  return (
    <Labelled id="measure-scale" label={t('definitions.scale')}>
      <Select
        id="measure-scale"
        value={measure.scale}
        disabled={making.readOnly}
        options={scales.map((value) => ({
          value,
          label: value === 100 ? t('definitions.scale-percent') : `× ${value}`,
        }))}
        onChange={(scale) =>
          making.change({
            ...definition,
            measure: { ...measure, scale } as Scaled,
            unit: scale === 100 ? 'percent' : definition.unit === 'percent' ? 'ratio' : definition.unit,
          })
        }
      />
    </Labelled>
  );
}

type Mean = Extract<Measure, { kind: 'mean' | 'median' }>;

function MeanParts({ making, measure }: { making: Making; measure: Mean }) {
  const { t } = useLanguage();
  const catalog = useCatalog();
  const { definition, around, readOnly } = making;
  const type = catalog.has(measure.rows.from) ? catalog.type(measure.rows.from) : null;
  const days = 'daysFrom' in measure.value;
  const set = (rows: RowSet, value: RowValue) =>
    making.change(fitting(definition, { kind: measure.kind, rows, value }));
  const date = (end: 'daysFrom' | 'to') =>
    'daysFrom' in measure.value && (
      <Labelled id={`mean-${end}`} label={t(`definitions.days-${end}`)}>
        <FieldSelect
          id={`mean-${end}`}
          label={t(`definitions.days-${end}`)}
          type={type}
          fits={(field) => field.kind === 'date' && type !== null && mayTellApart(type, field)}
          value={measure.value[end]}
          disabled={readOnly}
          onChange={(name) => set(measure.rows, { daysFrom: '', to: '', ...measure.value, [end]: name })}
        />
      </Labelled>
    );
  return (
    <fieldset className="making-block">
      <legend>{t('definitions.rows')}</legend>
      <Rows
        making={making}
        label={t('definitions.rows')}
        at="measure.rows"
        value={measure.rows}
        onChange={(rows) =>
          set(
            rows,
            rows.from === measure.rows.from
              ? measure.value
              : days
                ? { daysFrom: '', to: '' }
                : { field: firstMeasured(around, rows.from) },
          )
        }
      />
      <div className="making-pair">
        <Labelled id="mean-of" label={t('definitions.mean-of')}>
          <Select
            id="mean-of"
            value={days ? 'days' : 'field'}
            disabled={readOnly}
            options={[
              { value: 'field', label: t('definitions.mean-field') },
              { value: 'days', label: t('definitions.mean-days') },
            ]}
            onChange={(of) =>
              set(
                measure.rows,
                of === 'days'
                  ? { daysFrom: '', to: '' }
                  : { field: firstMeasured(around, measure.rows.from) },
              )
            }
          />
        </Labelled>
        {'field' in measure.value && (
          <Labelled id="mean-field" label={t('definitions.field')}>
            <FieldSelect
              id="mean-field"
              label={t('definitions.field')}
              type={type}
              fits={isMeasured}
              value={measure.value.field}
              disabled={readOnly}
              onChange={(field) => set(measure.rows, { field })}
            />
          </Labelled>
        )}
        {date('daysFrom')}
        {date('to')}
      </div>
      <Located making={making} at="measure.value" />
    </fieldset>
  );
}
