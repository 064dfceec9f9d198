/** The departments of one period, kind by kind, against each other. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { peersOf } from '#shared/indicators/course/index.ts';
import { rememberedValues } from './remembered.ts';

/**
 * Only values that are shown are compared. Departments of which the register gives no kind are a group of their own.
 * Throws the refusals `unknown-indicator` and `bad-period`.
 */
export function peerGroups(
  reader: Reader,
  request: { indicator: string; period: string; today: string },
): Output<'indicators.peers'>['groups'] {
  const { indicator, period, today } = request;
  const spec = indicatorBookOf(reader).get(indicator);
  const values = rememberedValues(reader, { period, indicators: [indicator], today });
  const kinds = new Map(
    reader
      .allSql<{ code: string; kind: string | null }>('SELECT code, kind FROM rec_department')
      .map(({ code, kind }) => [code, kind]),
  );
  const field = reader.catalog.type('department').fields.find(({ name }) => name === 'kind');
  const options = field?.kind === 'choice' ? field.options : [];
  const order = [...options.map(({ code }) => code as string | null), null];
  return order.flatMap((kind) => {
    const own = values.filter(
      ({ department }) => department !== null && (kinds.get(department) ?? null) === kind,
    );
    if (own.length === 0) return [];
    return [
      {
        kind,
        label: options.find(({ code }) => code === kind)?.label ?? null,
        departments: own.length,
        withheld: own.filter(({ state }) => state === 'withheld').length,
        outcome: peersOf(spec, own),
      },
    ];
  });
}
