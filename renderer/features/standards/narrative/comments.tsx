/** What was said about passages of a text; settled comments are kept below. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { NarrativeComment } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import { useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatStamp } from '../../../ui/format-date.ts';

interface Place {
  framework: string;
  code: string;
  period: string;
}

export function Comments(props: {
  place: Place;
  comments: readonly NarrativeComment[];
  readOnly: boolean;
  /** Whether a comment's passage still stands in the text. */
  stands(comment: NarrativeComment): boolean;
  onShow(comment: NarrativeComment): void;
}) {
  const { t } = useLanguage();
  const { place, comments, readOnly } = props;
  const [settled, setSettled] = useState(false);
  const settle = useCommand('standards.settleComment');
  const open = comments.filter(({ resolved }) => resolved === null);
  const done = comments.filter(({ resolved }) => resolved !== null);
  if (comments.length === 0) return null;
  const shown = settled ? [...open, ...done] : open;
  return (
    <section className="narrative-comments" aria-label={t('narratives.comments')}>
      <h3>{t('narratives.comments-count', { n: open.length })}</h3>
      <ul>
        {shown.map((comment) => (
          <li key={comment.id} data-settled={comment.resolved !== null}>
            <button type="button" className="narrative-quote" onClick={() => props.onShow(comment)}>
              {comment.quote.replace(/\s+/g, ' ')}
            </button>
            <p>{comment.text}</p>
            <p className="standards-soft">
              {t('standards.rating-by', { by: comment.by, at: formatStamp(comment.at) })}
              {!comment.resolved && !props.stands(comment) && ` · ${t('narratives.comment-gone')}`}
              {comment.resolved &&
                ` · ${t('narratives.comment-settled', {
                  by: comment.resolved.by,
                  at: formatStamp(comment.resolved.at),
                })}`}
            </p>
            {!readOnly && (
              <Button
                size="small"
                onClick={() =>
                  void settle.run({ ...place, comment: comment.id, resolved: comment.resolved === null })
                }
              >
                {t(comment.resolved ? 'narratives.comment-reopen' : 'narratives.comment-settle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <Button size="small" type="text" onClick={() => setSettled(!settled)}>
          {t(settled ? 'narratives.comments-hide' : 'narratives.comments-show', { n: done.length })}
        </Button>
      )}
      {settle.failure && <FailureNote failure={settle.failure} />}
    </section>
  );
}

/** A comment that is being written about the selected passage. */
export function NewComment(props: {
  place: Place;
  language: Language;
  passage: { start: number; quote: string };
  onClose(): void;
}) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const add = useCommand('standards.comment');
  const { place, language, passage, onClose } = props;
  const send = async () => {
    if (text.trim() === '') return;
    const result = await add.run({ ...place, language, ...passage, text });
    if (result.ok) onClose();
  };
  return (
    <div className="narrative-new-comment">
      <blockquote>{passage.quote}</blockquote>
      <Input.TextArea
        autoFocus
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        aria-label={t('narratives.comment')}
        placeholder={t('narratives.comment-hint')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {add.failure && <FailureNote failure={add.failure} />}
      <div className="standards-acts">
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={add.pending}
          onClick={() => void send()}
        >
          {t('narratives.comment-add')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
