import { Button, Drawer, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { QualityFinding } from '#shared/api/quality.ts';
import { fill } from '#shared/i18n/translate.ts';
import { shownParams } from '#shared/quality/row-tests.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable, type TableColumnsType } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { RecordPanel } from '../../ui/record/record-panel.tsx';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { ExportButton } from './export-button.tsx';
import { LevelMark } from './level-mark.tsx';
import type { Place } from './matrix.tsx';

const PAGE = 50;

/** The rows of one number: what is wrong with each, and the ways to mend, dismiss or send them back. */
export function FindingsDrawer({ place, onClose }: { place: Place; onClose(): void }) {
  const { t, say, language } = useLanguage();
  const { period, workspace } = useScope();
  const [, go] = useLocation();
  const type = useCatalog().type(place.check.type);
  const { text: valueText, departmentName } = useFieldText();
  const [dismissed, setDismissed] = useState(false);
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<QualityFinding | null>(null);
  const [asking, setAsking] = useState<QualityFinding | null>(null);
  const restore = useCommand('quality.restore');
  useReturnFocus();
  const list = useOperation(
    'quality.rows',
    {
      check: place.check.id,
      department: place.department,
      period,
      dismissed,
      offset: (page - 1) * PAGE,
      limit: PAGE,
    },
    { keep: true },
  );
  const titleOf = ({ record }: QualityFinding) =>
    type.titleFields
      .flatMap((name) => {
        const field = type.fields.find((each) => each.name === name);
        return (field && valueText(field, record.values[name], record.names)) ?? [];
      })
      .join(' · ') || record.id;
  const columns: TableColumnsType<QualityFinding> = [
    { key: 'record', title: t('quality.record'), width: 200, render: (_, finding) => titleOf(finding) },
    {
      key: 'department',
      title: t('quality.department'),
      width: 120,
      ellipsis: true,
      render: (_, { record }) =>
        record.department === null ? '' : (departmentName(record.department) ?? record.department),
    },
    {
      key: 'message',
      title: t('quality.message'),
      render: (_, { params, dismissed: by }) => (
        <>
          {fill(
            say(place.check.message),
            shownParams(type, params, language === 'en' ? 'en' : 'zh'),
            language,
          )}
          {by && (
            <small className="quality-reason">
              {by.reason} — {t('quality.dismissed-by', { by: by.by, at: formatStamp(by.at) })}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('quality.actions')}</span>,
      width: 96,
      render: (_, finding) =>
        !workspace.readOnly &&
        (finding.dismissed ? (
          <Button
            size="small"
            onClick={() => void restore.run({ check: place.check.id, records: [finding.record.id] })}
          >
            {t('quality.restore')}
          </Button>
        ) : (
          <Button size="small" onClick={() => setAsking(finding)}>
            {t('quality.dismiss')}
          </Button>
        )),
    },
  ];
  return (
    <Drawer
      open
      size={860}
      onClose={onClose}
      title={
        <span className="quality-drawer-title">
          <LevelMark level={place.check.level} /> {say(place.check.title)}
          <small>{place.name}</small>
        </span>
      }
      extra={<ExportButton check={place.check.id} department={place.department} />}
    >
      <div className="quality-drawer">
        <Segmented
          value={dismissed ? 'dismissed' : 'open'}
          aria-label={t('quality.findings', { n: list.data?.total ?? 0 })}
          onChange={(value) => {
            setDismissed(value === 'dismissed');
            setPage(1);
          }}
          options={[
            { value: 'open', label: t('quality.tab-open') },
            { value: 'dismissed', label: t('quality.tab-dismissed') },
          ]}
        />
        {list.error && <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />}
        {restore.failure && <FailureNote failure={restore.failure} onClose={restore.reset} />}
        {list.isPending && <SkeletonRows rows={8} />}
        {list.data && (
          <DataTable<QualityFinding>
            label={say(place.check.title)}
            rowKey={({ record }) => record.id}
            columns={columns}
            dataSource={list.data.rows}
            onOpen={setOpened}
            empty={<EmptyState title={t(dismissed ? 'quality.no-dismissed' : 'quality.no-rows')} />}
            pagination={
              list.data.total > PAGE && {
                current: page,
                pageSize: PAGE,
                total: list.data.total,
                showSizeChanger: false,
                onChange: setPage,
              }
            }
          />
        )}
      </div>
      {opened && (
        <RecordPanel
          type={opened.record.type}
          id={opened.record.id}
          onClose={() => setOpened(null)}
          extra={() => (
            <Button type="primary" onClick={() => go(`/records/${opened.record.type}/${opened.record.id}`)}>
              {t('quality.mend')}
            </Button>
          )}
        />
      )}
      {asking && <DismissDialog check={place.check.id} finding={asking} onClose={() => setAsking(null)} />}
    </Drawer>
  );
}

function DismissDialog(props: { check: string; finding: QualityFinding; onClose(): void }) {
  const { t } = useLanguage();
  const dismiss = useCommand('quality.dismiss');
  const [reason, setReason] = useState('');
  const confirm = async () => {
    const done = await dismiss.run({ check: props.check, records: [props.finding.record.id], reason });
    if (done.ok) props.onClose();
  };
  return (
    <Modal
      open
      title={t('quality.dismiss-title')}
      okText={t('quality.dismiss')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: dismiss.pending }}
      onOk={() => void confirm()}
      onCancel={props.onClose}
      width={480}
    >
      <div className="quality-dismiss">
        <p>{t('quality.dismiss-explain')}</p>
        <label htmlFor="quality-reason">{t('quality.reason')}</label>
        <Input
          id="quality-reason"
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => reason.trim() !== '' && void confirm()}
        />
        {dismiss.failure && <FailureNote failure={dismiss.failure} />}
      </div>
    </Modal>
  );
}
