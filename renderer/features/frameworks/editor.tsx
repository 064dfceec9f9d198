import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { addItem, findItem, keyOf, type Move, moveItem, removeItem } from '#shared/frameworks/edit.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { AboutForm } from './about-form.tsx';
import { ItemForm } from './item-form.tsx';
import { LeftNote } from './left-note.tsx';

/** The editor over the version in force. */
export function EditorOf({ id }: { id: string }) {
  const found = useOperation('frameworks.versions', { id });
  if (found.error) return <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />;
  const last = found.data?.versions[0];
  if (!last?.framework) return <PageSkeleton />;
  return <Editor initial={last.framework} version={last.version} />;
}

interface History {
  past: readonly Framework[];
  now: Framework;
  future: readonly Framework[];
}

function Editor({ initial, version }: { initial: Framework; version: number }) {
  const { t, say } = useLanguage();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [history, setHistory] = useState<History>({ past: [], now: initial, future: [] });
  const [from, setFrom] = useState(version);
  const [saved, setSaved] = useState(initial);
  const [current, setCurrent] = useState<string | null>(null);
  const save = useCommand('frameworks.save');
  const { past, now, future } = history;
  const item = current === null ? null : findItem(now, current);

  const put = (next: Framework | null) => {
    if (next) setHistory({ past: [...past, now], now: next, future: [] });
  };
  const undo = () => {
    const before = past.at(-1);
    if (before) setHistory({ past: past.slice(0, -1), now: before, future: [now, ...future] });
  };
  const redo = () => {
    const [next, ...rest] = future;
    if (next) setHistory({ past: [...past, now], now: next, future: rest });
  };
  const add = (parent: string | null) => {
    const key = crypto.randomUUID();
    put(addItem(now, parent, key));
    setCurrent(key);
  };
  const store = async (leave: boolean) => {
    const result = await save.run({ framework: now, from, leave });
    if (!result.ok || result.data.version === null) return;
    setFrom(result.data.version);
    setSaved(now);
    void message.success(t('frameworks.saved', { version: result.data.version }));
  };
  const outcome: Output<'frameworks.save'> | null = save.data;
  return (
    <Page
      fill
      title={`${say(now.label)} ${now.edition}`}
      description={t('frameworks.editor-hint')}
      above={<Link href="/frameworks">{t('frameworks.back')}</Link>}
      actions={
        <>
          <Button icon={<UndoOutlined />} disabled={past.length === 0} onClick={undo}>
            {t('frameworks.undo')}
          </Button>
          <Button icon={<RedoOutlined />} disabled={future.length === 0} onClick={redo}>
            {t('frameworks.redo')}
          </Button>
          <Button onClick={() => go(`/frameworks/versions/${now.id}`)}>{t('frameworks.versions')}</Button>
          {now.basedOn && (
            <Button onClick={() => go(`/frameworks/compare/${now.basedOn}/${now.id}`)}>
              {t('frameworks.compare')}
            </Button>
          )}
          <Button
            type="primary"
            disabled={now === saved}
            loading={save.pending}
            onClick={() => void store(false)}
          >
            {t('frameworks.save')}
          </Button>
        </>
      }
    >
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      {outcome && outcome.version === null && <LeftNote outcome={outcome} onSave={() => void store(true)} />}
      <div className="frameworks-editor">
        <nav className="frameworks-tree" aria-label={t('frameworks.tree')}>
          <button
            type="button"
            className="frameworks-line"
            aria-current={current === null}
            onClick={() => setCurrent(null)}
          >
            {t('frameworks.about')}
          </button>
          <Lines items={now.items} depth={0} current={current} onChoose={setCurrent} />
          <Button type="dashed" size="small" onClick={() => add(null)}>
            {t('frameworks.add-top')}
          </Button>
        </nav>
        <div className="frameworks-pane">
          {item ? (
            <ItemForm
              key={keyOf(item)}
              framework={now}
              item={item}
              onChange={put}
              onAdd={() => add(keyOf(item))}
              onMove={(move: Move) => put(moveItem(now, keyOf(item), move))}
              onRemove={() => {
                put(removeItem(now, keyOf(item)));
                setCurrent(null);
              }}
            />
          ) : (
            <AboutForm framework={now} onChange={put} />
          )}
        </div>
      </div>
    </Page>
  );
}

function Lines(props: {
  items: readonly FrameworkItem[];
  depth: number;
  current: string | null;
  onChoose(key: string): void;
}) {
  const { t, say } = useLanguage();
  return (
    <>
      {props.items.map((item) => (
        <div key={keyOf(item)}>
          <button
            type="button"
            className="frameworks-line"
            style={{ paddingInlineStart: 12 + props.depth * 16 }}
            aria-current={props.current === keyOf(item)}
            onClick={() => props.onChoose(keyOf(item))}
          >
            <span className="figures">{item.code}</span> {say(item.title) || t('frameworks.untitled')}
          </button>
          <Lines {...props} items={item.children ?? []} depth={props.depth + 1} />
        </div>
      ))}
    </>
  );
}
