/** Keeps what is typed in the workspace while it is typed, and offers it again when the form was not closed by its person. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { call } from '../../../app/client.ts';
import type { Entry } from './use-entry.ts';

type Offered = NonNullable<Output<'drafts.get'>['draft']>;

const PAUSE = 400;

export interface DraftState {
  /** undefined while it is being asked for, null where there is none. */
  offered: Offered | null | undefined;
  /** The offered draft was taken up. */
  settle(): void;
  /** The offered draft is not wanted. */
  settleWithout(): Promise<void>;
  /** The draft is no longer wanted: saved, or left on purpose. */
  discard(): Promise<void>;
}

export function useDraft(
  place: { type: string; record: string | null },
  version: number | null,
  entry: Entry,
  changed: boolean,
): DraftState {
  const { type, record } = place;
  const [offered, setOffered] = useState<Offered | null | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const kept = useRef(false);

  useEffect(() => {
    let gone = false;
    void call('drafts.get', { type, record }).then((result) => {
      if (!gone) setOffered(result.ok ? result.data.draft : null);
    });
    return () => {
      gone = true;
    };
  }, [type, record]);

  useEffect(() => {
    if (!changed || offered !== null) return;
    timer.current = window.setTimeout(() => {
      kept.current = true;
      const { values, texts } = entry;
      void call('drafts.keep', { type, record, draft: { values, texts, version } });
    }, PAUSE);
    return () => window.clearTimeout(timer.current);
  }, [type, record, version, entry, changed, offered]);

  const discard = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (kept.current) await call('drafts.discard', { type, record });
    kept.current = false;
  }, [type, record]);

  return {
    offered,
    settle() {
      kept.current = true;
      setOffered(null);
    },
    async settleWithout() {
      kept.current = true;
      await discard();
      setOffered(null);
    },
    discard,
  };
}
