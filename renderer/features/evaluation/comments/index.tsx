/** What forms say in words: masked, out of whole blocks, and only what was released goes further. */
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { CommentList } from './comment-list.tsx';
import { Terms } from './terms.tsx';
import { ThemesDrawer } from './themes-drawer.tsx';
import { ToneBar } from './tone-bar.tsx';
import { useThemes } from './use-themes.ts';
import './comments.css';

type State = 'waiting' | 'released' | 'held';
const states = ['waiting', 'released', 'held'] as const;

export function Comments() {
  const { t } = useLanguage();
  const { period, department, workspace } = useScope();
  const sources = useOperation('evaluation.sources', {});
  const most = [...(sources.data ?? [])].filter(({ anonymous }) => anonymous).sort((a, b) => sum(b) - sum(a));
  const source = most[0];
  const [state, setState] = useState<State>('waiting');
  const [theme, setTheme] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const { themes, nameOf } = useThemes();
  const question = {
    type: source?.type ?? '',
    period: period ?? '',
    by: source?.by[0]?.id ?? '',
    department,
  };
  const found = useOperation('comments.overview', question, {
    enabled: source !== undefined && period !== null,
    keep: true,
  });
  const review = useCommand('comments.review');
  const correct = useCommand('comments.set-themes');
  if (sources.error) return <FailureNote failure={sources.error.failure} />;
  if (found.error) return <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />;
  if (sources.isPending || (source && period !== null && found.isPending)) return <SkeletonRows rows={12} />;
  const { data } = found;
  if (!source || !data || data.comments.length === 0) return <EmptyState title={t('comments.empty')} />;
  const shown = data.comments.filter(
    (comment) => comment.state === state && (theme === null || comment.themes.includes(theme)),
  );
  const decide = (ids: string[], next: State, reason: string | null = null) =>
    review.run({ type: source.type, period: period ?? '', ids, state: next, reason });
  return (
    <div className="comments">
      {review.failure && <FailureNote failure={review.failure} onClose={review.reset} />}
      {correct.failure && <FailureNote failure={correct.failure} onClose={correct.reset} />}
      <p className="evaluation-soft">
        {t('comments.note', { forms: data.forms, held: data.formsHeldBack, floor: data.floor })}
      </p>
      <div className="comments-top">
        <Panel
          title={t('comments.themes')}
          extra={
            <Button size="small" onClick={() => setEditing(true)}>
              {t('comments.edit-themes')}
            </Button>
          }
        >
          <table className="evaluation-items">
            <tbody>
              {[...data.themes]
                .sort((a, b) => b.count - a.count)
                .map((entry) => (
                  <tr key={entry.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className="evaluation-name"
                        aria-pressed={theme === entry.id}
                        onClick={() => setTheme(theme === entry.id ? null : entry.id)}
                      >
                        {nameOf(entry.id)}
                      </button>
                    </th>
                    <td className="matrix-number">{entry.count}</td>
                    <td>
                      <ToneBar tones={entry} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          <p className="evaluation-soft comments-with">{t('comments.tones-key')}</p>
        </Panel>
        <Panel title={t('comments.terms')}>
          <Terms terms={data.terms} />
        </Panel>
      </div>
      <div className="evaluation-bar">
        <Segmented<State>
          value={state}
          onChange={setState}
          aria-label={t('comments.state')}
          options={states.map((value) => ({
            value,
            label: `${t(`comments.${value}`)} ${data.states[value]}`,
          }))}
        />
        {theme !== null && (
          <Button onClick={() => setTheme(null)}>{t('comments.only-theme', { theme: nameOf(theme) })}</Button>
        )}
      </div>
      <CommentList
        comments={shown}
        themes={themes}
        readOnly={workspace.readOnly}
        onDecide={decide}
        onThemes={(id, next) =>
          void correct.run({ type: source.type, period: period ?? '', id, themes: next, learn: [] })
        }
      />
      {editing && <ThemesDrawer question={question} onClose={() => setEditing(false)} />}
    </div>
  );
}

const sum = (source: Output<'evaluation.sources'>[number]) =>
  source.years.reduce((total, { forms }) => total + forms, 0);
