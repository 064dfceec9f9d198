import { Link } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import type { Language } from '#shared/i18n/language.ts';
import { formatValue } from '#shared/indicators/format.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { Explained } from '../../ui/provenance/explained.tsx';

const SHOWN = 12;
/** Digits beyond the usual ones that may show a small difference. */
const FINER = 3;

/** Both values with as many digits as it takes to see that they differ. */
function apart(
  spec: Pick<Indicator, 'unit' | 'decimals'>,
  before: number | null,
  after: number | null,
  language: Language,
): [string, string] {
  for (let more = 0; ; more++) {
    const finer = { unit: spec.unit, decimals: spec.decimals + more };
    const texts: [string, string] = [
      formatValue(finer, before, language),
      formatValue(finer, after, language),
    ];
    if (texts[0] !== texts[1] || more === FINER) return texts;
  }
}

const entryOf = ({ indicator, period, department }: Output<'import.commit'>['moved'][number]) => ({
  indicator,
  period,
  department,
});

/** Indicators with their values before and after, the whole hospital first. */
export function MovedTable({ moved, none }: { moved: Output<'import.commit'>['moved']; none: string }) {
  const { t, say, language } = useLanguage();
  const book = useIndicators();
  const { workspace } = useScope();
  if (moved.length === 0) return <p className="import-hint">{none}</p>;
  const place = (code: string | null) => {
    if (code === null) return t('importing.done-hospital');
    const found = workspace.departments.find((department) => department.code === code);
    return found ? say(found.name) : code;
  };
  // The whole hospital first: a department's own figures follow from it.
  const ordered = [...moved].sort((a, b) => Number(a.department !== null) - Number(b.department !== null));
  return (
    <>
      <table className="import-moved">
        <tbody>
          {ordered.slice(0, SHOWN).map((entry) => {
            const spec = book.find(entry.indicator);
            if (!spec) return null;
            const [before, after] = apart(spec, entry.before, entry.after, language);
            return (
              <tr key={`${entry.indicator}-${entry.period}-${entry.department}`}>
                <th scope="row">
                  <Link href={`/indicators/${entry.indicator}`}>{say(spec.label)}</Link>
                </th>
                <td>{place(entry.department)}</td>
                <td>{entry.period}</td>
                <td className="import-number">{before}</td>
                <td aria-hidden="true">→</td>
                <td className="import-number import-after">
                  <Explained value={entryOf(entry)} text={after} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {moved.length > SHOWN && (
        <p className="import-hint">{t('importing.done-more', { n: moved.length - SHOWN })}</p>
      )}
    </>
  );
}
