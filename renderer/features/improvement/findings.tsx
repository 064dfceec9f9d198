import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Finding } from '#shared/api/improvement.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { RecordPanel } from '../../ui/record/record-panel.tsx';
import type { Beginning } from './action-dialog.tsx';
import { beginningOf } from './beginning.ts';
import { useNames } from './use-names.ts';

const PAGE = 10;

/** What observations, meetings, ratings and mock visits ask for and no action answers. */
export function Findings({ onAct }: { onAct(beginning: Beginning): void }) {
  const { t, say, language } = useLanguage();
  const { department, period, workspace } = useScope();
  const nameOf = useNames();
  const [, go] = useLocation();
  const list = useOperation('improvement.findings', { department, period }, { keep: true });
  const [record, setRecord] = useState<{ type: string; id: string } | null>(null);
  const open = ({ place }: Finding) =>
    place.kind === 'record'
      ? setRecord(place)
      : go(
          place.kind === 'visit'
            ? `/standards/visit/${place.visit}`
            : `/standards/${place.framework}/${encodeURIComponent(place.code)}`,
        );
  const findings = list.data?.findings ?? [];
  return (
    <Panel flush title={t('improvement.findings')} extra={<span>{t('improvement.findings-hint')}</span>}>
      {list.error && <FailureNote failure={list.error.failure} />}
      <DataTable<Finding>
        label={t('improvement.findings')}
        rowKey="ref"
        dataSource={findings}
        onOpen={open}
        empty={<EmptyState title={t('improvement.no-findings')} />}
        pagination={findings.length > PAGE && { pageSize: PAGE, showSizeChanger: false }}
        columns={[
          {
            key: 'source',
            title: t('improvement.source'),
            width: 136,
            render: (_, finding) => t(`improvement.source-${finding.source}`),
          },
          {
            key: 'department',
            title: t('improvement.department'),
            width: 124,
            ellipsis: true,
            render: (_, finding) => nameOf(finding.department),
          },
          {
            key: 'title',
            title: t('improvement.title'),
            render: (_, finding) => (
              <>
                <span className="signal-subject">{say(finding.title)}</span>
                <small className="signal-reason">{finding.text}</small>
              </>
            ),
          },
          { key: 'day', title: t('improvement.day'), width: 104, render: (_, finding) => finding.day ?? '–' },
          {
            key: 'act',
            title: <span className="visually-hidden">{t('improvement.act')}</span>,
            width: language === 'en' ? 188 : 164,
            render: (_, finding) =>
              !workspace.readOnly && (
                <Button
                  size="small"
                  aria-label={t('improvement.act-on', { what: say(finding.title) })}
                  onClick={() => onAct(beginningOf(finding, say, language))}
                >
                  {t('improvement.act')}
                </Button>
              ),
          },
        ]}
      />
      {record && <RecordPanel type={record.type} id={record.id} onClose={() => setRecord(null)} />}
    </Panel>
  );
}
