import type { ReactNode } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../app/language.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { DataTable, type TableColumnsType } from './data-table.tsx';
import { formatBytes, formatStamp, formatTime } from './format-date.ts';

type Backup = Output<'backups.list'>['backups'][number];

/** Backups, newest first, each with the way back to it. */
export function BackupTable(props: {
  backups: readonly Backup[];
  /** null: only shown. */
  onRestore: ((path: string) => unknown) | null;
  empty: ReactNode;
}) {
  const { t, language } = useLanguage();
  const columns: TableColumnsType<Backup> = [
    { key: 'at', title: t('exchange.made-at'), width: 180, render: (_, { at }) => formatStamp(at) },
    { key: 'reason', title: t('exchange.reason'), render: (_, { reason }) => t(`exchange.reason-${reason}`) },
    {
      key: 'bytes',
      title: t('exchange.size'),
      width: 120,
      className: 'number',
      render: (_, { bytes }) => formatBytes(bytes),
    },
    {
      key: 'restore',
      title: <span className="visually-hidden">{t('exchange.restore')}</span>,
      width: 120,
      align: 'right',
      render: (_, { path, at }) =>
        props.onRestore && (
          <ConfirmButton
            label={t('exchange.restore')}
            title={t('exchange.restore-title', { time: formatTime(at, language) })}
            explanation={
              <>
                <p>{t('exchange.restore-explained')}</p>
                <p>{t('exchange.restore-undo')}</p>
              </>
            }
            verb={t('exchange.restore-verb')}
            button={{ size: 'small', type: 'link' }}
            onConfirm={() => props.onRestore?.(path)}
          />
        ),
    },
  ];
  return (
    <DataTable<Backup>
      label={t('exchange.backups')}
      rowKey="path"
      columns={columns}
      dataSource={[...props.backups].sort((a, b) => b.at.localeCompare(a.at))}
      empty={props.empty}
    />
  );
}
