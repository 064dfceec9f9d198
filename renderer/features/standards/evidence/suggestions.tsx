import { Button, message } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import type { EvidenceSuggestion } from '#shared/api/evidence.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { PassageText } from './passage-text.tsx';
import { useReading } from './use-reading.ts';
import { ValidityMark } from './validity-mark.tsx';

interface Props {
  place: { framework: string; code: string; period: string };
  item: FrameworkItem;
  readOnly: boolean;
}

/** Evidence that the item might do with, each with the passage that speaks for it; Enter accepts, Delete refuses. */
export function Suggestions({ place, item, readOnly }: Props) {
  const { t, say } = useLanguage();
  const reading = useReading(!readOnly);
  const found = useOperation('evidence.suggest', place, { keep: true });
  const accept = useCommand('evidence.accept');
  const refuse = useCommand('evidence.refuse');
  const [toast, toastPlace] = message.useMessage();
  const list = useRef<HTMLUListElement>(null);
  const suggestions = found.data?.suggestions ?? [];

  /** The one that comes up in its place has the focus next. */
  const stay = (at: number) =>
    setTimeout(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-suggestion]');
      rows?.[Math.min(at, rows.length - 1)]?.focus();
    }, 300);
  const take = async (suggestion: EvidenceSuggestion, at: number) => {
    const { source, slot, title } = suggestion;
    const result = await accept.run({ ...place, source, slot });
    if (!result.ok) return;
    toast.success(t('evidence.accepted', { title }));
    stay(at);
  };
  const drop = async ({ source, title }: EvidenceSuggestion, at: number) => {
    const result = await refuse.run({ ...place, source, refused: true });
    if (!result.ok) return;
    stay(at);
    toast.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('evidence.refused', { title })}
          <Button
            type="link"
            size="small"
            onClick={() => void refuse.run({ ...place, source, refused: false })}
          >
            {t('evidence.undo')}
          </Button>
        </>
      ),
    });
  };
  const key = (event: KeyboardEvent<HTMLElement>, suggestion: EvidenceSuggestion, at: number) => {
    if (event.target !== event.currentTarget) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      list.current?.querySelectorAll<HTMLElement>('[data-suggestion]')[at + step]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!readOnly) void take(suggestion, at);
    } else if (event.key === 'Delete' && !readOnly) {
      event.preventDefault();
      void drop(suggestion, at);
    }
  };
  const reasonOf = ({ reason, score }: EvidenceSuggestion) =>
    t(`evidence.reason-${reason}`, { percent: Math.round(score * 100) });

  const failure = found.error?.failure ?? accept.failure ?? refuse.failure;
  return (
    <div className="evidence-suggestions">
      {toastPlace}
      <h3>
        {t('evidence.suggestions')}
        {!readOnly && suggestions.length > 0 && (
          <small className="evidence-hint">{t('evidence.suggestions-hint')}</small>
        )}
      </h3>
      {failure && <FailureNote failure={failure} />}
      {reading.pending && <p className="standards-soft">{t('evidence.suggest-read')}</p>}
      {found.data && suggestions.length === 0 && !reading.pending && (
        <p className="standards-soft">{t('evidence.suggestions-none')}</p>
      )}
      <ul ref={list} aria-label={t('evidence.suggestions')}>
        {suggestions.map((suggestion, at) => {
          const slot = item.evidence?.find(({ id }) => id === suggestion.slot);
          return (
            <li
              key={suggestion.source}
              data-suggestion
              // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter accepts a row
              tabIndex={0}
              aria-label={`${suggestion.title}, ${reasonOf(suggestion)}`}
              onKeyDown={(event) => key(event, suggestion, at)}
            >
              <div className="evidence-suggestion-head">
                <strong>{suggestion.title}</strong>
                <span className="evidence-reason">{reasonOf(suggestion)}</span>
                <ValidityMark validity={suggestion.validity} />
                {slot && (
                  <span className="standards-soft">{t('evidence.for-slot', { slot: say(slot.label) })}</span>
                )}
                {!readOnly && (
                  <span className="evidence-buttons">
                    <Button size="small" onClick={() => void take(suggestion, at)}>
                      {t('evidence.accept')}
                    </Button>
                    <Button size="small" type="text" onClick={() => void drop(suggestion, at)}>
                      {t('evidence.refuse')}
                    </Button>
                  </span>
                )}
              </div>
              {suggestion.passage && <PassageText passage={suggestion.passage} lines={2} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
