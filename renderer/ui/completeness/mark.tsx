/** The state of what a department hands in: a shape and a colour; the word stands beside it or is read aloud. */
import type { CompletenessState } from '#shared/completeness/expected/judge.ts';
import { useT } from '../../app/language.tsx';

const SHAPES: Record<CompletenessState, { colour: string; shape: React.ReactNode }> = {
  late: { colour: 'var(--act)', shape: <circle cx="8" cy="8" r="6" fill="currentColor" /> },
  partial: {
    colour: 'var(--watch)',
    shape: (
      <>
        <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 2.4a5.6 5.6 0 0 0 0 11.2z" fill="currentColor" />
      </>
    ),
  },
  missing: {
    colour: 'var(--watch)',
    shape: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  },
  complete: {
    colour: 'var(--good)',
    shape: (
      <path
        d="M3 8.4l3.3 3.3L13 4.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    ),
  },
  'not-due': {
    colour: 'var(--ink-faint)',
    shape: (
      <circle
        cx="8"
        cy="8"
        r="5.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.6 1.9"
      />
    ),
  },
  none: {
    colour: 'var(--ink-faint)',
    shape: <path d="M4.5 8h7" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />,
  },
};

export function CompletenessMark({ state, word = false }: { state: CompletenessState; word?: boolean }) {
  const t = useT();
  return (
    <span className="state-mark" style={{ color: SHAPES[state].colour }}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[state].shape}
      </svg>
      {word && <span>{t(`completeness.state-${state}`)}</span>}
    </span>
  );
}
