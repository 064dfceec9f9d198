/** The narrative of an item in one language: its text, its state, and what was said about it. */
import type { EditorView } from '@codemirror/view';
import { Alert, Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { NarrativeComment } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import { unreadLines } from '#shared/narratives/markup.ts';
import { findPassage } from '#shared/narratives/passages.ts';
import { call, useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Comments, NewComment } from './comments.tsx';
import type { EditorContext } from './editor/context.ts';
import { Editor, type OpenToken } from './editor.tsx';
import { type NarrativeProps, placeOf } from './props.ts';
import { StateActs, StateLine } from './state-line.tsx';
import { TokenCard } from './token-card.tsx';
import { Toolbar } from './toolbar.tsx';
import { keepUnsaved, unsavedText } from './unsaved.ts';
import { useReferences } from './use-references.ts';
import { type LiveSources, useChips } from './use-sources.ts';

interface Props extends NarrativeProps {
  language: Language;
  sources: LiveSources;
  history: Output<'standards.narrative'> | undefined;
}

export function LanguageEditor(props: Props) {
  const { t } = useLanguage();
  const { language, state, readOnly, period, sources } = props;
  const place = placeOf(props);
  const at = { ...place, language };
  const key = `${place.framework} ${place.code} ${place.period} ${language}`;
  const stored = state.narratives.find((entry) => entry.language === language);
  const [kept] = useState(() => unsavedText(key));
  const [text, setText] = useState(kept?.text ?? stored?.text ?? '');
  const [drafted, setDrafted] = useState<readonly string[]>(kept?.drafted ?? stored?.unread ?? []);
  const [card, setCard] = useState<OpenToken | null>(null);
  const [passage, setPassage] = useState<{ start: number; quote: string } | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const [empty, setEmpty] = useState(false);
  const view = useRef<EditorView | null>(null);
  const write = useCommand('standards.write');
  const judge = useCommand('standards.judge');
  const chip = useChips(sources, language, stored);
  const references = useReferences(props, sources, language);
  const comments = useMemo(
    () => (props.history?.comments ?? []).filter((comment) => comment.language === language),
    [props.history, language],
  );
  const context = useMemo<EditorContext>(
    () => ({ chip, drafted, comments, shown }),
    [chip, drafted, comments, shown],
  );
  const unread = unreadLines(text, drafted);
  const unsaved = text !== (stored?.text ?? '');

  useEffect(() => {
    if (!unsaved) keepUnsaved(key, null);
  }, [unsaved, key]);
  const edit = (next: string, lines: readonly string[] = drafted) => {
    setText(next);
    setDrafted(lines);
    setCard(null);
    keepUnsaved(key, next === (stored?.text ?? '') ? null : { text: next, drafted: lines });
  };
  const save = async () => {
    if (!unsaved || readOnly) return;
    const result = await write.run({ ...at, text, drafted: unread });
    if (result.ok) keepUnsaved(key, null);
  };
  const draft = async () => {
    const result = await call('standards.draft', at);
    if (!result.ok) return;
    setEmpty(result.data.text === '');
    if (result.data.text === '') return;
    const before = text.trimEnd();
    edit(before ? `${before}\n\n${result.data.text}` : result.data.text, [
      ...drafted,
      ...result.data.text.split('\n'),
    ]);
  };
  const accept = async () => {
    if (stored && !unsaved) {
      const result = await judge.run({ ...at, act: 'accept' });
      if (!result.ok) return;
    }
    edit(text, []);
  };
  const comment = () => {
    const { main } = view.current?.state.selection ?? {};
    if (!main || !view.current || readOnly) return;
    const { doc } = view.current.state;
    const range = main.empty ? doc.lineAt(main.head) : main;
    const quote = doc.sliceString(range.from, Math.min(range.to, range.from + 2000));
    if (quote.trim() !== '') setPassage({ start: range.from, quote });
  };
  const show = (wanted: NarrativeComment) => {
    const found = findPassage(text, wanted);
    setShown(wanted.id);
    if (!found || !view.current) return;
    view.current.focus();
    view.current.dispatch({ selection: { anchor: found.from, head: found.to }, scrollIntoView: true });
  };
  const source = card ? text.slice(card.from, card.to) : '';
  const close = () => {
    setCard(null);
    view.current?.focus();
  };
  const replace = (next: string) => {
    if (!card || !view.current) return;
    view.current.dispatch({
      changes: { from: card.from, to: card.to, insert: next },
      selection: { anchor: card.from, head: card.from + next.length },
    });
    setCard(next === '' ? null : { ...card, to: card.from + next.length });
    if (next === '') view.current.focus();
  };

  return (
    <section
      className="narrative-language"
      aria-label={t(language === 'zh-CN' ? 'narratives.text-zh' : 'narratives.text-en')}
    >
      <StateLine stored={stored} />
      {unread.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('narratives.unread', { n: unread.length })}
          action={
            !readOnly && (
              <Button size="small" loading={judge.pending} onClick={() => void accept()}>
                {t('narratives.accept')}
              </Button>
            )
          }
        />
      )}
      {!readOnly && (
        <Toolbar
          view={view}
          onComment={comment}
          onDraft={() => void draft()}
          canComment={text.trim() !== ''}
        />
      )}
      <div>
        <Editor
          text={text}
          language={language}
          label={t(language === 'zh-CN' ? 'narratives.text-zh' : 'narratives.text-en')}
          hint={t('narratives.hint')}
          readOnly={readOnly}
          context={context}
          references={references}
          view={view}
          onChange={(next) => edit(next)}
          onToken={setCard}
          onSave={() => void save()}
          onComment={comment}
        />
        {card && source && (
          <TokenCard
            source={source}
            chip={chip(source)}
            period={period}
            readOnly={readOnly}
            onChange={replace}
            onRemove={() => replace('')}
            onClose={close}
          />
        )}
      </div>
      {empty && <Alert type="info" showIcon title={t('narratives.draft-empty')} />}
      {passage && (
        <NewComment
          place={place}
          language={language}
          passage={passage}
          onClose={() => {
            setPassage(null);
            view.current?.focus();
          }}
        />
      )}
      {write.failure && <FailureNote failure={write.failure} />}
      {judge.failure && <FailureNote failure={judge.failure} />}
      {!readOnly && (
        <div className="standards-acts">
          <StateActs
            stored={stored}
            unsaved={unsaved}
            pending={judge.pending}
            onAct={(act) => void judge.run({ ...at, act })}
          />
          <span className="standards-push standards-soft">
            {unsaved &&
              t(stored && stored.state !== 'draft' ? 'narratives.unsaved-returns' : 'narratives.unsaved')}
          </span>
          <Button type="primary" disabled={!unsaved} loading={write.pending} onClick={() => void save()}>
            {t('narratives.save')}
          </Button>
        </div>
      )}
      <Comments
        place={place}
        comments={comments}
        readOnly={readOnly}
        stands={(entry) => findPassage(text, entry) !== null}
        onShow={show}
      />
    </section>
  );
}
