/**
 * Which definitions tell what people said on forms that name nobody. Their values are made of the blocks of the
 * anonymity floor (`shared/evaluation/blocks.ts`), as the results of evaluations are.
 */
import { isSaid } from '#shared/records/anonymous.ts';
import { builtInCatalog, type RecordCatalog } from '#shared/records/catalog.ts';
import type { RecordType } from '#shared/records/types.ts';
import { fieldOfQuantity, fieldsOfCondition } from './fields-read.ts';
import { leavesOfIndicator } from './leaves.ts';
import { rowSetsOf } from './row-sets.ts';
import type { Condition, Indicator, Measure, RowSet } from './types.ts';

const known = new WeakMap<Indicator, boolean>();

/** Whether any of the definition's rows is an anonymous form of which it reads something that was said. */
export function isGuarded(entry: Indicator): boolean {
  return known.get(entry) ?? guardedIn(entry, builtInCatalog);
}

/** As `isGuarded`, for a definition over the record types of a catalog; later it is known of this very object. */
export function guardedIn(entry: Indicator, catalog: RecordCatalog): boolean {
  const guarded = readsAnswers(entry, catalog);
  known.set(entry, guarded);
  return guarded;
}

/** A type that is not there could be of any kind. */
export function readsAnswers(entry: Indicator, catalog: RecordCatalog): boolean {
  return leavesOfIndicator(entry).some((leaf) => {
    const own = fieldsOfMeasure(leaf.measure);
    return rowSetsOf(leaf).some((rows) => {
      if (!catalog.has(rows.from)) return rows.from !== '';
      const read = [...conditionsOf(rows).flatMap(fieldsOfCondition), ...own];
      return readsSaid(catalog.type(rows.from), read);
    });
  });
}

const conditionsOf = ({ where = [], exclude = [] }: RowSet): Condition[] => [
  ...where,
  ...exclude.map((entry) => entry.where),
];

/** What a row adds is read from these fields. */
function fieldsOfMeasure(measure: Measure): string[] {
  switch (measure.kind) {
    case 'ratio':
      return [...measure.numerator, ...measure.denominator].flatMap(
        ({ quantity }) => fieldOfQuantity(quantity) ?? [],
      );
    case 'total':
      return measure.terms.flatMap(({ quantity }) => fieldOfQuantity(quantity) ?? []);
    case 'mean':
    case 'median':
      return 'field' in measure.value ? [measure.value.field] : [];
    default:
      return [];
  }
}

/** Whether one of the fields of a type holds what was said. */
export function readsSaid(type: RecordType, names: readonly string[]): boolean {
  return type.fields.some((field) => names.includes(field.name) && isSaid(type, field));
}
