import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { Comment } from '#shared/api/comments.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { ThemeEntry } from './use-themes.ts';

interface Props {
  comment: Comment;
  themes: readonly ThemeEntry[];
  disabled: boolean;
  /** null: the words decide again. */
  onSet(themes: string[] | null): void;
}

/** The themes of one comment, and what they rest on; set by hand where the words are mistaken. */
export function ThemePicker({ comment, themes, disabled, onSet }: Props) {
  const { t, say } = useLanguage();
  const [chosen, setChosen] = useState<string[] | null>(null);
  const set = (next: string[] | null) => {
    setChosen(null);
    onSet(next);
  };
  return (
    <>
      <Button size="small" disabled={disabled} onClick={() => setChosen(comment.themes)}>
        {t('comments.themes')}
      </Button>
      <Modal
        open={chosen !== null}
        title={t('comments.correct')}
        width={480}
        onCancel={() => setChosen(null)}
        destroyOnHidden
        footer={
          <>
            {comment.byHand && <Button onClick={() => set(null)}>{t('comments.words-decide')}</Button>}
            <Button onClick={() => setChosen(null)}>{t('common.cancel')}</Button>
            <Button type="primary" onClick={() => set(chosen)}>
              {t('comments.set-themes')}
            </Button>
          </>
        }
      >
        <div className="comments-picker">
          <blockquote lang={comment.language === 'zh' ? 'zh-CN' : 'en'}>{comment.text}</blockquote>
          <p className="evaluation-soft">
            {comment.byHand
              ? t('comments.by-hand')
              : comment.themeWords.length > 0
                ? t('comments.by-words', { words: comment.themeWords.join(t('evaluation.list-comma')) })
                : t('comments.by-none')}
          </p>
          <Checkbox.Group<string>
            aria-label={t('comments.themes')}
            value={chosen ?? []}
            onChange={setChosen}
            options={themes.map(({ id, label }) => ({ value: id, label: say(label) }))}
          />
        </div>
      </Modal>
    </>
  );
}
