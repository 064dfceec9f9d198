/** What can be done to the text by hand; each has a key of its own in the editor. */
import {
  BoldOutlined,
  CommentOutlined,
  FontSizeOutlined,
  PlusOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { startCompletion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { Button } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { toggleLines, toggleStrong } from './editor/markup.ts';

export function Toolbar(props: {
  view: RefObject<EditorView | null>;
  canComment: boolean;
  onComment(): void;
  onDraft(): void;
}) {
  const { t } = useLanguage();
  const run = (work: (view: EditorView) => void) => {
    const { current } = props.view;
    if (!current) return;
    current.focus();
    work(current);
  };
  const insert = (view: EditorView) => {
    const { from, to } = view.state.selection.main;
    view.dispatch({ changes: { from, to, insert: '{{' }, selection: { anchor: from + 2 } });
    startCompletion(view);
  };
  const icon = (label: string, picture: ReactNode, work: (view: EditorView) => void) => (
    <Button
      size="small"
      type="text"
      icon={picture}
      title={label}
      aria-label={label}
      onClick={() => run(work)}
    />
  );
  return (
    <div className="narrative-toolbar" role="toolbar" aria-label={t('narratives.toolbar')}>
      <Button size="small" type="text" icon={<PlusOutlined aria-hidden />} onClick={() => run(insert)}>
        {t('narratives.insert')}
      </Button>
      {icon(t('narratives.heading'), <FontSizeOutlined aria-hidden />, (view) => toggleLines(view, '## '))}
      {icon(t('narratives.list'), <UnorderedListOutlined aria-hidden />, (view) => toggleLines(view, '- '))}
      {icon(t('narratives.strong'), <BoldOutlined aria-hidden />, toggleStrong)}
      <Button
        size="small"
        type="text"
        icon={<CommentOutlined aria-hidden />}
        disabled={!props.canComment}
        onClick={props.onComment}
      >
        {t('narratives.comment')}
      </Button>
      <span className="standards-push" />
      <Button size="small" onClick={props.onDraft}>
        {t('narratives.draft')}
      </Button>
    </div>
  );
}
