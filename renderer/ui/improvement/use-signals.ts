/** Signals, asked for again by themselves while what they stand on has changed. */
import { useEffect } from 'react';
import { call, useOperation } from '../../app/client.ts';
import { useScope } from '../../app/scope.tsx';

/** Milliseconds of quiet before the rules are asked: a row of changes is answered once. */
const PATIENCE = 1500;

export function useSignals() {
  const { department } = useScope();
  return useOperation('improvement.signals', { department }, { keep: true });
}

/** Mounted once, beside the navigation: nobody has to open the screen for signals to be true. */
export function useFreshSignals(): void {
  const { workspace } = useScope();
  const signals = useOperation('improvement.signals', { department: null }, { keep: true });
  const due = !workspace.readOnly && (signals.data?.stale ?? 0) > 0;
  const { dataUpdatedAt } = signals;
  useEffect(() => {
    if (!due || dataUpdatedAt === 0) return;
    const timer = setTimeout(() => void call('improvement.refresh', {}), PATIENCE);
    return () => clearTimeout(timer);
  }, [due, dataUpdatedAt]);
}
