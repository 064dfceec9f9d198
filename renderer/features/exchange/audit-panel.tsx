import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { FrameworkCatalog } from '#shared/frameworks/catalog.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { call, useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { DataTable, type TableColumnsType } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { AuditDetails } from './audit-details.tsx';
import { type Verdict, VerifyResult } from './verify-result.tsx';

type Entry = Output<'audit.list'>['entries'][number];

const PAGE = 50;

/** A batch is known by its file, an item of a standard by its framework's name; other subjects speak for themselves. */
function subjectOf(
  { subject, details }: Entry,
  frameworks: FrameworkCatalog,
  say: (text: LocalText) => string,
): string {
  if (typeof details.file === 'string') return details.file;
  const [first = '', ...rest] = subject.split(' ');
  return frameworks.has(first) ? [say(frameworks.framework(first).label), ...rest].join(' ') : subject;
}

/** Who did what: every change in order, chained by digests so that none can be altered unseen. */
export function AuditPanel() {
  const { t, say, lookUp } = useLanguage();
  const frameworks = useFrameworks();
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<readonly number[]>([]);
  const [verdict, setVerdict] = useState<Verdict>(null);
  const [verifying, setVerifying] = useState(false);
  const list = useOperation('audit.list', { offset: (page - 1) * PAGE, limit: PAGE }, { keep: true });
  const verify = async () => {
    setVerifying(true);
    setVerdict(await call('audit.verify', {}));
    setVerifying(false);
  };
  const toggle = (seq: number) =>
    setOpened((now) => (now.includes(seq) ? now.filter((each) => each !== seq) : [...now, seq]));
  const columns: TableColumnsType<Entry> = [
    { key: 'seq', title: t('exchange.number'), width: 72, className: 'number', render: (_, { seq }) => seq },
    { key: 'at', title: t('exchange.time'), width: 150, render: (_, { at }) => formatStamp(at) },
    { key: 'actor', title: t('exchange.actor'), width: 140, ellipsis: true, render: (_, { actor }) => actor },
    {
      key: 'action',
      title: t('exchange.action'),
      width: 200,
      ellipsis: true,
      render: (_, { action }) => lookUp(`exchange.did-${action}`) ?? action,
    },
    {
      key: 'subject',
      title: t('exchange.subject'),
      ellipsis: true,
      render: (_, entry) => subjectOf(entry, frameworks, say),
    },
    {
      key: 'hash',
      title: t('exchange.digest'),
      width: 120,
      render: (_, { hash }) => (
        <code className="digest" title={hash}>
          {hash.slice(0, 10)}
        </code>
      ),
    },
  ];
  return (
    <Panel
      flush
      title={t('exchange.audit')}
      extra={
        <>
          <span>{t('exchange.audit-hint')}</span>
          <Button
            size="small"
            icon={<SafetyCertificateOutlined />}
            loading={verifying}
            onClick={() => void verify()}
          >
            {t('exchange.verify')}
          </Button>
        </>
      }
    >
      <VerifyResult verdict={verdict} onClose={() => setVerdict(null)} />
      {list.error && <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />}
      {list.data ? (
        <DataTable<Entry>
          label={t('exchange.audit')}
          rowKey="seq"
          columns={columns}
          dataSource={list.data.entries}
          loading={list.isPlaceholderData}
          onOpen={({ seq }) => toggle(seq)}
          expandable={{
            expandedRowKeys: opened,
            showExpandColumn: false,
            expandedRowRender: (entry) => <AuditDetails details={entry.details} hash={entry.hash} />,
          }}
          empty={<EmptyState title={t('exchange.no-entries')} />}
          pagination={
            list.data.total > PAGE && {
              current: page,
              pageSize: PAGE,
              total: list.data.total,
              showSizeChanger: false,
              onChange: setPage,
              showTotal: (total, [from, to]) => t('exchange.entries', { from, to, total }),
            }
          }
        />
      ) : (
        list.isPending && <SkeletonRows rows={8} />
      )}
    </Panel>
  );
}
