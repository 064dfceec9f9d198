/** Figures that every record type has without a definition of its own, by the same measures as the indicators. */
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import type { Term } from '#shared/indicators/types.ts';
import { isSaid } from '#shared/records/anonymous.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { floorOf } from '../anonymity/floor.ts';
import { type RowMeasure, take } from '../indicators/measures/index.ts';
import { measureTerm } from '../indicators/measures/term.ts';
import type { Findings, MeasureContext } from '../indicators/measures/types.ts';
import { departmentCodes, guardedFindings, measureContext } from '../indicators/values.ts';

type Figure = Output<'record-types.figures'>['figures'][number];

/** Throws the refusal `bad-period`. */
export function figuresOf(reader: Reader, type: RecordType, period: string): Figure[] {
  const context = measureContext(reader, period);
  const floor = floorOf(reader, type);
  const departments = type.departmentField === null ? [] : departmentCodes(reader);
  const figure = (parts: Omit<Figure, 'values'>, findings: Pick<Findings, 'get'>): Figure => ({
    ...parts,
    values: [null, ...departments].map((department) => {
      const found = findings.get(department);
      const n = found?.n ?? 0;
      const hidden = n > 0 && n < floor;
      return { department, value: hidden ? null : (found?.value ?? null), n: hidden ? 0 : n };
    }),
  });
  return [
    figure(
      { id: 'count', label: { zh: '记录数', en: 'Records' }, unit: 'count', decimals: 0 },
      countsOf(type, context),
    ),
    ...completeness(type, context, figure),
    ...type.fields
      .filter(isNumber)
      .map((field) =>
        figure(
          { id: `mean-${field.name}`, label: field.label, unit: 'mean', decimals: field.decimals ?? 2 },
          findingsOf(type, { kind: 'mean', rows: { from: type.id }, value: { field: field.name } }, context),
        ),
      ),
  ];
}

/** What is said on anonymous forms is told out of whole blocks. */
const findingsOf = (type: RecordType, measure: RowMeasure, context: MeasureContext): Findings =>
  type.privacy === 'anonymous' ? guardedFindings(measure, context) : take(measure, context);

const isNumber = (field: FieldSpec): field is FieldSpec & { kind: 'number' | 'integer' } =>
  field.kind === 'number' || field.kind === 'integer';

function countsOf(type: RecordType, context: MeasureContext): Findings {
  const amounts = measureTerm({ rows: { from: type.id }, quantity: { count: true } }, context);
  return new Map(
    [...amounts].map(([department, { amount, n }]) => [
      department,
      { value: amount, numerator: amount, denominator: null, excluded: 0, n, sd: null },
    ]),
  );
}

/** The share of the values that are not demanded, but given. What is demanded is always there. */
function completeness(
  type: RecordType,
  context: MeasureContext,
  figure: (parts: Omit<Figure, 'values'>, findings: Findings) => Figure,
): Figure[] {
  const fields = type.fields.filter(
    (field) => !field.required && field.kind !== 'scores' && !isSaid(type, field),
  );
  if (fields.length === 0) return [];
  const term = (given: boolean, name: string): Term => ({
    rows: { from: type.id, ...(given ? { where: [{ field: name, given: true }] } : {}) },
    quantity: { count: true },
  });
  const measure: RowMeasure = {
    kind: 'ratio',
    numerator: fields.map(({ name }) => term(true, name)),
    denominator: fields.map(({ name }) => term(false, name)),
    scale: 100,
  };
  const parts = {
    id: 'completeness',
    label: { zh: '选填项填写率', en: 'Optional values given' },
    unit: 'percent',
    decimals: 1,
  } as const;
  return [figure(parts, take(measure, context))];
}
