import type { ImprovementAction } from '#shared/api/improvement.ts';
import { useLanguage } from '../../app/language.tsx';

/** When an action is due, how late it is, or when it was closed. */
export function DueMark({ action }: { action: ImprovementAction }) {
  const { t } = useLanguage();
  const { values } = action.record;
  if (action.daysOverdue > 0)
    return <span className="action-late">{t('improvement.overdue', { n: action.daysOverdue })}</span>;
  if (typeof values.closed_on === 'string')
    return <span>{t('improvement.closed-on', { at: values.closed_on })}</span>;
  if (typeof values.due_on === 'string')
    return <span>{t('improvement.due-on', { due: values.due_on })}</span>;
  return <span>{t('improvement.no-due')}</span>;
}

/** A finding that came back. */
export function RecurMark({ action }: { action: ImprovementAction }) {
  const { t } = useLanguage();
  const [latest] = action.recurs;
  if (!latest) return null;
  const words = t('improvement.recurs-of', { ...latest, same: t(`improvement.same-${latest.same}`) });
  return (
    <span className="action-recurs" title={words}>
      {t('improvement.recurs')}
    </span>
  );
}
