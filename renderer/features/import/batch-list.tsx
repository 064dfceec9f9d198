import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Batch } from '#shared/api/records.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount, formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { ReceiptDrawer } from './receipt-drawer.tsx';
import { ReceiptsDrawer } from './receipts-drawer.tsx';
import { UndoBatch } from './undo-batch.tsx';

const PAGE = 20;

const paging = (page: number, total: number | undefined, turn: (page: number) => void) =>
  (total ?? 0) > PAGE && {
    current: page + 1,
    pageSize: PAGE,
    total: total ?? 0,
    showSizeChanger: false,
    onChange: (next: number) => turn(next - 1),
  };

/** Every batch that was written, with its sum, its rejected rows and its undo. */
export function BatchList() {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  const [page, setPage] = useState(0);
  const [receiptOf, setReceiptOf] = useState<string | null>(null);
  const [rejectedOf, setRejectedOf] = useState<Batch | null>(null);
  const [chosen, setChosen] = useState<readonly Batch[]>([]);
  const [receipts, setReceipts] = useState(false);
  const list = useOperation('batches.list', { offset: page * PAGE, limit: PAGE }, { keep: true });
  const catalog = useCatalog();
  const types = (batch: Batch) =>
    batch.types.map((type) => say(catalog.type(type).plural)).join(language === 'zh-CN' ? '、' : ', ');
  return (
    <Panel
      title={t('importing.history')}
      flush
      extra={
        chosen.length > 0 && (
          <Button size="small" onClick={() => setReceipts(true)}>
            {t('importing.receipts-selected', { n: chosen.length })}
          </Button>
        )
      }
    >
      {list.error && <FailureNote failure={list.error.failure} />}
      <DataTable<Batch>
        label={t('importing.history')}
        rowKey="id"
        loading={list.isPending}
        dataSource={list.data?.batches ?? []}
        empty={<EmptyState title={t('importing.history-empty')} />}
        rowSelection={{
          selectedRowKeys: chosen.map(({ id }) => id),
          onChange: (_, rows) => setChosen(rows),
          preserveSelectedRowKeys: true,
          columnWidth: 40,
          getCheckboxProps: ({ kind, file }) => ({
            disabled: kind !== 'import',
            'aria-label': t('importing.batch-choose', { file: file ?? t('importing.batch-entry') }),
          }),
        }}
        pagination={paging(page, list.data?.total, setPage)}
        minWidth={960}
        columns={[
          {
            title: t('importing.batch-file'),
            ellipsis: true,
            render: (_, batch) => (
              <span className={batch.undoneAt ? 'import-undone' : undefined}>
                {batch.file ?? t('importing.batch-entry')}
              </span>
            ),
          },
          { title: t('importing.batch-types'), ellipsis: true, render: (_, batch) => types(batch) },
          {
            title: t('importing.batch-at'),
            width: 150,
            className: 'figures',
            render: (_, batch) => formatStamp(batch.at),
          },
          { title: t('importing.batch-by'), dataIndex: 'by', width: 88, ellipsis: true },
          {
            title: t('importing.batch-counts'),
            align: 'right',
            width: 200,
            className: 'figures',
            render: (_, { counts }) =>
              [counts.new, counts.changed, counts.unchanged, counts.rejected].map(formatCount).join(' / '),
          },
          {
            title: <span className="visually-hidden">{t('importing.undo')}</span>,
            width: 248,
            align: 'right',
            render: (_, batch) => (
              <span className="import-batch-acts">
                {batch.counts.rejected > 0 && (
                  <Button size="small" type="link" onClick={() => setRejectedOf(batch)}>
                    {`${t('importing.sum-rejected')} ${batch.counts.rejected}`}
                  </Button>
                )}
                {batch.kind === 'import' && (
                  <Button size="small" type="text" onClick={() => setReceiptOf(batch.id)}>
                    {t('importing.receipt-button')}
                  </Button>
                )}
                {batch.undoneAt ? (
                  <span className="import-hint">
                    {t('importing.batch-undone', { by: batch.undoneBy ?? '' })}
                  </span>
                ) : (
                  !workspace.readOnly && (
                    <UndoBatch batch={batch.id} file={batch.file} button={{ size: 'small', type: 'text' }} />
                  )
                )}
              </span>
            ),
          },
        ]}
      />
      {receipts && (
        <ReceiptsDrawer
          files={chosen.map(({ id, file, department, counts }) => ({
            batch: id,
            file: file ?? '',
            department,
            counts,
          }))}
          onClose={() => setReceipts(false)}
        />
      )}
      {receiptOf && <ReceiptDrawer batch={receiptOf} onClose={() => setReceiptOf(null)} />}
      {rejectedOf && <RejectedRows batch={rejectedOf} onClose={() => setRejectedOf(null)} />}
    </Panel>
  );
}

function RejectedRows({ batch, onClose }: { batch: Batch; onClose(): void }) {
  useReturnFocus();
  const { t, say } = useLanguage();
  const [page, setPage] = useState(0);
  const rows = useOperation(
    'batches.rejected',
    { batch: batch.id, offset: page * PAGE, limit: PAGE },
    { keep: true },
  );
  const title = t('importing.rejected-title', { file: batch.file ?? '' });
  return (
    <Drawer open size={920} onClose={onClose} title={title}>
      {rows.error && <FailureNote failure={rows.error.failure} />}
      <DataTable
        label={title}
        rowKey={(row) => `${row.sheet}-${row.row}`}
        loading={rows.isPending}
        dataSource={rows.data?.rows ?? []}
        empty={<EmptyState title={t('importing.rejected-none')} />}
        pagination={paging(page, rows.data?.total, setPage)}
        columns={[
          { title: t('importing.sheets'), dataIndex: 'sheet', width: 120 },
          {
            title: t('importing.row-number'),
            dataIndex: 'row',
            width: 64,
            align: 'right',
            className: 'figures',
          },
          {
            title: t('importing.rejected-why'),
            width: 340,
            render: (_, row) =>
              row.problems.map((problem) => <p key={problem.message.en}>{say(problem.message)}</p>),
          },
          { title: t('importing.rejected-cells'), render: (_, row) => row.cells.filter(Boolean).join(' · ') },
        ]}
      />
    </Drawer>
  );
}
