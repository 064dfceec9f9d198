/** Forms of the office's own as definitions: what is made from the instrument is made anew, added fields stay. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { questionnaireParts } from '../questionnaire.ts';
import type { AddedFields, Definition, TypeDefinition } from './types.ts';

/** The definition of a form; `former` is what it replaces, with the fields that were added by hand. */
export function formDefinition(
  form: Instrument,
  former: TypeDefinition | null,
  listed = true,
): TypeDefinition {
  const parts = questionnaireParts(form);
  const made = new Set(parts.fields.map(({ name }) => name));
  const added = (former?.fields ?? []).filter(({ name }) => !made.has(name));
  return {
    ...parts,
    kind: 'type',
    id: form.id,
    sheetAliases: [...new Set([...parts.sheetAliases, ...(former?.sheetAliases ?? [])])],
    fields: [...parts.fields, ...added],
    rules: former?.rules ?? [],
    listed,
  };
}

/** Fields added to a built-in form, with its listing or its wording changed. */
export function withForm(
  id: string,
  former: Definition | null,
  change: { listed?: boolean; wording?: Record<string, LocalText> },
): AddedFields {
  const added: AddedFields =
    former?.kind === 'fields' ? former : { kind: 'fields', id, fields: [], rules: [] };
  return { ...added, ...change };
}
