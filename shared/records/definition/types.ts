/**
 * Record types and fields that the office has made itself, as plain data: kept in the store by version, carried as a
 * workbook, and turned into the same `RecordType` as the built-in ones.
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type {
  AnswersField,
  ChoiceField,
  ChoiceOption,
  ChoicesField,
  FieldSpec,
  RecordType,
} from '../types.ts';
import type { RuleDefinition } from './rules.ts';

/** Ids of own types begin with this, so that no later built-in type can meet them. */
export const OWN_TYPE = 'own-';
/** Names of fields added to a built-in type begin with this, for the same reason. */
export const ADDED_FIELD = 'x_';

export type OptionDefinition = ChoiceOption;

/** A field as data. A retired one keeps its column and what is in it, but no form, table or import shows it. */
export type FieldDefinition = Exclude<FieldSpec, AnswersField> & { retired?: boolean };

/** Whether a person chooses its values from a list. */
export const hasOptions = <F extends FieldSpec | FieldDefinition>(
  field: F,
): field is F & (ChoiceField | ChoicesField) => field.kind === 'choice' || field.kind === 'choices';

interface DefinitionBase {
  fields: FieldDefinition[];
  rules: RuleDefinition[];
  /** A type that is listed only once it is used is listed from now on. */
  listed?: boolean;
}

/** A record type of the office's own. */
export interface TypeDefinition
  extends DefinitionBase,
    Pick<
      RecordType,
      | 'id'
      | 'label'
      | 'plural'
      | 'help'
      | 'sheetAliases'
      | 'key'
      | 'departmentField'
      | 'timeField'
      | 'basis'
      | 'privacy'
      | 'titleFields'
    > {
  kind: 'type';
}

/** Further fields of a built-in type; its own ones cannot be changed. */
export interface AddedFields extends DefinitionBase {
  kind: 'fields';
  /** The id of the built-in type. */
  id: string;
  /** Item texts of its instrument that the office has pasted, by the item's code. */
  wording?: Record<string, LocalText>;
}

export type Definition = TypeDefinition | AddedFields;
