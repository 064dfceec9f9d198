import { Button } from 'antd';
import type { ThemeChangeEntry } from '#shared/api/comments.ts';
import { useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatTime } from '../../../ui/format-date.ts';

interface Props {
  changes: readonly ThemeChangeEntry[];
  nameOf(id: string): string;
  readOnly: boolean;
}

/** What was changed about themes, the latest first; each can be put back, which is a change itself. */
export function ThemeChanges({ changes, nameOf, readOnly }: Props) {
  const { t, say, language } = useLanguage();
  const undo = useCommand('comments.undo-themes');
  const list = (ids: readonly string[]) =>
    ids.length === 0 ? t('comments.no-theme') : ids.map(nameOf).join(t('evaluation.list-comma'));
  const wordsOf = (change: ThemeChangeEntry): string => {
    switch (change.kind) {
      case 'comment':
        return t('comments.did-comment', {
          before: list(change.before ?? []),
          after: change.after === null ? t('comments.words-decide') : list(change.after),
        });
      case 'words':
        return [
          ...(change.added.length > 0
            ? [t('comments.did-add', { words: change.added.join(t('evaluation.list-comma')) })]
            : []),
          ...(change.removed.length > 0
            ? [t('comments.did-remove', { words: change.removed.join(t('evaluation.list-comma')) })]
            : []),
        ].join(t('evaluation.list-semicolon'));
      case 'theme':
        return change.after === null
          ? t('comments.did-drop')
          : change.before === null
            ? t('comments.did-make')
            : t('comments.did-rename', { before: say(change.before) });
    }
  };
  const aboutOf = (change: ThemeChangeEntry): string => {
    if (change.kind === 'comment') return t('comments.one-comment');
    const label = change.kind === 'theme' ? (change.after ?? change.before) : null;
    return label ? say(label) : nameOf(change.theme);
  };
  if (changes.length === 0) return <p className="evaluation-soft">{t('comments.no-changes')}</p>;
  return (
    <>
      {undo.failure && <FailureNote failure={undo.failure} onClose={undo.reset} />}
      <ul className="comments-changes">
        {changes.map((change) => (
          <li key={change.seq}>
            <span>
              <strong>{aboutOf(change)}</strong> {wordsOf(change)}
              <small>
                {change.by} · {formatTime(change.at, language)}
              </small>
            </span>
            {!readOnly && (
              <Button
                size="small"
                loading={undo.pending}
                aria-label={t('comments.undo-of', { what: aboutOf(change) })}
                onClick={() => void undo.run({ seq: change.seq })}
              >
                {t('comments.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
