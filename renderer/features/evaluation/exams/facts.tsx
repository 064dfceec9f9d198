import type { ReactNode } from 'react';
import type { ExamAnalysis } from '#shared/exams/schema.ts';
import { percent, points, two } from '#shared/exams/words.ts';
import { useLanguage } from '../../../app/language.tsx';

/** The few numbers that an exam is known by. */
export function Facts({
  analysis: { scores, reliability, cuts, inForce, absent },
}: {
  analysis: ExamAnalysis;
}) {
  const { t } = useLanguage();
  if (!scores) return null;
  const cut = cuts.find(({ method }) => method === inForce);
  return (
    <dl className="evaluation-facts exams-facts">
      <Fact
        label={t('exams.examinees')}
        value={scores.n}
        more={absent > 0 ? t('exams.absent', { n: absent }) : null}
      />
      <Fact
        label={t('exams.mean')}
        value={scores.mean.toFixed(1)}
        more={t('exams.mean-of', { full: points(scores.full), sd: scores.sd.toFixed(1) })}
      />
      {reliability && (
        <Fact
          label={`${t('exams.reliability')} (${t(reliability.kr20 ? 'exams.kr20' : 'exams.alpha')})`}
          value={two(reliability.alpha)}
          more={t('exams.interval', { low: two(reliability.low), high: two(reliability.high) })}
        />
      )}
      {reliability && (
        <Fact
          label={t('exams.sem')}
          value={reliability.sem.toFixed(1)}
          more={
            reliability.semAtCut === null
              ? t('exams.sem-hint')
              : t('exams.sem-at-cut', { value: reliability.semAtCut.toFixed(1) })
          }
        />
      )}
      {cut?.cut !== null && cut !== undefined && (
        <Fact
          label={t('exams.passed')}
          value={`${percent(cut.passed / Math.max(1, cut.n))}%`}
          more={t('exams.passed-of', { passed: cut.passed, n: cut.n })}
        />
      )}
    </dl>
  );
}

function Fact({ label, value, more }: { label: string; value: ReactNode; more: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong>
        {more && <span>{more}</span>}
      </dd>
    </div>
  );
}
