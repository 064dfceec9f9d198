/** Definitions from the rows of a workbook. What a row says wrongly is left out and told; nothing is guessed. */
import type { DefinitionNote } from '#shared/api/record-types.ts';
import { comparisons, conditionTests, type RuleDefinition, ruleKinds } from '../rules.ts';
import { fieldDefinitionSchema, ruleSchema, wordingSchema } from '../schema.ts';
import type { Definition, FieldDefinition } from '../types.ts';
import { isYes, listOf, numberOf } from './cells.ts';
import { choicesOf } from './choices.ts';
import type { BookRow, DefinitionBook } from './columns.ts';

const both = (zh = '', en = '') => ({ zh: (zh || en).trim(), en: (en || zh).trim() });
const optional = (zh = '', en = '') => (zh.trim() || en.trim() ? both(zh, en) : undefined);
const oneOf = <T extends string>(text: string | undefined, options: readonly T[], otherwise: T): T =>
  options.find((option) => option === text?.trim()) ?? otherwise;

/** Members without a value are left out, so that what is read equals what was written. */
function without<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined && member !== false),
  ) as T;
}

export function definitionsOf(book: DefinitionBook): { definitions: Definition[]; notes: DefinitionNote[] } {
  const notes: DefinitionNote[] = [];
  const definitions = book.types.map((row): Definition => {
    const id = row.id?.trim() ?? '';
    const rows = book.fields.filter((field) => field.type?.trim() === id);
    const fields = rows.flatMap((field) => fieldOfRow(field, notes));
    const rules = book.rules
      .filter((rule) => rule.type?.trim() === id)
      .flatMap((rule) => ruleOfRow(rule, fields, notes));
    const listed = isYes(row.listed ?? '') && { listed: true };
    if (row.kind?.trim() === 'fields') {
      const wording = wordingSchema.safeParse(jsonOf(row.wording ?? ''));
      return {
        kind: 'fields',
        id,
        fields,
        rules,
        ...listed,
        ...(wording.success && { wording: wording.data }),
      };
    }
    const key = rows
      .filter((field) => numberOf(field.key ?? '') !== undefined)
      .sort((a, b) => Number(a.key) - Number(b.key))
      .map((field) => field.name!.trim());
    const label = both(row.label_zh, row.label_en);
    return {
      kind: 'type',
      id,
      label,
      plural: optional(row.plural_zh, row.plural_en) ?? label,
      help: { zh: row.help_zh ?? '', en: row.help_en ?? '' },
      sheetAliases: listOf(row.sheet_aliases ?? ''),
      fields,
      key,
      departmentField: row.department?.trim() || null,
      timeField: row.time?.trim() || null,
      basis: oneOf(row.basis, ['point', 'school-year', 'calendar-year'], 'school-year'),
      privacy: oneOf(row.privacy, ['internal', 'personal', 'anonymous'], 'internal'),
      titleFields: listOf(row.titles ?? ''),
      rules,
      ...listed,
    };
  });
  const known = new Set(definitions.map(({ id }) => id));
  for (const row of book.fields) {
    const type = row.type?.trim() ?? '';
    if (!known.has(type)) notes.push({ code: 'lost-type', values: { field: row.name ?? '', type } });
  }
  return { definitions, notes };
}

function fieldOfRow(row: BookRow, notes: DefinitionNote[]): FieldDefinition[] {
  const kind = row.kind?.trim() ?? '';
  const unit = optional(row.unit_zh, row.unit_en);
  const help = row.note_zh || row.note_en ? { zh: row.note_zh ?? '', en: row.note_en ?? '' } : undefined;
  const made = fieldDefinitionSchema.safeParse(
    without({
      kind,
      name: row.name?.trim() ?? '',
      label: both(row.label_zh, row.label_en),
      help,
      aliases: listOf(row.aliases ?? ''),
      required: isYes(row.required ?? ''),
      section: optional(row.section_zh, row.section_en),
      personal: isYes(row.personal ?? ''),
      retired: isYes(row.retired ?? ''),
      ...(kind === 'text' && {
        maxLength: numberOf(row.length ?? ''),
        multiline: isYes(row.multiline ?? ''),
        identifier: isYes(row.identifier ?? ''),
      }),
      ...((kind === 'integer' || kind === 'number') && {
        min: numberOf(row.min ?? ''),
        max: numberOf(row.max ?? ''),
        decimals: numberOf(row.decimals ?? ''),
        unit,
      }),
      ...((kind === 'choice' || kind === 'choices') && { options: choicesOf(row.choices ?? '') }),
      ...(kind === 'reference' && {
        to: row.target?.trim() ?? '',
        unknown: oneOf(row.unknown, ['error', 'warning'], 'warning'),
      }),
      ...(kind === 'scores' && { instrument: jsonOf(row.instrument ?? '') }),
      ...(kind === 'period' && { grain: oneOf(row.grain, ['year', 'term', 'month'], 'term') }),
    }),
  );
  if (made.success) return [made.data];
  notes.push({ code: 'lost-field', values: { field: row.name ?? '', kind } });
  return [];
}

/** What stands in a cell as JSON; undefined where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a cell as the field means it. */
function valueFor(field: FieldDefinition | undefined, text: string): string | number | boolean {
  if (field?.kind === 'boolean') return isYes(text);
  if (field?.kind === 'integer' || field?.kind === 'number') return numberOf(text) ?? text;
  return text;
}

function ruleOfRow(
  row: BookRow,
  fields: readonly FieldDefinition[],
  notes: DefinitionNote[],
): RuleDefinition[] {
  const rule = ruleKinds.find((kind) => kind === row.check?.trim());
  const field = fields.find(({ name }) => name === row.field?.trim());
  const end = (text = '') => (text.trim() === '' ? null : (valueFor(field, text.trim()) as string | number));
  const test = oneOf(row.when_test, conditionTests, 'given');
  const subject = fields.find(({ name }) => name === row.when_field?.trim());
  const when = { field: row.when_field?.trim() ?? '', test };
  const value = valueFor(subject, row.when_value?.trim() ?? '');
  const made = ruleSchema.safeParse(
    without({
      rule,
      field: row.field?.trim() ?? '',
      level: oneOf(row.level, ['error', 'warning'], 'warning'),
      message: optional(row.message_zh, row.message_en),
      ...((rule === 'required-if' || rule === 'empty-if') && {
        when: test === 'is' || test === 'is-not' ? { ...when, value } : when,
      }),
      ...(rule === 'compare' && {
        is: oneOf(row.relation, comparisons, '='),
        other: row.other?.trim() ?? '',
      }),
      ...(rule === 'range' && { from: end(row.from), to: end(row.to) }),
      ...(rule === 'one-of' && {
        values: listOf(row.values ?? '').map((text) => valueFor(field, text)),
      }),
      ...(rule === 'not-both' && { other: row.other?.trim() ?? '' }),
      ...(rule === 'shape' && { mask: row.mask?.trim() ?? '' }),
    }),
  );
  if (made.success) return [made.data];
  notes.push({ code: 'lost-rule', values: { field: row.field ?? '', check: row.check ?? '' } });
  return [];
}
