import { useLocation } from 'wouter';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { beginningOf } from './beginning.ts';

/** An action for a gap that a mock visit found; where somebody has begun one already there is nothing to open. */
export function GapDialog({ visit, line }: { visit: string; line: number }) {
  const { say, language } = useLanguage();
  const [, go] = useLocation();
  const gap = useOperation('improvement.gap', { visit, line });
  if (gap.error) return <FailureNote failure={gap.error.failure} />;
  const finding = gap.data?.finding;
  if (!finding) return null;
  return (
    <ActionDialog
      beginning={beginningOf(finding, say, language)}
      onClose={() => go(`/standards/visit/${visit}`)}
    />
  );
}
