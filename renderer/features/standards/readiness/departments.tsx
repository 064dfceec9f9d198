import { Link } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import '../../../ui/matrix.css';
import { StateMark } from '../../../ui/state-mark.tsx';

/** Departments by item, those with most to act on first. A light leads to the indicators of the item. */
export function DepartmentMatrix({
  framework,
  matrix,
}: {
  framework: Framework;
  matrix: Output<'readiness.matrix'>;
}) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const cells = new Map(matrix.cells.map((cell) => [`${cell.department} ${cell.code}`, cell]));
  const items = leavesOf(framework).filter(({ code }) => matrix.cells.some((cell) => cell.code === code));
  const acting = (of: (cell: (typeof matrix.cells)[number]) => boolean) =>
    matrix.cells.filter((cell) => cell.state === 'act' && of(cell)).length;
  const departments = workspace.departments
    .filter(({ code }) => matrix.cells.some(({ department }) => department === code))
    .map((entry) => ({ ...entry, act: acting(({ department }) => department === entry.code) }))
    .sort((a, b) => b.act - a.act);
  if (items.length === 0) return <EmptyState title={t('readiness.departments-none')} />;
  return (
    <section className="matrix readiness-matrix">
      <table aria-label={t('readiness.by-department')}>
        <thead>
          <tr>
            <th scope="col">{t('navigation.department')}</th>
            <th scope="col">{t('readiness.total')}</th>
            {items.map((item) => (
              <th key={item.code} scope="col" title={say(item.title)}>
                <Link
                  href={`/standards/${framework.id}/${encodeURIComponent(item.code)}`}
                  aria-label={`${item.code} ${say(item.title)}`}
                >
                  {item.code}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map(({ code, name, act }) => (
            <tr key={code}>
              <th scope="row">{say(name)}</th>
              <td className="figures">{act > 0 ? t('readiness.to-act', { n: act }) : '–'}</td>
              {items.map((item) => {
                const cell = cells.get(`${code} ${item.code}`);
                return (
                  <td key={item.code}>
                    {cell ? (
                      <Link
                        className="readiness-cell"
                        href={`/indicators/${cell.indicators[0]}`}
                        aria-label={t('readiness.worst-of', {
                          department: say(name),
                          item: item.code,
                          state: t(`common.state-${cell.state}`),
                        })}
                      >
                        <StateMark state={cell.state} short />
                      </Link>
                    ) : (
                      <span className="dash">–</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('readiness.total')}</th>
            <td className="figures">{t('readiness.to-act', { n: acting(() => true) })}</td>
            {items.map((item) => (
              <td key={item.code} className="figures">
                {acting(({ code }) => code === item.code) || '–'}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
