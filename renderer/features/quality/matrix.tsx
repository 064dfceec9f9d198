import type { QualityCheck } from '#shared/quality/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { LevelMark } from './level-mark.tsx';
import { type CheckRow, shareText } from './model.ts';
import '../../ui/matrix.css';

export interface Place {
  check: QualityCheck;
  /** null: the whole hospital. */
  department: string | null;
  name: string;
}

/** Checks by department; every number opens its rows. */
export function Matrix({ rows, onOpen }: { rows: readonly CheckRow[]; onOpen(place: Place): void }) {
  const { t, say } = useLanguage();
  const { workspace, department } = useScope();
  const catalog = useCatalog();
  const without = rows.some((row) => (row.byDepartment.get('') ?? 0) > 0);
  const columns = [
    ...workspace.departments
      .filter(({ code }) => department === null || code === department)
      .map(({ code, name }) => ({ code, name: say(name) })),
    ...(without && department === null ? [{ code: '', name: t('quality.no-department') }] : []),
  ];
  const whole = department === null ? t('quality.hospital') : (columns[0]?.name ?? department);
  const types = [...new Set(rows.map((row) => row.check.type))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="matrix quality-matrix" tabIndex={0} aria-label={t('quality.matrix')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('quality.check')}</th>
            <th scope="col" className="matrix-number">
              {t('quality.total')}
            </th>
            <th scope="col" className="matrix-number">
              {t('quality.share')}
            </th>
            {department === null &&
              columns.map(({ code, name }) => (
                <th key={code} scope="col" className="matrix-number" title={name}>
                  {name}
                </th>
              ))}
          </tr>
        </thead>
        {types.map((type) => (
          <tbody key={type}>
            <tr className="matrix-group">
              <th colSpan={3 + (department === null ? columns.length : 0)} scope="rowgroup">
                {say(catalog.type(type).plural)}
              </th>
            </tr>
            {rows
              .filter((row) => row.check.type === type)
              .map(({ check, open, dismissed, rows: all, byDepartment }) => (
                <tr key={check.id}>
                  <th scope="row" title={say(check.title)}>
                    <LevelMark level={check.level} /> {say(check.title)}
                  </th>
                  <Cell
                    n={open}
                    dismissed={dismissed}
                    place={{ check, department, name: whole }}
                    onOpen={onOpen}
                    strong
                  />
                  <td className="matrix-number matrix-soft">{shareText(open, all) ?? ''}</td>
                  {department === null &&
                    columns.map(({ code, name }) => (
                      <Cell
                        key={code}
                        n={byDepartment.get(code) ?? 0}
                        place={{ check, department: code, name }}
                        onOpen={onOpen}
                      />
                    ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Cell(props: {
  n: number;
  /** Findings that only the list of dismissed ones shows: the number 0 then opens it. */
  dismissed?: number;
  place: Place;
  onOpen(place: Place): void;
  strong?: boolean;
}) {
  const { t, say } = useLanguage();
  const { n, place } = props;
  if (n === 0 && !props.dismissed) {
    return (
      <td className="matrix-number">
        <span className="dash">·</span>
      </td>
    );
  }
  return (
    <td className="matrix-number" data-strong={props.strong ?? false}>
      <button
        type="button"
        className="matrix-figure"
        aria-label={t('quality.open-cell', { check: say(place.check.title), place: place.name, n })}
        onClick={() => props.onOpen(place)}
      >
        {formatCount(n)}
      </button>
    </td>
  );
}
