import type { ReadinessMark } from '#shared/readiness/judge.ts';

const shapes: Record<ReadinessMark, React.ReactNode> = {
  done: (
    <path
      d="M3 8.4l3.3 3.3L13 4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  ),
  partly: <path d="M8 2.2L14.8 13.8H1.2z" fill="currentColor" />,
  missing: <circle cx="8" cy="8" r="5.8" fill="currentColor" />,
  free: <path d="M4 8h8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />,
};

/** A shape for each state, so that none is told by its colour alone. */
export const StateShape = ({ mark }: { mark: ReadinessMark }) => (
  <svg width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
    {shapes[mark]}
  </svg>
);
