/** Definitions as rows of texts. */

import type { RuleDefinition } from '../rules.ts';
import type { Definition, FieldDefinition } from '../types.ts';
import { listText, yesText } from './cells.ts';
import { choicesText } from './choices.ts';
import type { BookRow, DefinitionBook } from './columns.ts';

const scalarText = (value: string | number | boolean | null | undefined): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'boolean'
      ? value
        ? 'true'
        : 'false'
      : String(value);

export function definitionBook(definitions: readonly Definition[]): DefinitionBook {
  return {
    types: definitions.map(typeRow),
    fields: definitions.flatMap((definition) =>
      definition.fields.map((field) => fieldRow(definition, field)),
    ),
    rules: definitions.flatMap(({ id, rules }) => rules.map((rule) => ruleRow(id, rule))),
  };
}

function typeRow(definition: Definition): BookRow {
  if (definition.kind === 'fields') {
    const { wording } = definition;
    return {
      kind: 'fields',
      id: definition.id,
      listed: yesText(definition.listed),
      wording: wording ? JSON.stringify(wording) : '',
    };
  }
  const { id, label, plural, help, sheetAliases, departmentField, timeField, basis, privacy } = definition;
  return {
    kind: 'type',
    id,
    label_zh: label.zh,
    label_en: label.en,
    plural_zh: plural.zh,
    plural_en: plural.en,
    help_zh: help.zh,
    help_en: help.en,
    sheet_aliases: listText(sheetAliases),
    department: departmentField ?? '',
    time: timeField ?? '',
    basis,
    privacy,
    titles: listText(definition.titleFields),
    listed: yesText(definition.listed),
  };
}

function fieldRow(definition: Definition, field: FieldDefinition): BookRow {
  const place = definition.kind === 'type' ? definition.key.indexOf(field.name) : -1;
  const row: BookRow = {
    type: definition.id,
    name: field.name,
    label_zh: field.label.zh,
    label_en: field.label.en,
    kind: field.kind,
    note_zh: field.help?.zh ?? '',
    note_en: field.help?.en ?? '',
    required: yesText(field.required),
    personal: yesText(field.personal),
    key: place < 0 ? '' : String(place + 1),
    section_zh: field.section?.zh ?? '',
    section_en: field.section?.en ?? '',
    aliases: listText(field.aliases),
    retired: yesText(field.retired),
  };
  switch (field.kind) {
    case 'text':
      row.length = scalarText(field.maxLength);
      row.multiline = yesText(field.multiline);
      row.identifier = yesText(field.identifier);
      break;
    case 'integer':
    case 'number':
      row.min = scalarText(field.min);
      row.max = scalarText(field.max);
      row.decimals = scalarText(field.decimals);
      row.unit_zh = field.unit?.zh ?? '';
      row.unit_en = field.unit?.en ?? '';
      break;
    case 'choice':
    case 'choices':
      row.choices = choicesText(field.options);
      break;
    case 'reference':
      row.target = field.to;
      row.unknown = field.unknown;
      break;
    case 'period':
      row.grain = field.grain;
      break;
    case 'scores':
      row.instrument = JSON.stringify(field.instrument);
      break;
  }
  return row;
}

function ruleRow(type: string, rule: RuleDefinition): BookRow {
  const row: BookRow = {
    type,
    field: rule.field,
    check: rule.rule,
    level: rule.level,
    message_zh: rule.message?.zh ?? '',
    message_en: rule.message?.en ?? '',
  };
  switch (rule.rule) {
    case 'required-if':
    case 'empty-if':
      row.when_field = rule.when.field;
      row.when_test = rule.when.test;
      row.when_value = scalarText(rule.when.value);
      break;
    case 'compare':
      row.relation = rule.is;
      row.other = rule.other;
      break;
    case 'range':
      row.from = scalarText(rule.from);
      row.to = scalarText(rule.to);
      break;
    case 'one-of':
      row.values = listText(rule.values.map(String));
      break;
    case 'not-both':
      row.other = rule.other;
      break;
    case 'shape':
      row.mask = rule.mask;
      break;
  }
  return row;
}
