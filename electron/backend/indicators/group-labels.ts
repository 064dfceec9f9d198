/** What the groups of a grouping are called. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { both } from '#shared/indicators/definition/words-conditions.ts';
import { fieldOfGrouping, type Grouping, groupedSets, UNASSIGNED } from '#shared/indicators/grouping.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { fieldColumn, tableOf } from './conditions.ts';

export interface LabelledGroup {
  code: string;
  label: LocalText;
}

const unassigned: LocalText = { zh: '未归入', en: 'Not assigned' };

/** Of the codes those that are known get a name, the others are called by their code; in the order of the codes. */
export function labelGroups(
  reader: Reader,
  entry: Indicator | null,
  by: Grouping,
  codes: readonly string[],
): LabelledGroup[] {
  const names = namesOf(reader, entry, by);
  return codes.map((code) => ({
    code,
    label: code === UNASSIGNED ? unassigned : (names(code) ?? both(code, code)),
  }));
}

/** The groups that have a value, with their names; those that lead nowhere come last. */
export function groupsOf(reader: Reader, by: Grouping, values: readonly IndicatorValue[]): LabelledGroup[] {
  const codes = new Set(values.flatMap(({ group }) => group?.code ?? []));
  const ordered = [...codes].sort(
    (a, b) => Number(a === UNASSIGNED) - Number(b === UNASSIGNED) || (a < b ? -1 : 1),
  );
  const first = values[0];
  return labelGroups(reader, first ? indicatorBookOf(reader).get(first.indicator) : null, by, ordered);
}

function namesOf(
  reader: Reader,
  entry: Indicator | null,
  by: Grouping,
): (code: string) => LocalText | undefined {
  const name = fieldOfGrouping(by);
  if (name === null) return registerNames(reader, by);
  const from = entry && groupedSets(entry)[0]?.from;
  const field =
    from && reader.catalog.has(from)
      ? reader.catalog.type(from).fields.find((each) => each.name === name)
      : null;
  if (!field) return () => undefined;
  if (hasOptions(field)) return (code) => field.options.find((option) => option.code === code)?.label;
  if (field.kind === 'boolean') return (code) => (code === '1' ? both('是', 'Yes') : both('否', 'No'));
  if (field.kind === 'reference') return registerNames(reader, field.to);
  return field.kind === 'period' ? periodLabel : () => undefined;
}

/** The names of a register by its codes. */
function registerNames(reader: Reader, id: RecordTypeId): (code: string) => LocalText | undefined {
  const type = reader.catalog.type(id);
  const has = (name: string) => type.fields.some((field) => field.name === name);
  const zh = ['name', 'title', ...type.titleFields].find(has) ?? (type.key[0] as string);
  const en = has('name_en') ? 'name_en' : zh;
  const column = (name: string) => fieldColumn(type, name).text;
  const rows = reader.allSql<{ code: string; zh: string | null; en: string | null }>(
    `SELECT natural_key AS code, ${column(zh)} AS zh, ${column(en)} AS en FROM ${tableOf(id).text}`,
  );
  const names = new Map(
    rows.map((row) => [row.code, both(row.zh || row.en || row.code, row.en || row.zh || row.code)]),
  );
  return (code) => names.get(code);
}
