import type { EvaluationTarget } from '#shared/api/evaluation.ts';
import { useLanguage } from '../../../app/language.tsx';

/** Enough evidence? A shape, a word and the numbers that it stands on. */
export function EvidenceLight({ target, needed }: { target: EvaluationTarget; needed: number | null }) {
  const { t } = useLanguage();
  const { summary, evidence } = target;
  if (!summary) return <span className="evaluation-soft">{t('evaluation.withheld')}</span>;
  if (evidence === 'unknown' || needed === null)
    return <span className="evaluation-soft">{t('evaluation.evidence-unknown')}</span>;
  const share = Math.min(1, summary.raters / needed);
  return (
    <span className="evaluation-light" data-state={evidence}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
        {share >= 1 ? (
          <circle cx="8" cy="8" r="6.2" fill="currentColor" />
        ) : (
          <path d={slice(share)} fill="currentColor" />
        )}
      </svg>
      {t(evidence === 'enough' ? 'evaluation.evidence-enough' : 'evaluation.evidence-developing', {
        n: summary.raters,
        needed,
      })}
    </span>
  );
}

/** A piece of a pie of radius 6 that begins at the top. */
function slice(share: number): string {
  const angle = share * 2 * Math.PI;
  const x = 8 + 6 * Math.sin(angle);
  const y = 8 - 6 * Math.cos(angle);
  return `M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
}
