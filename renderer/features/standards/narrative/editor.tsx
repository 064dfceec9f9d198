/** The text of a narrative in one language: what is stored is what is edited, with its tokens drawn as chips. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { Language } from '#shared/i18n/language.ts';
import { chips } from './editor/chips.ts';
import { completion, type References } from './editor/completion.ts';
import { contextField, type EditorContext, openToken, setContext } from './editor/context.ts';
import { markup } from './editor/markup.ts';

/** Where a token stands in the text. */
export interface OpenToken {
  from: number;
  to: number;
}

interface Props {
  text: string;
  language: Language;
  label: string;
  hint: string;
  readOnly: boolean;
  context: EditorContext;
  references: References;
  view: RefObject<EditorView | null>;
  onChange(text: string): void;
  onToken(token: OpenToken): void;
  onSave(): void;
  onComment(): void;
}

/** The mode in which CodeMirror names its own texts. */
const phrases = (language: Language) =>
  EditorState.phrases.of(language === 'zh-CN' ? { Completions: '可引用的内容' } : {});

export function Editor(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { view, text, context } = props;
  const own = useRef<EditorView | null>(null);
  useImperativeHandle(view, () => own.current as EditorView);

  // The view is made once for each text that is opened; what changes meanwhile reaches it below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew only where another text is edited
  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    const { language, label, hint, readOnly } = latest.current;
    const made = new EditorView({
      parent,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          contextField.init(() => latest.current.context),
          openToken.of((from, to) => latest.current.onToken({ from, to })),
          Prec.high(
            keymap.of([
              { key: 'Mod-s', run: () => told(latest.current.onSave) },
              { key: 'Mod-Alt-m', run: () => told(latest.current.onComment) },
            ]),
          ),
          chips,
          markup,
          completion(() => latest.current.references),
          history(),
          keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap]),
          EditorView.lineWrapping,
          placeholder(hint),
          phrases(language),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({
            'aria-label': label,
            lang: language,
            spellcheck: 'false',
            tabindex: '0',
            ...(readOnly ? { 'aria-readonly': 'true' } : {}),
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    own.current = made;
    return () => {
      own.current = null;
      made.destroy();
    };
  }, [props.language, props.readOnly]);

  useEffect(() => {
    own.current?.dispatch({ effects: setContext.of(context) });
  }, [context]);

  // A text from elsewhere: a draft, a former version.
  useEffect(() => {
    const { current } = own;
    if (!current || current.state.doc.toString() === text) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text } });
  }, [text]);

  return <div ref={place} className="narrative-editor" />;
}

const told = (tell: () => void): boolean => {
  tell();
  return true;
};
