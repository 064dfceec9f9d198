/** How many departments are late in the period in force, beside the name of the screen. */
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { byDepartment } from './matrix-rows.ts';

export function LateBadge({ id }: { id: string }) {
  const { t } = useLanguage();
  const { period, department } = useScope();
  const matrix = useOperation(
    'completeness.matrix',
    { period: period ?? '' },
    { enabled: period !== null, keep: true },
  );
  const late = matrix.data
    ? byDepartment(matrix.data.cells).filter((row) => {
        return row.late > 0 && (department === null || row.department === department);
      }).length
    : 0;
  if (late === 0) return null;
  const words = t('completeness.badge', { n: late });
  return (
    <span className="navigation-badge" id={id} title={words}>
      <span aria-hidden="true">{late}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
