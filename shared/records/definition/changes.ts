/** What differs between two versions of a definition, and which of it would lose data. */
import type { ScoresField } from '../types.ts';
import { isSame } from './same.ts';
import { type Definition, type FieldDefinition, hasOptions, type TypeDefinition } from './types.ts';

export interface DefinitionChange {
  /** Key of the catalogue `record-types`: `change-` and this. */
  code:
    | 'made'
    | 'removed'
    | 'renamed'
    | 'settings'
    | 'key'
    | 'field-added'
    | 'field-removed'
    | 'field-retired'
    | 'field-restored'
    | 'field-kind'
    | 'field-changed'
    | 'field-order'
    | 'option-added'
    | 'option-removed'
    | 'option-retired'
    | 'option-restored'
    | 'rules'
    | 'wording'
    | 'listed';
  /** The field's label, where the change is of one; the name where it has none. */
  field?: { name: string; label: { zh: string; en: string } };
  option?: string;
}

/** The differences from one version to the next; null stands for the definition not being there. */
export function changesBetween(before: Definition | null, after: Definition | null): DefinitionChange[] {
  if (!before && !after) return [];
  if (!before) return [{ code: 'made' }];
  if (!after) return [{ code: 'removed' }];
  const changes: DefinitionChange[] = [];
  if (before.kind === 'type' && after.kind === 'type') changes.push(...typeChanges(before, after));
  const old = new Map(before.fields.map((field) => [field.name, field]));
  for (const field of after.fields) {
    const former = old.get(field.name);
    if (!former) changes.push({ code: 'field-added', field });
    else changes.push(...fieldChanges(former, field));
  }
  const names = new Set(after.fields.map(({ name }) => name));
  for (const field of before.fields)
    if (!names.has(field.name)) changes.push({ code: 'field-removed', field });
  const kept = (fields: readonly FieldDefinition[], others: ReadonlyMap<string, unknown>) =>
    fields.map(({ name }) => name).filter((name) => others.has(name));
  const now = new Map(after.fields.map((field) => [field.name, field]));
  if (!isSame(kept(before.fields, now), kept(after.fields, old))) changes.push({ code: 'field-order' });
  if (!isSame(before.rules, after.rules)) changes.push({ code: 'rules' });
  if (before.kind === 'fields' && after.kind === 'fields' && !isSame(before.wording, after.wording))
    changes.push({ code: 'wording' });
  if ((before.listed ?? false) !== (after.listed ?? false)) changes.push({ code: 'listed' });
  return changes.map(({ field, ...change }) =>
    field ? { ...change, field: { name: field.name, label: field.label } } : change,
  );
}

function typeChanges(before: TypeDefinition, after: TypeDefinition): DefinitionChange[] {
  const changes: DefinitionChange[] = [];
  if (!isSame([before.label, before.plural], [after.label, after.plural])) changes.push({ code: 'renamed' });
  if (!isSame(before.key, after.key)) changes.push({ code: 'key' });
  const settings = (type: TypeDefinition) => [
    type.help,
    type.sheetAliases,
    type.departmentField,
    type.timeField,
    type.basis,
    type.privacy,
    type.titleFields,
  ];
  if (!isSame(settings(before), settings(after))) changes.push({ code: 'settings' });
  return changes;
}

function fieldChanges(before: FieldDefinition, after: FieldDefinition): DefinitionChange[] {
  const field = after;
  const changes: DefinitionChange[] = [];
  if (!before.retired && after.retired) changes.push({ code: 'field-retired', field });
  if (before.retired && !after.retired) changes.push({ code: 'field-restored', field });
  if (before.kind !== after.kind) return [...changes, { code: 'field-kind', field }];
  if (hasOptions(before) && hasOptions(after)) {
    const old = new Map(before.options.map((option) => [option.code, option]));
    const now = new Set(after.options.map(({ code }) => code));
    for (const option of after.options) {
      const former = old.get(option.code);
      if (!former) changes.push({ code: 'option-added', field, option: option.code });
      else if (!former.retired && option.retired)
        changes.push({ code: 'option-retired', field, option: option.code });
      else if (former.retired && !option.retired)
        changes.push({ code: 'option-restored', field, option: option.code });
    }
    for (const { code } of before.options)
      if (!now.has(code)) changes.push({ code: 'option-removed', field, option: code });
  }
  const rest = ({ retired: _, ...more }: FieldDefinition) =>
    hasOptions(more)
      ? { ...more, options: more.options.map(({ code, label, aliases }) => ({ code, label, aliases })) }
      : more;
  const [a, b] = [rest(before), rest(after)];
  const codes = changes.some(({ code }) => code.startsWith('option-'));
  if (!codes && !isSame(a, b)) changes.push({ code: 'field-changed', field });
  return changes;
}

