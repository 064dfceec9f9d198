/** Values and rows of a definition that is still being made. */
import { ownIndicators } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { indicatorBook } from '#shared/indicators/book.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { examine } from './define.ts';
import { labelGroups } from './group-labels.ts';
import { type RowsRequest, rowsOfEntry } from './rows.ts';
import { departmentCodes, groupedValues, measureContext, valuesOf } from './values.ts';

/** Stands for the id and the words of a draft that has none yet: they do not matter to a value. */
const named = (given: Indicator): Indicator => {
  const words = { zh: '…', en: '…' };
  const { label, source } = given;
  return {
    ...given,
    id: given.id || 'own-draft',
    label: label.zh || label.en ? label : words,
    source: source.text.zh || source.text.en ? source : { ...source, text: words },
    ...(given.target && { target: { ...given.target, origin: words } }),
  };
};

function usable(reader: Reader, given: Indicator) {
  const { definition, problems } = examine(reader, named(given));
  if (problems.length > 0) return { problems, entry: null };
  const others = ownIndicators(reader).filter(({ id }) => id !== definition.id);
  const book = indicatorBook([...others, { id: definition.id, versions: [definition] }], reader.catalog);
  return { problems, entry: book.get(definition.id) };
}

/** Values of hospital and departments; none while the definition has problems. Throws the refusal `bad-period`. */
export function previewValues(
  reader: Reader,
  { definition, period, by = null }: Input<'indicators.preview'>,
  today: string,
): Output<'indicators.preview'> {
  const { problems, entry } = usable(reader, definition);
  if (!entry) return { problems, values: [], groups: [] };
  const context = measureContext(reader, period, today);
  if (by === null) return { problems, values: valuesOf(entry, context, departmentCodes(reader)), groups: [] };
  const values = groupedValues(entry, { ...context, by });
  const codes = values.flatMap(({ group }) => group?.code ?? []);
  return { problems, values, groups: labelGroups(reader, entry, by, codes) };
}

/** Throws the refusals `bad-period`, `value-withheld` and, while the definition has problems, `indicator-unfinished`. */
export function previewRows(
  reader: Reader,
  { definition, period, ...request }: Omit<RowsRequest, 'indicator'> & { definition: Indicator },
  today: string,
): Output<'indicators.preview-rows'> {
  const { entry } = usable(reader, definition);
  if (!entry) throw new Refusal('indicator-unfinished', 'the definition has problems');
  return rowsOfEntry(entry, measureContext(reader, period, today), request);
}
