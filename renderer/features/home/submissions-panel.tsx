import { useMemo } from 'react';
import { Link } from 'wouter';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { submissions } from './submissions.ts';

export function SubmissionsPanel({ year }: { year: string }) {
  const { t, say } = useLanguage();
  const { workspace, department, setDepartment } = useScope();
  const catalog = useCatalog();
  const completeness = useOperation('records.completeness', { year }, { keep: true });
  const found = useMemo(() => {
    const codes = workspace.departments
      .map(({ code }) => code)
      .filter((code) => department === null || code === department);
    // What departments hand in year by year; registers such as people are kept, not handed in.
    const expected = catalog.types
      .filter((type) => type.departmentField !== null && type.timeField !== null && !type.listed)
      .map(({ id }) => id);
    return completeness.data && submissions(completeness.data.cells, codes, expected);
  }, [completeness.data, workspace.departments, department, catalog]);
  const late = found?.rows.filter(({ missing }) => missing.length > 0).length ?? 0;
  const nameOf = (code: string) => {
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
  return (
    <Panel
      flush
      title={t('home.submissions')}
      extra={
        found &&
        found.types.length > 0 && (
          <span>{late === 0 ? t('home.none-missing') : t('home.some-missing', { n: late, year })}</span>
        )
      }
    >
      {completeness.error && <FailureNote failure={completeness.error.failure} />}
      {completeness.isPending && <SkeletonRows rows={8} />}
      {found &&
        (found.types.length === 0 ? (
          <EmptyState title={t('home.no-submissions')} hint={t('home.no-submissions-hint')} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
          <section className="submissions-box" tabIndex={0} aria-label={t('home.submissions')}>
            <table className="submissions">
              <thead>
                <tr>
                  <th scope="col">{t('navigation.department')}</th>
                  {found.types.map((type) => (
                    <th key={type} scope="col">
                      {say(catalog.type(type).label)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.rows.map((row) => (
                  <tr key={row.department}>
                    <th scope="row">{nameOf(row.department)}</th>
                    {found.types.map((type) => {
                      const count = row.counts.get(type) ?? 0;
                      const what = `${nameOf(row.department)}, ${say(catalog.type(type).label)}`;
                      return (
                        <td key={type}>
                          <Link
                            href={count === 0 ? '/import' : `/records/${type}`}
                            onClick={() => count > 0 && setDepartment(row.department)}
                            aria-label={`${what}: ${count === 0 ? t('home.missing') : formatCount(count)}`}
                            className={count === 0 ? 'submission-missing' : 'submission-count'}
                          >
                            {count === 0 ? t('home.missing') : formatCount(count)}
                          </Link>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
    </Panel>
  );
}
