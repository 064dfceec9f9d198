import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';

/** Departments with what is missing there, the dearest first. */
export function GapList({ departments }: { departments: Output<'visits.open'>['departments'] }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const nameOf = (code: string) => {
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
  return (
    <table className="visit-table">
      <thead>
        <tr>
          <th scope="col">{t('navigation.department')}</th>
          <th scope="col">{t('visit.column-looked')}</th>
          <th scope="col">{t('visit.column-gaps')}</th>
          <th scope="col">{t('visit.column-before')}</th>
          <th scope="col">{t('visit.column-items')}</th>
          <th scope="col">{t('visit.column-points')}</th>
        </tr>
      </thead>
      <tbody>
        {departments.map((line) => (
          <tr key={line.department}>
            <th scope="row">{nameOf(line.department)}</th>
            <td>{t('common.done-of', { done: line.looked, total: line.lines })}</td>
            <td>{line.gaps}</td>
            <td>{line.before ?? '–'}</td>
            <td>{line.items.join(', ') || '–'}</td>
            <td>{line.atStake ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
