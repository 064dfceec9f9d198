import { Progress as Bar, Button } from 'antd';
import { useEffect, useState } from 'react';
import { isPastReturn } from '#shared/api/past-return.ts';
import type { Progress } from '../app/client.ts';
import { useLanguage } from '../app/language.tsx';

/** How far a long command is, in words and as a bar, and the way to stop it. Shown after a moment, so that quick ones do not flash. */
export function JobProgress(props: {
  progress: Progress | null;
  /** Absent where stopping half-way is not possible. */
  onCancel?: () => void;
  /** Shown until the first step is told. */
  waiting?: string;
  delay?: number;
}) {
  const { t, lookUp } = useLanguage();
  const [shown, setShown] = useState(props.delay === 0);
  const [stopping, setStopping] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), props.delay ?? 300);
    return () => clearTimeout(timer);
  }, [props.delay]);
  const { progress } = props;
  const step = progress
    ? (lookUp(`steps.${progress.step}`, progress.details) ?? progress.step)
    : (props.waiting ?? t('common.starting'));
  const known = progress !== null && progress.total > 0;
  const late = progress !== null && isPastReturn(progress.step);
  const percent = known ? Math.min(100, Math.floor((progress.done / progress.total) * 100)) : 0;
  return (
    <div className="job-progress" data-shown={shown}>
      <div className="job-words" role="status">
        <span>{stopping && !late ? t('common.stopping') : step}</span>
        {known && progress.total > 1 && (
          <span className="figures">
            {t('common.done-of', { done: progress.done, total: progress.total })}
          </span>
        )}
      </div>
      <div className="job-bar">
        <Bar
          percent={late && !known ? 100 : percent}
          status={late && !known ? 'active' : 'normal'}
          showInfo={false}
          size={['100%', 6]}
          aria-label={step}
        />
        {props.onCancel && !late && (
          <Button
            size="small"
            disabled={stopping}
            onClick={() => {
              setStopping(true);
              props.onCancel?.();
            }}
          >
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
