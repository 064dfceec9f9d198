/** What keeps a definition from being saved, each with its place, as keys of the catalogue `record-types`. */
import type { MessageValues } from '#shared/i18n/translate.ts';
import { builtInCatalog, type RecordCatalog } from '../catalog.ts';
import { speakerOf } from './compile.ts';
import { fieldsOfRule, type RuleDefinition } from './rules.ts';
import { FIELD_NAME, TYPE_ID } from './schema.ts';
import {
  ADDED_FIELD,
  type Definition,
  type FieldDefinition,
  hasOptions,
  type TypeDefinition,
} from './types.ts';

export interface DefinitionProblem {
  /** Key of the catalogue: `problem-` and this. */
  code: string;
  values: MessageValues;
  /** Where it is: the type itself, a field by its name, a rule by its place. */
  at: { part: 'type' } | { part: 'field'; name: string } | { part: 'rule'; index: number };
}

type Report = (code: string, values?: MessageValues) => void;

const blank = (text: { zh: string; en: string }) => text.zh.trim() === '' && text.en.trim() === '';

/** All problems of a definition; none means that it may be saved. `catalog` is the one in force. */
export function definitionProblems(definition: Definition, catalog: RecordCatalog): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const at =
    (place: DefinitionProblem['at']): Report =>
    (code, values = {}) =>
      problems.push({ code, values, at: place });
  const live = definition.fields.filter((field) => !field.retired);
  checkNames(definition, at);
  for (const field of live)
    checkField(field, catalog, definition.id, at({ part: 'field', name: field.name }));
  const all =
    definition.kind === 'fields'
      ? [...(builtInCatalog.has(definition.id) ? builtInCatalog.type(definition.id).fields : []), ...live]
      : live;
  definition.rules.forEach((rule, index) => {
    checkRule(rule, all as FieldDefinition[], definition.fields, at({ part: 'rule', index }));
  });
  if (definition.kind === 'type') checkType(definition, live, at({ part: 'type' }));
  else if (!builtInCatalog.has(definition.id)) at({ part: 'type' })('type-unknown', { type: definition.id });
  return problems;
}

function checkNames(definition: Definition, at: (place: DefinitionProblem['at']) => Report): void {
  const seen = new Set<string>();
  const builtIn =
    definition.kind === 'fields' && builtInCatalog.has(definition.id)
      ? builtInCatalog.type(definition.id).fields
      : [];
  for (const { name } of builtIn) seen.add(name);
  for (const { name } of definition.fields) {
    const report = at({ part: 'field', name });
    if (!FIELD_NAME.test(name)) report('name-form', { name });
    else if (definition.kind === 'fields' && !name.startsWith(ADDED_FIELD))
      report('name-prefix', { name, prefix: ADDED_FIELD });
    if (seen.has(name)) report('name-twice', { name });
    seen.add(name);
  }
}

function checkField(field: FieldDefinition, catalog: RecordCatalog, own: string, report: Report): void {
  if (blank(field.label)) report('label-missing', { name: field.name });
  if (hasOptions(field)) {
    if (field.options.filter((option) => !option.retired).length === 0)
      report('options-missing', { name: field.name });
    const codes = new Set<string>();
    for (const { code, label } of field.options) {
      if (code.trim() === '' || blank(label)) report('option-empty', { name: field.name });
      else if (codes.has(code)) report('option-twice', { name: field.name, code });
      if (code.includes(';')) report('option-code', { name: field.name, code });
      codes.add(code);
    }
  }
  if (field.kind === 'reference' && field.to !== own && !catalog.has(field.to))
    report('target-unknown', { name: field.name, type: field.to });
  if (field.kind === 'reference' && catalog.has(field.to) && catalog.type(field.to).key.length > 1)
    report('target-key', { name: field.name });
  if (
    (field.kind === 'integer' || field.kind === 'number') &&
    field.min !== undefined &&
    field.max !== undefined &&
    field.min > field.max
  )
    report('range-empty', { name: field.name });
}

function checkType(definition: TypeDefinition, live: readonly FieldDefinition[], report: Report): void {
  const { id, label, key, departmentField, timeField, titleFields } = definition;
  if (!TYPE_ID.test(id)) report('id-form', { id });
  if (blank(label)) report('type-label-missing');
  if (live.length === 0) report('fields-missing');
  const byName = new Map(live.map((field) => [field.name, field]));
  if (key.length === 0) report('key-missing');
  for (const name of key) {
    const field = byName.get(name);
    if (!field) report('key-unknown', { name });
    else if (!field.required) report('key-optional', { name });
  }
  const department = departmentField === null ? null : byName.get(departmentField);
  if (
    department === undefined ||
    (department && (department.kind !== 'reference' || department.to !== 'department'))
  )
    report('department-field');
  const time = timeField === null ? null : byName.get(timeField);
  if (time === undefined || (time && time.kind !== 'date' && time.kind !== 'period')) report('time-field');
  if (titleFields.length === 0 || titleFields.some((name) => !byName.has(name))) report('title-fields');
}

const numeric = (field: FieldDefinition) => field.kind === 'integer' || field.kind === 'number';
const family = (field: FieldDefinition) =>
  numeric(field) ? 'number' : field.kind === 'date' ? 'date' : field.kind;

function checkRule(
  rule: RuleDefinition,
  live: readonly FieldDefinition[],
  declared: readonly FieldDefinition[],
  report: Report,
): void {
  const byName = new Map(live.map((field) => [field.name, field]));
  const name = (field: string) => speakerOf(live).field(field).zh || field;
  for (const field of fieldsOfRule(rule)) {
    // A rule about a retired field rests; one about a field that never was is a mistake.
    if (byName.has(field) || declared.some((one) => one.name === field)) continue;
    report('rule-field', { name: field });
    return;
  }
  const field = byName.get(rule.field);
  if (!field) return;
  if (rule.rule === 'compare') {
    const other = byName.get(rule.other);
    if (other && (family(field) !== family(other) || field === other))
      report('rule-compare', { a: name(rule.field), b: name(rule.other) });
  }
  if (rule.rule === 'not-both' && rule.field === rule.other)
    report('rule-compare', { a: name(rule.field), b: name(rule.other) });
  if (rule.rule === 'range') {
    if (rule.from === null && rule.to === null) report('rule-range-open', { name: name(rule.field) });
    const wanted = numeric(field) ? 'number' : field.kind === 'date' ? 'string' : null;
    const ends = [rule.from, rule.to].filter((end) => end !== null);
    if (wanted === null || ends.some((end) => typeof end !== wanted))
      report('rule-range-kind', { name: name(rule.field) });
  }
  if (rule.rule === 'one-of' && rule.values.length === 0) report('rule-values', { name: name(rule.field) });
  if (rule.rule === 'shape' && (field.kind !== 'text' || rule.mask.trim() === ''))
    report('rule-shape', { name: name(rule.field) });
  if ((rule.rule === 'required-if' || rule.rule === 'empty-if') && needsValue(rule.when.test)) {
    if (rule.when.value === undefined || rule.when.value === '')
      report('rule-value', { name: name(rule.field) });
  }
}

const needsValue = (test: string) => test === 'is' || test === 'is-not';
