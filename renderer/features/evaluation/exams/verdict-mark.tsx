import type { ExamAnalysis, Verdict } from '#shared/exams/schema.ts';
import { verdictWords } from '#shared/exams/words.ts';
import { useLanguage } from '../../../app/language.tsx';

/** A verdict as a shape and a word, as on the chart. */
export function VerdictMark(props: { verdict: Verdict; caution: ExamAnalysis['caution'] }) {
  const { language } = useLanguage();
  return (
    <span className="exams-verdict" data-verdict={props.verdict}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {props.verdict === 'keep' && (
          <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        )}
        {props.verdict === 'revise' && <path d="M6 1.5 11 10.5H1Z" fill="currentColor" />}
        {props.verdict === 'drop' && <path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="currentColor" />}
      </svg>
      {verdictWords(props.verdict, props.caution, language)}
    </span>
  );
}
