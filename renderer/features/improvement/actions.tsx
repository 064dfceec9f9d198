/** Actions as a board, a list and a calendar. */
import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImprovementAction } from '#shared/api/improvement.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { readPreference, writePreference } from '../../app/preferences.ts';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { ActionDrawer } from './action-drawer.tsx';
import { ActionList } from './action-list.tsx';
import { Board } from './board.tsx';
import { DueCalendar } from './due-calendar.tsx';
import { useMove } from './use-move.ts';
import { VerifyDialog } from './verify-dialog.tsx';

const VIEWS = ['board', 'list', 'calendar'] as const;
type View = (typeof VIEWS)[number];

export function Actions({ opened }: { opened: string | null }) {
  const { t } = useLanguage();
  const { department, workspace } = useScope();
  const [, go] = useLocation();
  const kept = readPreference('improvement.view');
  const [view, setView] = useState<View>(VIEWS.find((each) => each === kept) ?? 'board');
  const [making, setMaking] = useState(false);
  const [verifying, setVerifying] = useState<ImprovementAction | null>(null);
  const list = useOperation('improvement.actions', { department }, { keep: true });
  const move = useMove(list.data?.today ?? '', setVerifying);
  const actions = list.data?.actions ?? [];
  const open = (action: ImprovementAction) => go(`/improvement/action/${action.record.id}`);
  const current = actions.find(({ record }) => record.id === opened);
  const shared = { actions, onOpen: open };
  return (
    <div className="improvement">
      <div className="improvement-bar">
        <Segmented<View>
          value={view}
          aria-label={t('improvement.view')}
          onChange={(next) => {
            writePreference('improvement.view', next);
            setView(next);
          }}
          options={VIEWS.map((value) => ({ value, label: t(`improvement.view-${value}`) }))}
        />
        <span className="improvement-note" role="status">
          {list.data &&
            t('improvement.summary-actions', {
              open: actions.filter(({ stage }) => stage === 'plan' || stage === 'do').length,
              overdue: actions.filter(({ daysOverdue }) => daysOverdue > 0).length,
              check: actions.filter(({ stage }) => stage === 'check').length,
            })}
        </span>
        <span className="improvement-space" />
        <Button
          type="primary"
          icon={<PlusOutlined />}
          disabled={workspace.readOnly}
          onClick={() => setMaking(true)}
        >
          {t('improvement.new-action')}
        </Button>
      </div>
      {list.error && <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={10} />}
      {list.data && actions.length === 0 && (
        <EmptyState title={t('improvement.no-actions')} hint={t('improvement.no-actions-hint')} />
      )}
      {list.data && actions.length > 0 && (
        <>
          {view === 'board' && (
            <Board
              {...shared}
              onMove={workspace.readOnly ? null : (action, stage) => void move(action, stage)}
            />
          )}
          {view === 'list' && <ActionList {...shared} />}
          {view === 'calendar' && <DueCalendar {...shared} today={list.data.today} />}
        </>
      )}
      {list.data && list.data.older > 0 && (
        <p className="improvement-soft">{t('improvement.older', { n: list.data.older })}</p>
      )}
      {current && (
        <ActionDrawer
          action={current}
          today={list.data?.today ?? ''}
          onMove={(stage) => void move(current, stage)}
          onClose={() => go('/improvement/actions')}
        />
      )}
      {verifying && (
        <VerifyDialog action={verifying} today={list.data?.today ?? ''} onClose={() => setVerifying(null)} />
      )}
      {making && (
        <ActionDialog
          beginning={{
            source: null,
            signal: null,
            department,
            indicator: null,
            requirement: '',
            ref: null,
            owner: null,
            due: null,
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  );
}
