/** The light beside a figure: a shape, a colour and a word, so that it reads without any one of them. */
import type { MessageKey } from '#shared/i18n/translate.ts';
import type { IndicatorState } from '#shared/indicators/types.ts';
import { useT } from '../app/language.tsx';

const SHAPES: Record<IndicatorState, { colour: string; shape: React.ReactNode }> = {
  good: {
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
  watch: { colour: 'var(--watch)', shape: <path d="M8 2.2L14.8 13.8H1.2z" fill="currentColor" /> },
  act: { colour: 'var(--act)', shape: <circle cx="8" cy="8" r="6" fill="currentColor" /> },
  developing: {
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
  withheld: {
    colour: 'var(--ink-faint)',
    shape: (
      <path
        d="M4.5 7.5V5.6a3.5 3.5 0 0 1 7 0v1.9M3.4 7.5h9.2v6H3.4z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    ),
  },
  'no-target': {
    colour: 'var(--ink-faint)',
    shape: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  },
  'no-data': {
    colour: 'var(--ink-faint)',
    shape: <path d="M3.5 8h9" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />,
  },
};

export function StateMark({ state, short = false }: { state: IndicatorState; short?: boolean }) {
  const t = useT();
  const word = t(`common.state-${state}` as MessageKey);
  return (
    <span className="state-mark" style={{ color: SHAPES[state].colour }} title={short ? word : undefined}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[state].shape}
      </svg>
      {short && <span className="visually-hidden">{word}</span>}
      {!short && <span>{word}</span>}
    </span>
  );
}
