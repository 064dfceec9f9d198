import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { indicatorBook, isOwnIndicator } from '#shared/indicators/book.ts';
import { isSameIndicator } from '#shared/indicators/definition/changes.ts';
import { stored, tidyIndicator, withWords } from '#shared/indicators/definition/draft.ts';
import { indicatorProblems, type Surroundings } from '#shared/indicators/definition/problems.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Page, Panel } from '../../../ui/page.tsx';
import { useHotkeys } from '../../../ui/use-hotkeys.ts';
import './editor.css';
import { Live } from './live.tsx';
import type { Making } from './making.ts';
import { MeasureEditor } from './measure.tsx';
import { Naming } from './naming.tsx';
import { Presenting } from './presenting.tsx';
import { useHistory } from './use-history.ts';
import { Versions } from './versions.tsx';
import { Placing, Wording } from './wording.tsx';

type Saved = Output<'indicators.versions'>['versions'];

/** The indicators that a definition may be made of: all but itself. */
export function useSurroundings(id: string): Surroundings {
  const catalog = useCatalog();
  const own = useOperation('indicators.own', {});
  return useMemo(() => {
    const book = indicatorBook(
      (own.data?.own ?? []).filter((entry) => entry.id !== id),
      catalog,
    );
    return { catalog, indicator: (other) => book.find(other) };
  }, [own.data, catalog, id]);
}

/** An indicator in the making: its parts on the left, what they come to on the right. A shipped one is only shown. */
export function Editor({ initial, versions }: { initial: Indicator; versions: Saved }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const history = useHistory(stored(initial));
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const save = useCommand('indicators.save');
  const retire = useCommand('indicators.retire');
  const last = versions[0];
  const shipped = initial.id !== '' && !isOwnIndicator(initial.id);
  const readOnly = workspace.readOnly || shipped;
  const around = useSurroundings(initial.id);
  const draft = history.now;
  const tidy = useMemo(() => tidyIndicator(withWords(draft, around)), [draft, around]);
  const problems = useMemo(() => (shipped ? [] : indicatorProblems(tidy, around)), [shipped, tidy, around]);
  const changed = !last?.definition || !isSameIndicator(tidy, last.definition);
  const making: Making = {
    definition: draft,
    around,
    readOnly,
    problems: tried || last ? problems : [],
    change: (next, part) => history.change(next, part ?? null),
    update: (step, part) => history.update(step, part ?? null),
  };
  const back = last?.definition || shipped ? `/indicators/${draft.id}` : '/indicators/own';

  const submit = async () => {
    setTried(true);
    if (problems.length > 0) {
      requestAnimationFrame(() =>
        document.querySelector('.making-problems')?.scrollIntoView({ block: 'center' }),
      );
      return;
    }
    const result = await save.run({ definition: tidy, from: last?.version ?? null });
    if (!result.ok || result.data.version === null) return;
    void message.success(t('definitions.saved', { n: result.data.version }));
    go(`/indicators/${tidy.id}`);
  };
  useHotkeys(
    {
      'ctrl+z': history.undo,
      'ctrl+shift+z': history.redo,
      'ctrl+y': history.redo,
      'ctrl+s': () => void submit(),
    },
    !readOnly,
  );

  return (
    <Page
      above={
        <Button
          type="link"
          size="small"
          className="making-back"
          onClick={() => (changed && !readOnly && history.canUndo ? setLeaving(true) : go(back))}
        >
          {`← ${t('definitions.back')}`}
        </Button>
      }
      title={say(tidy.label) || t('definitions.new')}
      description={shipped ? t('definitions.shipped') : undefined}
      actions={
        <>
          {shipped && !workspace.readOnly && (
            <Button type="primary" onClick={() => go(`/indicators/new/${initial.id}`)}>
              {t('definitions.duplicate')}
            </Button>
          )}
          {!readOnly && (
            <>
              <Button
                icon={<UndoOutlined />}
                disabled={!history.canUndo}
                aria-label={t('definitions.undo')}
                title={`${t('definitions.undo')} (Ctrl+Z)`}
                onClick={history.undo}
              />
              <Button
                icon={<RedoOutlined />}
                disabled={!history.canRedo}
                aria-label={t('definitions.redo')}
                title={`${t('definitions.redo')} (Ctrl+Y)`}
                onClick={history.redo}
              />
              {last?.definition && (
                <ConfirmButton
                  label={t('definitions.retire')}
                  title={`${t('definitions.retire')}: ${say(tidy.label)}`}
                  explanation={t('definitions.retire-hint')}
                  danger
                  onConfirm={async () => {
                    const result = await retire.run({ id: initial.id });
                    if (result.ok) go('/indicators/own');
                  }}
                />
              )}
              <Button
                type="primary"
                loading={save.pending}
                disabled={!changed}
                title="Ctrl+S"
                onClick={() => void submit()}
              >
                {t('definitions.save')}
              </Button>
            </>
          )}
        </>
      }
    >
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      {retire.failure && <FailureNote failure={retire.failure} onClose={retire.reset} />}
      <div className="making">
        <div className="making-form">
          <Panel title={t('definitions.part-name')}>
            <div className="making-fields">
              <Naming making={making} isNew={!last && !shipped} />
            </div>
          </Panel>
          <Panel title={t('definitions.part-measure')}>
            <div className="making-fields">
              <MeasureEditor making={making} />
            </div>
          </Panel>
          <Panel title={t('definitions.part-presenting')}>
            <div className="making-fields">
              <Presenting making={making} />
            </div>
          </Panel>
          <Panel title={t('definitions.part-words')}>
            <div className="making-fields">
              <Wording making={making} />
            </div>
          </Panel>
          <Panel title={t('definitions.part-placing')}>
            <div className="making-fields">
              <Placing making={making} />
            </div>
          </Panel>
          <Versions
            versions={versions}
            around={around}
            onUse={readOnly ? null : (definition) => history.change(definition)}
          />
        </div>
        <Live making={making} missing={problems} />
      </div>
      <Modal
        open={leaving}
        title={t('definitions.leave-title')}
        okText={t('definitions.leave')}
        cancelText={t('definitions.stay')}
        onOk={() => go(back)}
        onCancel={() => setLeaving(false)}
        width={420}
      >
        {t('definitions.leave-hint')}
      </Modal>
    </Page>
  );
}
