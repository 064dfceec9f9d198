import type { IndicatorValue } from '#shared/indicators/types.ts';
import { aside } from '../aside/ask.ts';
import type { Context } from '../context.ts';
import { lackingValues, rememberedValues } from './remembered.ts';
import { computeValues, type ValuesRequest } from './values.ts';

/** As `rememberedValues`; what is not remembered is computed by the second process. */
export async function valuesAside(
  context: Pick<Context, 'env' | 'workspace'>,
  request: ValuesRequest & { today: string },
): Promise<IndicatorValue[]> {
  const { read } = context.workspace().store;
  const lacking = lackingValues(read, request);
  if (lacking) {
    const asked = { ...request, indicators: lacking.indicators };
    lacking.keep(await aside(context, 'values', asked, () => computeValues(read, asked)));
  }
  return rememberedValues(context.workspace().store.read, request);
}
