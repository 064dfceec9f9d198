/** What keeps an indicator from being saved, each with its place, as keys of the catalogue `definitions`. */
import type { MessageValues } from '#shared/i18n/translate.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { groupedSets, mayGroup, reachedLevels, wayTo } from '../grouping.ts';
import { rowSetsOf } from '../row-sets.ts';
import type { Indicator } from '../types.ts';
import { checkMeasure } from './check-measure.ts';
import { mayTellApart } from './fits.ts';
import { DAY } from './schema.ts';

export interface IndicatorProblem {
  /** Key of the catalogue: `problem-` and this. */
  code: string;
  values: MessageValues;
  /** The members that lead to it, joined by dots: `label`, `measure.numerator.0.rows.where.1`. */
  at: string;
}

/** What a definition is checked against. */
export interface Surroundings {
  catalog: RecordCatalog;
  /** Another indicator in force; null where there is none of that id, or where it is made of this one. */
  indicator(id: string): Indicator | null;
}

export type Report = (at: string, code: string, values?: MessageValues) => void;

const blank = ({ zh, en }: { zh: string; en: string }) => zh.trim() === '' && en.trim() === '';

export const OWN_ID = /^own-[a-z0-9][a-z0-9-]{0,59}$/;

/** All problems of a definition; none means that it can be computed on any data. */
export function indicatorProblems(definition: Indicator, around: Surroundings): IndicatorProblem[] {
  const problems: IndicatorProblem[] = [];
  const report: Report = (at, code, values = {}) => problems.push({ at, code, values });
  if (!OWN_ID.test(definition.id)) report('id', 'id-form', { id: definition.id });
  if (blank(definition.label)) report('label', 'label-missing');
  if (blank(definition.definition)) report('definition', 'words-missing');
  if (blank(definition.source.text)) report('source', 'source-missing');
  if (!isDay(definition.effectiveFrom)) report('effectiveFrom', 'day');
  const { decimals, enough } = definition;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 4) report('decimals', 'decimals');
  if (!Number.isInteger(enough) || enough < 1) report('enough', 'enough');
  checkTarget(definition, report);
  const before = problems.length;
  checkMeasure(definition, around, report);
  if (problems.length === before) checkLevels(definition, around, report);
  return problems;
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkTarget({ target, direction }: Indicator, report: Report): void {
  if (!target) return;
  const sign = direction === 'higher' ? 1 : -1;
  if (sign * target.watch > sign * target.value) report('target', `target-${direction}`);
  if (blank(target.origin)) report('target.origin', 'origin-missing');
}

function checkLevels(definition: Indicator, { catalog, indicator }: Surroundings, report: Report): void {
  const { levels, measure } = definition;
  if (levels.length === 0) report('levels', 'levels-missing');
  if (measure.kind === 'arithmetic') {
    for (const level of levels)
      for (const { indicator: id } of measure.parts) {
        const part = indicator(id);
        if (part && !part.levels.includes(level))
          report('levels', `part-${level}`, { zh: part.label.zh, en: part.label.en });
      }
    return;
  }
  checkGroups(definition, catalog, report);
  for (const level of reachedLevels) {
    if (!levels.includes(level)) continue;
    if (measure.kind === 'evidence') report('levels', `evidence-${level}`);
    for (const { from } of groupedSets(definition)) {
      const { zh, en } = catalog.type(from).plural;
      if (!wayTo(catalog, from, level)) report('levels', level, { zh, en });
    }
  }
  if (!levels.includes('department')) return;
  if (measure.kind === 'evidence') report('levels', 'evidence-department');
  for (const { from } of rowSetsOf(definition)) {
    const type = catalog.type(from);
    if (type.departmentField === null && type.id !== 'department')
      report('levels', 'department', { zh: type.plural.zh, en: type.plural.en });
  }
}

/** Rows are told apart by what every one of them has, and by nothing that was said. */
function checkGroups(definition: Indicator, catalog: RecordCatalog, report: Report): void {
  const { groups = [], measure } = definition;
  if (groups.length > 0 && (measure.kind === 'arithmetic' || measure.kind === 'evidence'))
    report('groups', 'groups-none');
  for (const name of groups)
    for (const { from } of groupedSets(definition)) {
      const type = catalog.type(from);
      const field = type.fields.find((each) => each.name === name);
      const { zh, en } = type.label;
      if (!field) report('groups', 'field-unknown', { field: name, zh, en });
      else if (!mayTellApart(type, field))
        report('groups', 'answer', { zh: field.label.zh, en: field.label.en });
      else if (!mayGroup(type, name))
        report('groups', 'group-field', { zh: field.label.zh, en: field.label.en });
    }
}
