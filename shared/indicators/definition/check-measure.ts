/** Whether what a definition computes can be computed. */
import { isAnswer } from '#shared/records/anonymous.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { RecordType } from '#shared/records/types.ts';
import type { Arithmetic, Indicator, Measure, RowValue, Term } from '../types.ts';
import { checkRows, fieldAt, tellingField } from './check-rows.ts';
import { codesOf, isMeasured, isNumeric } from './fits.ts';
import type { Report, Surroundings } from './problems.ts';
import { shareOf } from './share.ts';

type MeasureOf<Kind extends Measure['kind']> = Extract<Measure, { kind: Kind }>;

export function checkMeasure(definition: Indicator, around: Surroundings, report: Report): void {
  const { measure } = definition;
  const { catalog } = around;
  if ('scale' in measure && !(measure.scale > 0)) report('measure.scale', 'scale');
  switch (measure.kind) {
    case 'ratio':
      checkTerms(catalog, measure.numerator, 'measure.numerator', report);
      checkTerms(catalog, measure.denominator, 'measure.denominator', report);
      if (measure.interval && !shareOf(measure)) report('measure.interval', 'interval');
      return;
    case 'total':
      checkTerms(catalog, measure.terms, 'measure.terms', report);
      return;
    case 'mean':
    case 'median': {
      const type = checkRows(catalog, measure.rows, 'measure.rows', report);
      if (type) checkRowValue(definition, type, measure.value, report);
      return;
    }
    case 'coverage':
      checkCoverage(catalog, measure, report);
      return;
    case 'attainment':
      checkAttainment(catalog, measure, report);
      return;
    case 'items': {
      const type = checkRows(catalog, measure.rows, 'measure.rows', report);
      if (type && !['paper', 'answers'].every((name) => type.fields.some((field) => field.name === name)))
        report('measure.rows.from', 'items-type');
      return;
    }
    case 'evidence':
      return;
    case 'arithmetic':
      checkArithmetic(definition, measure, around, report);
      return;
  }
}

function checkTerms(catalog: RecordCatalog, terms: readonly Term[], at: string, report: Report): void {
  if (terms.length === 0) report(at, 'terms-missing');
  terms.forEach(({ rows, quantity, factor }, index) => {
    const place = `${at}.${index}`;
    const type = checkRows(catalog, rows, `${place}.rows`, report);
    if (factor !== undefined && factor === 0) report(`${place}.factor`, 'factor');
    if (!type || 'count' in quantity) return;
    const name =
      'sum' in quantity ? quantity.sum : 'distinct' in quantity ? quantity.distinct : quantity.weigh;
    const field = tellingField(type, name, `${place}.quantity`, report);
    if (!field) return;
    const told = { zh: field.label.zh, en: field.label.en };
    if ('sum' in quantity && !isNumeric(field)) report(`${place}.quantity`, 'sum-number', told);
    if ('weigh' in quantity) {
      const codes = codesOf(field);
      if (field.kind !== 'choice') report(`${place}.quantity`, 'weigh-choice', told);
      else if (Object.keys(quantity.weights).some((code) => !codes?.has(code)))
        report(`${place}.quantity`, 'value', told);
    }
  });
}

/** Of answers only the mean is told: any other number could be what one person said. */
function checkRowValue(definition: Indicator, type: RecordType, value: RowValue, report: Report): void {
  const at = 'measure.value';
  if ('daysFrom' in value) {
    const ends = [value.daysFrom, value.to].map((name) => tellingField(type, name, at, report));
    if (ends.some((field) => field && field.kind !== 'date')) report(at, 'days-date');
    if (value.daysFrom === value.to && value.to !== '') report(at, 'days-same');
    return;
  }
  const field = fieldAt(type, value.field, at, report);
  if (!field) return;
  if (!isMeasured(field)) report(at, 'mean-number', { zh: field.label.zh, en: field.label.en });
  if (!isAnswer(type, field)) return;
  if (definition.measure.kind !== 'mean') report('measure', 'answer-mean');
}

function checkCoverage(catalog: RecordCatalog, measure: MeasureOf<'coverage'>, report: Report): void {
  const units = checkRows(catalog, measure.units, 'measure.units', report);
  const rows = checkRows(catalog, measure.rows, 'measure.rows', report);
  if (units) tellingField(units, measure.unitKey, 'measure.unitKey', report);
  if (rows) tellingField(rows, measure.rowKey, 'measure.rowKey', report);
  const different = measure.least?.different;
  if (rows && different) tellingField(rows, different.field, 'measure.least', report);
}

function checkAttainment(catalog: RecordCatalog, measure: MeasureOf<'attainment'>, report: Report): void {
  const units = checkRows(catalog, measure.units, 'measure.units', report);
  const rows = checkRows(catalog, measure.rows, 'measure.rows', report);
  if (units) tellingField(units, measure.unitKey, 'measure.unitKey', report);
  if (!rows) return;
  tellingField(rows, measure.rowKey, 'measure.rowKey', report);
  // Standards are by the month, so the rows must have one.
  if (rows.timeField === null) report('measure.rows.from', 'months');
  const by = tellingField(rows, measure.by, 'measure.by', report);
  if (!by) return;
  const codes = codesOf(by);
  const values = measure.standards.map(({ value }) => value);
  if (by.kind !== 'choice') report('measure.by', 'by-choice', { zh: by.label.zh, en: by.label.en });
  else if (values.some((value) => !codes?.has(value)))
    report('measure.standards', 'value', { zh: by.label.zh, en: by.label.en });
  if (values.length === 0) report('measure.standards', 'standards-missing');
  if (new Set(values).size < values.length) report('measure.standards', 'standards-twice');
}

function checkArithmetic(
  definition: Indicator,
  { op, parts }: Arithmetic,
  { indicator }: Surroundings,
  report: Report,
): void {
  if (parts.length < 2) report('measure.parts', 'parts-few');
  if ((op === 'ratio' || op === 'difference') && parts.length > 2) report('measure.parts', 'parts-two');
  parts.forEach(({ indicator: id, weight }, index) => {
    const at = `measure.parts.${index}`;
    if (id === '') report(at, 'part-missing');
    else if (id === definition.id) report(at, 'part-self');
    else if (!indicator(id)) report(at, 'part-unknown', { id });
    if (weight === 0 || (op === 'weighted-mean' && weight < 0)) report(at, 'weight');
  });
}
