/** Open signals and overdue actions beside the name of the screen; also what keeps the signals fresh. */
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { useFreshSignals, useSignals } from './use-signals.ts';

export function OpenBadge({ id }: { id: string }) {
  const { t } = useLanguage();
  const { department } = useScope();
  useFreshSignals();
  const signals = useSignals();
  const actions = useOperation('improvement.actions', { department }, { keep: true });
  const open = signals.data?.signals.filter(({ state }) => state === 'open').length ?? 0;
  const overdue = actions.data?.actions.filter(({ daysOverdue }) => daysOverdue > 0).length ?? 0;
  if (open + overdue === 0) return null;
  const words = t('improvement.badge', { signals: open, overdue });
  return (
    <span className="navigation-badge" id={id} title={words}>
      <span aria-hidden="true">{open + overdue}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
