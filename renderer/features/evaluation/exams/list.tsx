import { Button } from 'antd';
import { useLocation } from 'wouter';
import { examName } from '#shared/exams/words.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import '../../../ui/matrix.css';

/** The exams of the period and department in force, the latest first; those with answers before those with scores only. */
export function ExamList({ onOpen }: { onOpen(id: string): void }) {
  const { t, language } = useLanguage();
  const { period, department } = useScope();
  const [, go] = useLocation();
  const found = useOperation('exams.list', { period, department }, { keep: true });
  if (found.error) return <FailureNote failure={found.error.failure} />;
  if (found.isPending) return <SkeletonRows rows={8} />;
  const { exams } = found.data;
  if (exams.length === 0)
    return (
      <EmptyState
        title={t(period === null ? 'exams.empty' : 'exams.none-in-period')}
        action={<Button onClick={() => go('/import')}>{t('exams.go-import')}</Button>}
      />
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="matrix exams-list" tabIndex={0} aria-label={t('exams.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('exams.exam')}</th>
            <th scope="col">{t('exams.kind')}</th>
            <th scope="col">{t('exams.course')}</th>
            <th scope="col">{t('exams.date')}</th>
            <th scope="col" className="matrix-number">
              {t('exams.examinees')}
            </th>
            <th scope="col" className="matrix-number">
              {t('exams.items')}
            </th>
          </tr>
        </thead>
        <tbody>
          {exams.map((exam) => (
            <tr key={exam.id}>
              <th scope="row">
                <button type="button" className="evaluation-name" onClick={() => onOpen(exam.id)}>
                  {examName(exam, language)}
                </button>
              </th>
              <td>
                {t(`exams.kind-${exam.kind}`)}
                {exam.lacks && <span className="exams-lack">{t('exams.lacks-key')}</span>}
              </td>
              <td>{exam.kind === 'scores' ? '' : (exam.course ?? '')}</td>
              <td>{exam.date}</td>
              <td className="matrix-number">{exam.n}</td>
              <td className="matrix-number">
                {exam.items === 0
                  ? '–'
                  : t(exam.kind === 'osce' ? 'exams.stations-n' : 'exams.items-n', { n: exam.items })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
