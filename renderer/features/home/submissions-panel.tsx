import { useMemo } from 'react';
import { Link } from 'wouter';
import type { RecordTypeId } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { CellFace } from '../../ui/completeness/cell-face.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { submissions } from './submissions.ts';

/** Who owes what, most late first; each cell opens where it is done. */
export function SubmissionsPanel({ period }: { period: string }) {
  const { t, say } = useLanguage();
  const { workspace, department } = useScope();
  const catalog = useCatalog();
  const matrix = useOperation('completeness.matrix', { period }, { keep: true });
  const found = useMemo(
    () => matrix.data && submissions(matrix.data, department, (id: RecordTypeId) => catalog.has(id)),
    [matrix.data, department, catalog],
  );
  const nameOf = (code: string) => {
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
  return (
    <Panel
      flush
      title={t('home.submissions')}
      extra={
        found?.any && (
          <>
            <span>
              {found.late === 0 ? t('completeness.summary-none') : t('completeness.badge', { n: found.late })}
            </span>{' '}
            <Link href="/completeness">{t('home.all-submissions')}</Link>
          </>
        )
      }
    >
      {matrix.error && <FailureNote failure={matrix.error.failure} />}
      {matrix.isPending && <SkeletonRows rows={8} />}
      {found &&
        (found.rows.length === 0 ? (
          <EmptyState
            title={t(found.any ? 'completeness.all-complete' : 'home.no-submissions')}
            hint={t(found.any ? 'completeness.all-complete-hint' : 'home.no-submissions-hint')}
          />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
          <section className="submissions-box" tabIndex={0} aria-label={t('home.submissions')}>
            <table className="submissions">
              <thead>
                <tr>
                  <th scope="col">{t('navigation.department')}</th>
                  {found.columns.map(({ id }) => (
                    <th key={id} scope="col">
                      {say(catalog.type(id).plural)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.rows.map((row) => (
                  <tr key={row.department}>
                    <th scope="row">{nameOf(row.department)}</th>
                    {found.columns.map(({ id, every }) => {
                      const cell = row.cells.get(id);
                      if (!cell || cell.state === 'none')
                        return (
                          <td key={id}>
                            <span className="dash">–</span>
                          </td>
                        );
                      const what = `${nameOf(row.department)}, ${say(catalog.type(id).plural)}`;
                      return (
                        <td key={id}>
                          <Link
                            href={`/completeness/at/${id}/${encodeURIComponent(row.department)}`}
                            className="submission"
                            data-state={cell.state}
                          >
                            <CellFace place={what} cell={cell} every={every} />
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
