/** From definitions to the catalog in force. */
import { builtInCatalog, type RecordCatalog, recordCatalog } from '../catalog.ts';
import { straightLine, withWording } from '../questionnaire.ts';
import type { FieldSpec, RecordType } from '../types.ts';
import type { Speaker } from './rule-words.ts';
import { compileRule, fieldsOfRule, type RuleDefinition } from './rules.ts';
import { type AddedFields, type Definition, hasOptions, type TypeDefinition } from './types.ts';

function fieldSpecs(definition: Definition): FieldSpec[] {
  return definition.fields
    .filter((field) => !field.retired)
    .map(({ retired: _, ...field }) => field as FieldSpec);
}

/** Speaks of the fields by their labels, of choices by theirs, of yes and no in words. */
export function speakerOf(fields: readonly FieldSpec[]): Speaker {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return {
    field: (name) => byName.get(name)?.label ?? { zh: name, en: name },
    value(name, value) {
      const field = byName.get(name);
      if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
      const option = field && hasOptions(field) && field.options.find(({ code }) => code === value);
      return option ? option.label : { zh: String(value), en: String(value) };
    },
  };
}

const checksOf = (id: string, rules: readonly RuleDefinition[], fields: readonly FieldSpec[]) => {
  const names = new Set(fields.map(({ name }) => name));
  const speaker = speakerOf(fields);
  const several = new Set(fields.filter(({ kind }) => kind === 'choices').map(({ name }) => name));
  // A rule about a retired field rests with it.
  return rules
    .filter((rule) => fieldsOfRule(rule).every((name) => names.has(name)))
    .map((rule) => compileRule(id, rule, speaker, several));
};

/** The record type of a definition. */
export function compileType(definition: TypeDefinition): RecordType {
  const fields = fieldSpecs(definition);
  const { id, label, plural, help, sheetAliases, key, departmentField, timeField, basis, privacy } =
    definition;
  const scored = fields.find((field) => field.kind === 'scores');
  return {
    id,
    label,
    plural,
    help,
    group: scored ? 'evaluation' : 'own',
    icon: scored ? 'evaluation' : 'own',
    ...(scored && !definition.listed && { listed: 'in-use' }),
    sheetAliases: [...new Set([label.zh, plural.zh, label.en, plural.en, ...sheetAliases])].filter(Boolean),
    fields,
    key,
    departmentField,
    timeField,
    basis,
    privacy,
    titleFields: definition.titleFields,
    checks: [
      ...(scored ? [straightLine(`${id}-straight-line`, scored.name, scored.instrument)] : []),
      ...checksOf(id, definition.rules, fields),
    ],
  };
}

/** A built-in type with the fields that were added to it, behind its own. */
export function extendType(type: RecordType, added: AddedFields): RecordType {
  const { wording } = added;
  const own = wording
    ? type.fields.map((field) =>
        field.kind === 'scores' ? { ...field, instrument: withWording(field.instrument, wording) } : field,
      )
    : type.fields;
  const fields = [...own, ...fieldSpecs(added)];
  const { listed, ...rest } = type;
  return {
    ...rest,
    ...(listed && !added.listed && { listed }),
    fields,
    checks: [...type.checks, ...checksOf(type.id, added.rules, fields)],
  };
}

/** The built-in types with what was added to them, then the own ones in the order in which they refer to one another. */
export function catalogWith(definitions: readonly Definition[]): RecordCatalog {
  if (definitions.length === 0) return builtInCatalog;
  const added = new Map(
    definitions.flatMap((definition) =>
      definition.kind === 'fields' ? [[definition.id, definition] as const] : [],
    ),
  );
  const builtIn = builtInCatalog.types.map((type) => {
    const more = added.get(type.id);
    return more ? extendType(type, more) : type;
  });
  const own = definitions.flatMap((definition) =>
    definition.kind === 'type' ? [compileType(definition)] : [],
  );
  return recordCatalog([...builtIn, ...inOrder(own)]);
}

/** What is referred to comes first; types that refer to one another in a ring stay in their order. */
function inOrder(types: readonly RecordType[]): RecordType[] {
  const byId = new Map(types.map((type) => [type.id, type]));
  const done = new Set<string>();
  const ordered: RecordType[] = [];
  const place = (type: RecordType) => {
    if (done.has(type.id)) return;
    done.add(type.id);
    for (const field of type.fields) {
      const target = field.kind === 'reference' ? byId.get(field.to) : undefined;
      if (target) place(target);
    }
    ordered.push(type);
  };
  for (const type of types) place(type);
  return ordered;
}
