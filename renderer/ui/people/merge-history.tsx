import { Button } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../confirm-button.tsx';
import { DataTable, type TableColumnsType } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureNote } from '../failure-note.tsx';
import { formatStamp } from '../format-date.ts';
import { Panel } from '../page.tsx';
import { SkeletonRows } from '../skeletons.tsx';

type Merges = Output<'people.merges'>;
type Merge = Merges['merges'][number];

const named = ({ title, key }: { title: string; key: string }) => (title === key ? key : `${title} (${key})`);

/** Merges and renamings with the way back, and the questions that were closed without one. */
export function MergeHistory() {
  const { t } = useLanguage();
  const found = useOperation('people.merges', {});
  if (found.error) return <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonRows rows={6} />;
  const { merges, dismissed } = found.data;
  return (
    <>
      {merges.length === 0 ? (
        <EmptyState title={t('people.history-none')} hint={t('people.history-none-hint')} />
      ) : (
        <MergeTable merges={merges} />
      )}
      {dismissed.length > 0 && <Dismissed dismissed={dismissed} />}
    </>
  );
}

function MergeTable({ merges }: { merges: Merge[] }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { workspace } = useScope();
  const undo = useCommand('batches.undo');
  const columns: TableColumnsType<Merge> = [
    { key: 'at', title: t('people.at'), width: 140, render: (_, { at }) => formatStamp(at) },
    {
      key: 'what',
      title: t('people.merged'),
      width: 130,
      render: (_, { reason, type }) => `${t(`people.reason-${reason}`)} · ${say(catalog.type(type).label)}`,
    },
    { key: 'from', title: t('people.from'), render: (_, { from }) => named(from) },
    { key: 'into', title: t('people.into'), render: (_, { into }) => named(into) },
    {
      key: 'changed',
      title: t('people.changed'),
      width: 110,
      className: 'number',
      render: (_, { changed }) => changed,
    },
    { key: 'by', title: t('people.by'), width: 110, ellipsis: true, render: (_, { by }) => by },
    {
      key: 'state',
      title: <span className="visually-hidden">{t('people.unmerge')}</span>,
      width: 200,
      render: (_, { batch, undoneAt, undoneBy }) =>
        undoneAt !== null ? (
          <small>{t('people.undone', { by: undoneBy ?? '', at: formatStamp(undoneAt) })}</small>
        ) : workspace.readOnly ? (
          t('people.in-force')
        ) : (
          <ConfirmButton
            label={t('people.unmerge')}
            title={t('people.unmerge-title')}
            explanation={t('people.unmerge-explain')}
            onConfirm={() => undo.run({ batch })}
            button={{ size: 'small' }}
          />
        ),
    },
  ];
  return (
    <>
      {undo.failure && <FailureNote failure={undo.failure} onClose={undo.reset} />}
      <Panel flush>
        <DataTable<Merge> label={t('people.merged')} rowKey="batch" columns={columns} dataSource={merges} />
      </Panel>
    </>
  );
}

function Dismissed({ dismissed }: { dismissed: Merges['dismissed'] }) {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const restore = useCommand('people.restore');
  return (
    <Panel title={t('people.dismissed')}>
      {restore.failure && <FailureNote failure={restore.failure} onClose={restore.reset} />}
      <ul className="people-dismissed">
        {dismissed.map(({ item, text, reason, by, at }) => (
          <li key={item}>
            <span>
              <strong>{text}</strong> {reason} <small>{`${by} · ${formatStamp(at)}`}</small>
            </span>
            {!workspace.readOnly && (
              <Button size="small" onClick={() => void restore.run({ item })}>
                {t('people.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
