/** The interpreter of rules: one function per kind, and the record types that each reads. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { evaluationSources } from '#shared/evaluation/source.ts';
import type { Raised, SignalRule } from '#shared/improvement/signals/types.ts';
import { typesReadBy } from '#shared/indicators/row-sets.ts';
import { assertNever } from '#shared/lib/result.ts';
import { watchControl } from './control.ts';
import { watchDelay } from './delay.ts';
import { watchFunnel } from './funnel.ts';
import { comparableIndicators } from './measured.ts';
import { watchQuiet } from './quiet.ts';
import { watchTarget } from './target.ts';
import type { WatchContext } from './types.ts';

/** What a rule finds in the records as they are. */
export function watch(rule: SignalRule, context: WatchContext): Promise<Raised[]> {
  const { watch: what } = rule;
  switch (what.kind) {
    case 'control':
      return watchControl(rule, what, context);
    case 'target':
      return watchTarget(rule, what, context);
    case 'delay':
      return watchDelay(rule, what, context);
    case 'quiet':
      return watchQuiet(rule, what, context);
    case 'funnel':
      return watchFunnel(rule, what, context);
    default:
      return assertNever(what);
  }
}

/** The record types whose rows can change what a rule finds. */
export function typesOfRule({ watch: what }: SignalRule, context: Pick<WatchContext, 'reader'>): string[] {
  switch (what.kind) {
    case 'control':
    case 'target':
      return ['department', ...new Set(comparableIndicators(context).flatMap(typesReadBy))];
    case 'delay':
      return [
        'department',
        ...what.indicators.flatMap((id) => typesReadBy(indicatorBookOf(context.reader).get(id))),
      ];
    case 'quiet':
      return ['department', what.type];
    case 'funnel':
      return [
        'department',
        'person',
        ...evaluationSources(context.reader.catalog.types).map(({ type }) => type.id),
      ];
    default:
      return assertNever(what);
  }
}
