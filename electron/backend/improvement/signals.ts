/** Asks the rules and keeps what they find; signals with what became of them. */

import { phasesBasis } from '#db/repositories/chart-phases.ts';
import { indicatorsBasis } from '#db/repositories/indicator-definitions.ts';
import { basisOf } from '#db/repositories/quality.ts';
import { definitionsBasis } from '#db/repositories/record-types.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import {
  actionsOfSignals,
  askedRules,
  keepSignals,
  listSignals,
  type StoredSignal,
} from '#db/repositories/signals.ts';
import type { Reader, Store } from '#db/types.ts';
import type { SignalEntry } from '#shared/api/improvement.ts';
import { signalRule, signalRules } from '#shared/improvement/signals/index.ts';
import type { Raised, SignalRule } from '#shared/improvement/signals/types.ts';
import { aside } from '../aside/ask.ts';
import type { Context } from '../context.ts';
import { typesOfRule, watch } from './rules/index.ts';

/** Bump when a rule begins to find something else, so that it is asked again. */
const EDITION = 1;

/** The rules whose records are not those that they were last asked of. */
export function staleRules(reader: Reader, today: string): { rule: SignalRule; basis: string }[] {
  const asked = askedRules(reader);
  const common = [
    EDITION,
    today,
    definitionsBasis(reader),
    indicatorsBasis(reader),
    phasesBasis(reader),
    JSON.stringify(readCalendar(reader)),
  ];
  return signalRules.flatMap((rule) => {
    const basis = [
      ...common,
      JSON.stringify(rule.watch),
      basisOf(reader, typesOfRule(rule, { reader })),
    ].join(' ');
    return asked.get(rule.id)?.basis === basis ? [] : [{ rule, basis }];
  });
}

interface Outcome {
  asked: number;
  raised: number;
}

const running = new WeakMap<Store, Promise<Outcome>>();

/** Asks the stale rules, each beside everything else that goes on; who asks meanwhile shares the answer. */
export function refreshSignals(context: Context, today: string): Promise<Outcome> {
  const { store } = context.workspace();
  const going = running.get(store);
  if (going) return going;
  const begun = askRules(context, today).finally(() => running.delete(store));
  running.set(store, begun);
  return begun;
}

async function askRules(context: Context, today: string): Promise<Outcome> {
  const { store } = context.workspace();
  const stale = staleRules(store.read, today);
  const found: { rule: string; basis: string; signals: Raised[] }[] = [];
  for (const [index, { rule, basis }] of stale.entries()) {
    const turn = () => context.job.progress('signals-asking', index, stale.length);
    await turn();
    const here = () => watch(rule, { reader: store.read, today, turn });
    const signals = await aside(context, 'signals', { rule: rule.id, today }, here);
    found.push({ rule: rule.id, basis, signals });
  }
  if (found.length === 0) return { asked: 0, raised: 0 };
  const raised = await store.change(context.actor(), (writer) => {
    const stored = new Map(listSignals(writer).map((signal) => [signal.raised.key, signal]));
    const acted = actionsBySignal(writer);
    const isAnswered = (key: string, at: string) =>
      stored.get(key)?.dismissal != null || answering(acted.get(key), at) !== null;
    return found.reduce(
      (sum, { signals, ...rule }) => sum + keepSignals(writer, rule, signals, isAnswered),
      0,
    );
  });
  return { asked: found.length, raised };
}

type Action = ReturnType<typeof actionsOfSignals>[number];

function actionsBySignal(reader: Reader): Map<string, Action[]> {
  const found = new Map<string, Action[]>();
  for (const action of actionsOfSignals(reader))
    found.set(action.signal, [...(found.get(action.signal) ?? []), action]);
  return found;
}

/** The action that deals with a signal: one that is open, or was opened since the signal was raised. */
const answering = (actions: readonly Action[] | undefined, raisedAt: string): Action | null =>
  actions?.find(({ opened, closed }) => closed === null || opened >= raisedAt.slice(0, 10)) ?? null;

/** Open ones first, the worst of each rule on top. Signals of rules that are no more are left out. */
export function signalEntries(reader: Reader, department: string | null): SignalEntry[] {
  const acted = actionsBySignal(reader);
  const order = new Map(signalRules.map(({ id }, index) => [id, index]));
  return listSignals(reader)
    .filter(
      ({ raised }) => signalRule(raised.rule) && (department === null || raised.department === department),
    )
    .map((stored): SignalEntry => {
      const action = answering(acted.get(stored.raised.key), stored.raisedAt);
      return {
        signal: stored.raised,
        raisedAt: stored.raisedAt,
        times: stored.times,
        state: stateOf(stored, action),
        dismissal: stored.dismissal && {
          reason: stored.dismissal.reason,
          at: stored.dismissal.at,
          by: stored.dismissal.by,
        },
        action: action && { id: action.id, no: action.no },
      };
    })
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        order.get(a.signal.rule)! - order.get(b.signal.rule)! ||
        b.signal.severity - a.signal.severity ||
        (a.signal.key < b.signal.key ? -1 : 1),
    );
}

const STATES: SignalEntry['state'][] = ['open', 'acting', 'dismissed', 'passed'];

function stateOf({ found, dismissal }: StoredSignal, action: Action | null): SignalEntry['state'] {
  if (action && action.closed === null) return 'acting';
  if (!found) return 'passed';
  if (action) return 'acting';
  return dismissal ? 'dismissed' : 'open';
}
