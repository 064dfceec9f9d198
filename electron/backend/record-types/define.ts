/** Saves definitions: nothing that is stored may be lost by one, and every version stays. */
import {
  clashingFields,
  definitionUsage,
  definitionVersions,
  everStored,
  listDefinitions,
  saveDefinition,
} from '#db/repositories/record-types.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { Refusal } from '#shared/lib/result.ts';
import {
  changesBetween,
  type DefinitionUsage,
  unused,
  withoutLoss,
} from '#shared/records/definition/changes.ts';
import { definitionProblems } from '#shared/records/definition/problems.ts';
import { isSame } from '#shared/records/definition/same.ts';
import type { Definition } from '#shared/records/definition/types.ts';

type Outcome = Output<'record-types.save'>;
type Problem = Outcome['problems'][number];

/** How much of a definition is filled, and whether it may be taken away. */
export function usageOf(
  reader: Reader,
  definition: Definition | null,
): { usage: DefinitionUsage; removable: boolean } {
  if (!definition) return { usage: unused, removable: false };
  const usage = definitionUsage(reader, definition);
  return { usage, removable: !inUse(reader, definition, usage) };
}

const inUse = (reader: Reader, definition: Definition, usage: DefinitionUsage): boolean =>
  definition.kind === 'type'
    ? everStored(reader, definition)
    : Object.values(usage.fields).some((count) => count > 0);

/** Types of the office's own that refer to a type. */
const referringTo = (reader: Reader, id: string): Definition[] =>
  listDefinitions(reader).filter(
    (other) => other.id !== id && other.fields.some((field) => field.kind === 'reference' && field.to === id),
  );

function problemsOf(writer: Writer, before: Definition | null, after: Definition, usage: DefinitionUsage) {
  const { definition, refused } = withoutLoss(before, after, usage);
  const problems: Problem[] = definitionProblems(definition, writer.catalog).map(({ code, values, at }) => ({
    code: `problem-${code}`,
    values,
    field: at.part === 'field' ? at.name : null,
    rule: at.part === 'rule' ? at.index : null,
  }));
  const atField = (code: string, field: string, count: number) =>
    problems.push({ code, values: { name: field, count }, field, rule: null });
  for (const { code, field, count } of refused) atField(`refused-${code}`, field, count);
  const told = new Set(refused.map(({ field }) => field));
  for (const field of clashingFields(writer, definition))
    if (!told.has(field)) atField('refused-kind', field, 0);
  if (
    definition.kind === 'type' &&
    definition.key.length > 1 &&
    referringTo(writer, definition.id).length > 0
  )
    problems.push({ code: 'problem-key-referenced', values: {}, field: null, rule: null });
  return { definition, problems };
}

/** Throws the refusal `record-type-changed` when another version was saved since the person began. */
export function define(writer: Writer, { definition: given, from }: Input<'record-types.save'>): Outcome {
  const [last] = definitionVersions(writer, given.id);
  const before = last?.definition ?? null;
  const expected = before ? (last?.version ?? null) : null;
  if (from !== expected)
    throw new Refusal('record-type-changed', 'another version was saved since', { by: last?.by ?? '' });
  const usage = before ? definitionUsage(writer, before) : unused;
  const { definition, problems } = problemsOf(writer, before, given, usage);
  if (problems.length > 0) return { version: null, definition, problems };
  if (before && last && isSame(before, definition)) return { version: last.version, definition, problems };
  const version = saveDefinition(writer, definition.id, definition);
  writer.audit('record-type.save', definition.id, {
    version,
    changes: changesBetween(before, definition).map(({ code, field, option }) =>
      [code, field?.name, option].filter((part) => part !== undefined).join(' '),
    ),
  });
  return { version, definition, problems };
}

/** Throws the refusals `record-type-unknown`, `record-type-in-use` and `record-type-referenced`. */
export function dropDefinition(writer: Writer, id: string): void {
  const [last] = definitionVersions(writer, id);
  const definition = last?.definition;
  if (!definition) throw new Refusal('record-type-unknown', `no definition ${id}`, { type: id });
  if (inUse(writer, definition, definitionUsage(writer, definition)))
    throw new Refusal('record-type-in-use', 'records were stored under it', { type: id });
  if (definition.kind === 'type' && referringTo(writer, id).length > 0)
    throw new Refusal('record-type-referenced', 'other types refer to it', { type: id });
  const version = saveDefinition(writer, id, null);
  writer.audit('record-type.remove', id, { version });
}
