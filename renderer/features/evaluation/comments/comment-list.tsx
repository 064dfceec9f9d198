import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { Comment } from '#shared/api/comments.ts';
import { holdingReasons } from '#shared/comments/review.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ChoiceMenu } from '../../../ui/choice-menu.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ThemePicker } from './theme-picker.tsx';
import type { ThemeEntry } from './use-themes.ts';

type State = 'waiting' | 'released' | 'held';
const PAGE = 50;

interface Props {
  comments: readonly Comment[];
  themes: readonly ThemeEntry[];
  readOnly: boolean;
  onDecide(ids: string[], state: State, reason?: string | null): void;
  onThemes(id: string, themes: string[] | null): void;
}

/** Comments one by one: R releases the one in focus, 1 to 3 hold it back for a reason, W lets it wait again. */
export function CommentList({ comments, themes, readOnly, onDecide, onThemes }: Props) {
  const { t, say } = useLanguage();
  const [pages, setPages] = useState(1);
  if (comments.length === 0) return <EmptyState title={t('comments.none')} />;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, { id }: Comment) => {
    // Keys typed in a button of the row belong to the button.
    if (readOnly || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const key = event.key.toLowerCase();
    const item = event.currentTarget;
    const next = (item.nextElementSibling ?? item.previousElementSibling) as HTMLElement | null;
    if (key === 'arrowdown' || key === 'arrowup') {
      event.preventDefault();
      (
        (key === 'arrowdown' ? item.nextElementSibling : item.previousElementSibling) as HTMLElement | null
      )?.focus();
      return;
    }
    const reason = holdingReasons[Number(key) - 1];
    if (key === 'r') onDecide([id], 'released');
    else if (key === 'w') onDecide([id], 'waiting');
    else if (reason) onDecide([id], 'held', reason.id);
    else return;
    event.preventDefault();
    next?.focus();
  };
  const shown = comments.slice(0, pages * PAGE);
  return (
    <>
      <p className="evaluation-soft">
        {t('comments.keys', {
          reasons: holdingReasons
            .map(({ label }, at) => `${at + 1} ${say(label)}`)
            .join(t('evaluation.list-comma')),
        })}
      </p>
      <ul className="comments-list" aria-label={t('comments.title')}>
        {shown.map((comment) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: decided upon by key, and reachable by it
          <li key={comment.id} tabIndex={0} onKeyDown={(event) => onKeyDown(event, comment)}>
            <p lang={comment.language === 'zh' ? 'zh-CN' : 'en'}>{comment.text}</p>
            <span className="comments-about">
              <span className="evaluation-soft">{t(`comments.${comment.tone}`)}</span>
              {comment.themes.map((id) => {
                const theme = themes.find((entry) => entry.id === id);
                return (
                  <span key={id} className="comments-tag" data-hand={comment.byHand}>
                    {theme ? say(theme.label) : id}
                  </span>
                );
              })}
              <span className="evaluation-soft">
                {[
                  ...(comment.byHand ? [t('comments.hand-mark')] : []),
                  ...(comment.masked > 0 ? [t('comments.masked', { n: comment.masked })] : []),
                  ...holdingReasons.filter(({ id }) => id === comment.reason).map(({ label }) => say(label)),
                ].join(' · ')}
              </span>
            </span>
            <span className="comments-acts">
              <ThemePicker
                comment={comment}
                themes={themes}
                disabled={readOnly}
                onSet={(next) => onThemes(comment.id, next)}
              />
              {comment.state !== 'released' && (
                <Button size="small" disabled={readOnly} onClick={() => onDecide([comment.id], 'released')}>
                  {t('comments.release')}
                </Button>
              )}
              {comment.state !== 'held' && (
                <ChoiceMenu
                  items={holdingReasons.map(({ id, label }) => ({ key: id, label: say(label) }))}
                  onChoose={(key) => onDecide([comment.id], 'held', key)}
                >
                  <Button size="small" disabled={readOnly}>
                    {t('comments.hold')}
                  </Button>
                </ChoiceMenu>
              )}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < comments.length && (
        <Button onClick={() => setPages(pages + 1)}>
          {t('comments.more', { n: comments.length - shown.length })}
        </Button>
      )}
    </>
  );
}
