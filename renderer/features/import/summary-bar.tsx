import type { ImportCounts } from '#shared/api/importing.ts';
import { useT } from '../../app/language.tsx';
import type { Outcome } from './outcome.ts';

interface Part {
  name: Outcome | 'read';
  label: string;
  value: number;
  sign: string;
}

/** The sum that proves that no row was lost: read = new + changed + unchanged + rejected. */
export function SummaryBar({ counts }: { counts: ImportCounts }) {
  const t = useT();
  const parts: Part[] = [
    { name: 'read', label: t('importing.sum-read'), value: counts.read, sign: '' },
    { name: 'new', label: t('importing.sum-new'), value: counts.new, sign: '=' },
    { name: 'changed', label: t('importing.sum-changed'), value: counts.changed, sign: '+' },
    { name: 'unchanged', label: t('importing.sum-unchanged'), value: counts.unchanged, sign: '+' },
    { name: 'rejected', label: t('importing.sum-rejected'), value: counts.rejected, sign: '+' },
  ];
  return (
    <section className="import-sum" aria-label={t('importing.sum-sentence', { ...counts })}>
      {parts.map((part) => (
        <div
          key={part.name}
          className="import-sum-part"
          data-outcome={part.name}
          data-empty={part.value === 0}
        >
          {part.sign && (
            <span className="import-sum-sign" aria-hidden="true">
              {part.sign}
            </span>
          )}
          <div>
            <div className="import-sum-value">{part.value.toLocaleString('en-US')}</div>
            <div className="import-sum-label">{part.label}</div>
          </div>
        </div>
      ))}
      {counts.notData > 0 && (
        <p className="import-sum-note">{t('importing.sum-not-data', { n: counts.notData })}</p>
      )}
    </section>
  );
}
