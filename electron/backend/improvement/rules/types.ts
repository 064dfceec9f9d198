import type { Reader } from '#db/types.ts';
import type { Raised, SignalRule, Watch } from '#shared/improvement/signals/types.ts';

export interface WatchContext {
  reader: Reader;
  /** YYYY-MM-DD. */
  today: string;
  /** Gives the event loop a turn: called often, so that nobody waits for a rule. */
  turn(): Promise<void>;
}

export type Watcher<Kind extends Watch['kind']> = (
  rule: SignalRule,
  watch: Extract<Watch, { kind: Kind }>,
  context: WatchContext,
) => Promise<Raised[]>;
