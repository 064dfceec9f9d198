import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../app/language.tsx';

export interface ProblemLine {
  key: string;
  level: 'error' | 'warning';
  message: ReactNode;
  /** Where, and how many more. */
  place?: ReactNode;
  /** A repair that is known: its words and what it does. */
  fix?: { label: string; run(): void } | null;
  onShow?: (() => void) | undefined;
}

/** Problems, errors first, each with its place, and with the repair where one is known. */
export function ProblemList({
  problems,
  selected,
}: {
  problems: readonly ProblemLine[];
  selected?: string | null;
}) {
  const t = useT();
  const sorted = [...problems].sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
  return (
    <ul className="problem-list">
      {sorted.map((problem) => (
        <li key={problem.key} data-level={problem.level} data-selected={selected === problem.key}>
          <span
            className="problem-level"
            role="img"
            aria-label={t(problem.level === 'error' ? 'common.error' : 'common.warning')}
          >
            {problem.level === 'error' ? <CloseCircleFilled /> : <WarningFilled />}
          </span>
          <div className="problem-words">
            <span>{problem.message}</span>
            {problem.place && <small>{problem.place}</small>}
          </div>
          <div className="problem-actions">
            {problem.fix && (
              <Button size="small" onClick={problem.fix.run}>
                {problem.fix.label}
              </Button>
            )}
            {problem.onShow && (
              <Button
                size="small"
                type="text"
                onClick={problem.onShow}
                aria-pressed={selected === problem.key}
              >
                {t('common.show')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
