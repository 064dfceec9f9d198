/** Steps of designing: each takes a definition and answers another one. */
import type { LocalText } from '#shared/i18n/language.ts';
import { nameFrom } from './naming.ts';
import { fieldsOfRule, type Rule, type RuleDefinition } from './rules.ts';
import {
  ADDED_FIELD,
  type Definition,
  type FieldDefinition,
  hasOptions,
  type TypeDefinition,
} from './types.ts';

export const fieldKinds = [
  'text',
  'date',
  'choice',
  'choices',
  'boolean',
  'integer',
  'number',
  'reference',
  'period',
  'time',
] as const satisfies readonly FieldDefinition['kind'][];

/** Kinds that are added field by field; items are designed as a form. */
export type PlainKind = (typeof fieldKinds)[number];

const nothing: LocalText = { zh: '', en: '' };

export const newType = (): TypeDefinition => ({
  kind: 'type',
  id: '',
  label: nothing,
  plural: nothing,
  help: nothing,
  sheetAliases: [],
  fields: [],
  key: [],
  departmentField: null,
  timeField: null,
  basis: 'school-year',
  privacy: 'internal',
  titleFields: [],
  rules: [],
});

const prefixOf = (definition: Definition) => (definition.kind === 'fields' ? ADDED_FIELD : '');

const namesOf = (definition: Definition) => new Set(definition.fields.map(({ name }) => name));

/** Whether a name is the one that a new field has until its label is known. */
export const isTemporaryName = (name: string): boolean => /^(x_)?field(_\d+)?$/.test(name);

/** A field of another kind in the place of one: what both have stays. */
export function ofKind(field: FieldDefinition, kind: PlainKind): FieldDefinition {
  const { name, label, aliases, help, required, section, personal } = field;
  const base = {
    name,
    label,
    aliases,
    ...(help && { help }),
    ...(required && { required }),
    ...(section && { section }),
    ...(personal && { personal }),
  };
  switch (kind) {
    case 'choice':
    case 'choices':
      return { ...base, kind, options: hasOptions(field) ? field.options : [] };
    case 'reference':
      return { ...base, kind, to: 'department', unknown: 'error' };
    case 'period':
      return { ...base, kind, grain: 'term' };
    default:
      return { ...base, kind };
  }
}

/** Appends an empty field; its name waits for its label. */
export function addField<D extends Definition>(definition: D, kind: PlainKind): D {
  const name = nameFrom('', namesOf(definition), prefixOf(definition));
  const field = ofKind({ kind: 'text', name, label: nothing, aliases: [] }, kind);
  return { ...definition, fields: [...definition.fields, field] };
}

export function moveField<D extends Definition>(definition: D, from: number, to: number): D {
  const field = definition.fields[from];
  if (!field || to < 0 || to >= definition.fields.length) return definition;
  const fields = definition.fields.filter((_, index) => index !== from);
  fields.splice(to, 0, field);
  return { ...definition, fields };
}

function renamedRule(rule: RuleDefinition, old: string, next: string): RuleDefinition {
  const name = (one: string) => (one === old ? next : one);
  const own = { ...rule, field: name(rule.field) };
  if (own.rule === 'required-if' || own.rule === 'empty-if')
    return { ...own, when: { ...own.when, field: name(own.when.field) } };
  if (own.rule === 'compare' || own.rule === 'not-both') return { ...own, other: name(own.other) };
  return own;
}

/** Gives a field another name, wherever it is named. */
export function renameField<D extends Definition>(definition: D, old: string, next: string): D {
  const name = (one: string) => (one === old ? next : one);
  const renamed = {
    ...definition,
    fields: definition.fields.map((field) => ({ ...field, name: name(field.name) })),
    rules: definition.rules.map((rule) => renamedRule(rule, old, next)),
  };
  if (renamed.kind !== 'type') return renamed;
  const { key, titleFields, departmentField, timeField } = renamed;
  return {
    ...renamed,
    key: key.map(name),
    titleFields: titleFields.map(name),
    departmentField: departmentField && name(departmentField),
    timeField: timeField && name(timeField),
  };
}

/** Leaves a field out, and with it what was said of it elsewhere. */
export function takeOut<D extends Definition>(definition: D, gone: string): D {
  const left = {
    ...definition,
    fields: definition.fields.filter(({ name }) => name !== gone),
    rules: definition.rules.filter((rule) => !fieldsOfRule(rule).includes(gone)),
  };
  if (left.kind !== 'type') return left;
  return {
    ...left,
    key: left.key.filter((name) => name !== gone),
    titleFields: left.titleFields.filter((name) => name !== gone),
    departmentField: left.departmentField === gone ? null : left.departmentField,
    timeField: left.timeField === gone ? null : left.timeField,
  };
}

/** A rule of a kind over the first fields that suit it. */
export function newRule(kind: Rule['rule'], fields: readonly FieldDefinition[]): RuleDefinition {
  const first = fields[0]?.name ?? '';
  const second = fields[1]?.name ?? first;
  const of = (...kinds: FieldDefinition['kind'][]) =>
    fields.filter((field) => kinds.includes(field.kind)).map(({ name }) => name);
  switch (kind) {
    case 'required-if':
    case 'empty-if':
      return { rule: kind, field: second, level: 'error', when: { field: first, test: 'given' } };
    case 'compare': {
      const pair = [of('date'), of('integer', 'number')].find(({ length }) => length > 1) ?? [first, second];
      return { rule: kind, field: pair[1]!, level: 'error', is: '>=', other: pair[0]! };
    }
    case 'range':
      return {
        rule: kind,
        field: of('integer', 'number', 'date')[0] ?? first,
        level: 'error',
        from: null,
        to: null,
      };
    case 'one-of':
      return { rule: kind, field: first, level: 'error', values: [] };
    case 'not-both':
      return { rule: kind, field: first, level: 'warning', other: second };
    case 'shape':
      return { rule: kind, field: of('text')[0] ?? first, level: 'error', mask: '' };
  }
}

/** A text in both languages: what is there in one only stands for the other as well. */
export const inBoth = (text: LocalText): LocalText => {
  const [zh, en] = [text.zh.trim(), text.en.trim()];
  return { zh: zh || en, en: en || zh };
};

const tidyOptional = (text: LocalText | undefined) =>
  text && (text.zh.trim() || text.en.trim()) ? inBoth(text) : undefined;

function tidyField(field: FieldDefinition): FieldDefinition {
  const { help, section, ...rest } = field;
  const [helped, sectioned] = [tidyOptional(help), tidyOptional(section)];
  const own = {
    ...rest,
    label: inBoth(field.label),
    ...(helped && { help: helped }),
    ...(sectioned && { section: sectioned }),
  } as FieldDefinition;
  return hasOptions(own)
    ? {
        ...own,
        options: own.options.map((option) => ({
          ...option,
          code: option.code.trim(),
          label: inBoth(option.label),
        })),
      }
    : own;
}

/** As it is saved: outer blanks gone, a text that is there in one language only stands in both. */
export function tidy<D extends Definition>(definition: D): D {
  const fields = definition.fields.map(tidyField);
  if (definition.kind !== 'type') return { ...definition, fields };
  const label = inBoth(definition.label);
  return {
    ...definition,
    fields,
    label,
    plural: tidyOptional(definition.plural) ?? label,
    help: inBoth(definition.help),
    titleFields: definition.titleFields.length > 0 ? definition.titleFields : definition.key,
  };
}
