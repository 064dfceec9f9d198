/** The indicators of the open workspace, the office's own among them. */
import { type IndicatorBook, indicatorBook } from '#shared/indicators/book.ts';
import { catalogWith } from '#shared/records/definition/compile.ts';
import { type Call, operate } from './command.ts';

export async function indicatorBookOf(call: Call): Promise<IndicatorBook> {
  const { definitions } = await operate(call, 'record-types.list', {});
  const { own } = await operate(call, 'indicators.own', {});
  return indicatorBook(own, catalogWith(definitions));
}