/** How much of a type is filled: what a change could lose. */
export interface DefinitionUsage {
  /** Stored records, also those that an undo could bring back. */
  records: number;
  /** How many records fill a field. */
  fields: Record<string, number>;
  /** How many records hold a code of a choice field. */
  options: Record<string, Record<string, number>>;
}

export const unused: DefinitionUsage = { records: 0, fields: {}, options: {} };

export interface Refused {
  /** Key of the catalogue `record-types`: `refused-` and this. */
  code: 'kind' | 'key' | 'period' | 'target' | 'items';
  field: string;
  count: number;
}

/**
 * The definition as it may be saved over the former one: fields and choices that are left out while they are filled come
 * back as retired. What would change the meaning of stored values is refused.
 */
export function withoutLoss(
  before: Definition | null,
  after: Definition,
  usage: DefinitionUsage,
): { definition: Definition; refused: Refused[] } {
  if (!before) return { definition: after, refused: [] };
  const refused: Refused[] = [];
  const old = new Map(before.fields.map((field) => [field.name, field]));
  const names = new Set(after.fields.map(({ name }) => name));
  const fields = after.fields.map((field) => {
    const former = old.get(field.name);
    const count = usage.fields[field.name] ?? 0;
    if (!former) return field;
    // The column is there with its kind even where it is empty.
    if (former.kind !== field.kind) refused.push({ code: 'kind', field: field.name, count });
    if (former.kind === 'period' && field.kind === 'period' && former.grain !== field.grain && count > 0)
      refused.push({ code: 'period', field: field.name, count });
    if (former.kind === 'reference' && field.kind === 'reference' && former.to !== field.to && count > 0)
      refused.push({ code: 'target', field: field.name, count });
    if (former.kind === 'scores' && field.kind === 'scores' && count > 0 && !readsAlike(former, field))
      refused.push({ code: 'items', field: field.name, count });
    return keepOptions(former, field, usage.options[field.name] ?? {});
  });
  const lost = before.fields.filter((field) => !names.has(field.name) && (usage.fields[field.name] ?? 0) > 0);
  if (before.kind === 'type' && after.kind === 'type' && usage.records > 0 && !isSame(before.key, after.key))
    refused.push({ code: 'key', field: before.key.join(', '), count: usage.records });
  return {
    definition: {
      ...after,
      fields: [...fields, ...lost.map((field) => ({ ...field, retired: true }))],
    },
    refused,
  };
}

/** Whether stored scores mean the same under both: the same items in the same places, on the same scale. */
function readsAlike(before: ScoresField, after: ScoresField): boolean {
  const marks = ({ instrument: { scale, items } }: ScoresField) => [
    scale.lowest,
    scale.highest,
    ...items.map(({ code, reversed }) => `${code}${reversed ? '-' : ''}`),
  ];
  return isSame(marks(before), marks(after));
}

function keepOptions(
  former: FieldDefinition,
  field: FieldDefinition,
  used: Record<string, number>,
): FieldDefinition {
  if (!hasOptions(former) || !hasOptions(field)) return field;
  const codes = new Set(field.options.map(({ code }) => code));
  const lost = former.options.filter(({ code }) => !codes.has(code) && (used[code] ?? 0) > 0);
  return lost.length === 0
    ? field
    : { ...field, options: [...field.options, ...lost.map((option) => ({ ...option, retired: true }))] };
}
