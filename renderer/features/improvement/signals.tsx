/** Signals that wait for an answer, and findings that wait for an action. */
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { SignalEntry } from '#shared/api/improvement.ts';
import { signalRule } from '#shared/improvement/signals/index.ts';
import { reasonOf } from '#shared/improvement/signals/wording.ts';
import { call } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable, type TableColumnsType } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { useSignals } from '../../ui/improvement/use-signals.ts';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { ActionDialog, type Beginning } from './action-dialog.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { Findings } from './findings.tsx';
import { SignalDrawer } from './signal-drawer.tsx';
import { useNames } from './use-names.ts';

const STATES = ['open', 'acting', 'dismissed', 'passed'] as const;
type State = (typeof STATES)[number];

export function Signals() {
  const { t, say, language } = useLanguage();
  const book = useIndicators();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const nameOf = useNames();
  const list = useSignals();
  const [state, setState] = useState<State>('open');
  const [opened, setOpened] = useState<string | null>(null);
  const [dismissing, setDismissing] = useState<string | null>(null);
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  const all = list.data?.signals ?? [];
  const shown = all.filter((entry) => entry.state === state);
  const current = all.find(({ signal }) => signal.key === opened);
  const act = ({ signal }: SignalEntry) =>
    setBeginning({
      source: 'signal',
      signal: signal.key,
      department: signal.department,
      indicator: signal.indicator,
      requirement: `${say(signal.subject)}${language === 'en' ? ': ' : '：'}${reasonOf(signal, language, book)}`,
      ref: null,
      owner: null,
      due: null,
    });
  const restore = async (key: string) => {
    const done = await call('improvement.restore', { key });
    if (!done.ok) void message.error(done.error.message);
  };
  const buttons = (entry: SignalEntry) =>
    !workspace.readOnly && (
      <span className="improvement-buttons">
        {entry.state === 'open' && (
          <>
            <Button
              size="small"
              type="primary"
              ghost
              aria-label={t('improvement.act-on', { what: say(entry.signal.subject) })}
              onClick={() => act(entry)}
            >
              {t('improvement.act')}
            </Button>
            <Button size="small" onClick={() => setDismissing(entry.signal.key)}>
              {t('improvement.dismiss')}
            </Button>
          </>
        )}
        {entry.state === 'dismissed' && (
          <Button size="small" onClick={() => void restore(entry.signal.key)}>
            {t('improvement.restore')}
          </Button>
        )}
      </span>
    );
  const columns: TableColumnsType<SignalEntry> = [
    {
      key: 'rule',
      title: t('improvement.rule'),
      width: 136,
      render: (_, { signal }) => say(signalRule(signal.rule)?.label ?? { zh: signal.rule, en: signal.rule }),
    },
    {
      key: 'department',
      title: t('improvement.department'),
      width: 124,
      ellipsis: true,
      render: (_, { signal }) => nameOf(signal.department),
    },
    {
      key: 'subject',
      title: t('improvement.subject'),
      render: (_, { signal, dismissal, action }) => (
        <>
          <span className="signal-subject">{say(signal.subject)}</span>
          <small className="signal-reason">{reasonOf(signal, language, book)}</small>
          {dismissal && (
            <small className="signal-reason">
              {t('improvement.dismissed-by', { ...dismissal, at: formatStamp(dismissal.at) })}
            </small>
          )}
          {action && <small className="signal-reason">{t('improvement.action-is', { no: action.no })}</small>}
        </>
      ),
    },
    {
      key: 'raised',
      title: t('improvement.raised-on'),
      width: 104,
      render: (_, { raisedAt, times }) => (
        <>
          {raisedAt.slice(0, 10)}
          {times > 1 && (
            <small className="signal-reason">{t('improvement.raised-again', { n: times })}</small>
          )}
        </>
      ),
    },
    {
      key: 'buttons',
      title: <span className="visually-hidden">{t('improvement.act')}</span>,
      width: language === 'en' ? 188 : 164,
      render: (_, entry) => buttons(entry),
    },
  ];
  return (
    <div className="improvement">
      <div className="improvement-bar">
        <Segmented<State>
          value={state}
          onChange={setState}
          aria-label={t('improvement.show-state')}
          options={STATES.map((value) => ({
            value,
            label: `${t(`improvement.state-${value}`)} ${all.filter((entry) => entry.state === value).length}`,
          }))}
        />
        <span className="improvement-note" role="status">
          {list.data &&
            (list.data.stale > 0 && !workspace.readOnly
              ? t('improvement.asking')
              : list.data.at === null
                ? t('improvement.never')
                : t('improvement.as-of', { at: formatStamp(list.data.at) }))}
        </span>
      </div>
      {list.error && <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />}
      <Panel flush>
        {list.isPending ? (
          <SkeletonRows rows={8} />
        ) : (
          <DataTable<SignalEntry>
            label={t('improvement.tab-signals')}
            rowKey={({ signal }) => signal.key}
            columns={columns}
            dataSource={shown}
            onOpen={({ signal }) => setOpened(signal.key)}
            empty={
              <EmptyState
                title={t(state === 'open' ? 'improvement.no-open' : 'improvement.no-signals')}
                hint={state === 'open' ? t('improvement.no-open-hint') : undefined}
              />
            }
          />
        )}
      </Panel>
      <Findings onAct={setBeginning} />
      {current && (
        <SignalDrawer
          entry={current}
          place={nameOf(current.signal.department)}
          extra={buttons(current)}
          onClose={() => setOpened(null)}
        />
      )}
      {dismissing && <DismissDialog signal={dismissing} onClose={() => setDismissing(null)} />}
      {beginning && <ActionDialog beginning={beginning} onClose={() => setBeginning(null)} />}
    </div>
  );
}
