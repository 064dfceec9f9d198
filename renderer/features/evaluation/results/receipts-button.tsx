import { CheckSquareOutlined } from '@ant-design/icons';
import { Button, DatePicker, Drawer } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { type ReceiptStep, receiptSteps } from '#shared/api/feedback-sheets.ts';
import type { Output } from '#shared/api/index.ts';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';

interface Props {
  question: { type: string; period: string; by: string; group?: string | null | undefined };
  department: string | null;
}

type Receipt = Output<'feedback-sheets.receipts'>['receipts'][number];

/** When each sheet was sent, read and acknowledged, for one or many at a time. */
export function ReceiptsButton(props: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<CheckSquareOutlined />} onClick={() => setOpen(true)}>
        {t('feedback-sheets.receipts')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('feedback-sheets.receipts-title')}
        size={720}
        destroyOnHidden
      >
        <Receipts {...props} />
      </Drawer>
    </>
  );
}

function Receipts({ question, department }: Props) {
  const { t } = useLanguage();
  const found = useOperation('feedback-sheets.receipts', { ...question, department }, { keep: true });
  const record = useCommand('feedback-sheets.record');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [day, setDay] = useState(() => dayjs().format('YYYY-MM-DD'));
  const [told, setTold] = useState<Output<'feedback-sheets.record'> | null>(null);
  if (found.error) return <FailureNote failure={found.error.failure} />;
  if (!found.data) return <SkeletonRows rows={10} />;
  const { receipts } = found.data;
  const keep = async (step: ReceiptStep) => {
    setTold(null);
    const result = await record.run({ ...question, department, targets: [...chosen], step, on: day });
    if (!result.ok) return;
    setTold(result.data);
    if (result.data.refused.length === 0) setChosen([]);
  };
  return (
    <div className="receipts">
      <p>{t('feedback-sheets.receipts-help')}</p>
      <div className="receipts-bar">
        <DatePicker
          aria-label={t('feedback-sheets.day')}
          value={dayjs(day)}
          allowClear={false}
          onChange={(next) => next && setDay(next.format('YYYY-MM-DD'))}
        />
        {receiptSteps.map((step) => (
          <Button key={step} disabled={chosen.length === 0 || record.pending} onClick={() => void keep(step)}>
            {t(`feedback-sheets.mark-${step}`)}
          </Button>
        ))}
        <span>{t('feedback-sheets.chosen', { n: chosen.length, all: receipts.length })}</span>
      </div>
      {record.failure && <FailureNote failure={record.failure} />}
      <div role="status">{told && <Recorded outcome={told} />}</div>
      <DataTable<Receipt>
        label={t('feedback-sheets.receipts-title')}
        rowKey="key"
        dataSource={receipts}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          getTitleCheckboxProps: () => ({ 'aria-label': t('feedback-sheets.choose-all') }),
          getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
        }}
        columns={[
          { key: 'name', title: t('feedback-sheets.receipt-name'), dataIndex: 'name', ellipsis: true },
          ...receiptSteps.map((step) => ({
            key: step,
            title: t(`feedback-sheets.step-${step}`),
            width: 120,
            render: (_: unknown, receipt: Receipt) => receipt[step] ?? '–',
          })),
        ]}
      />
    </div>
  );
}

/** What was kept, and what could not be. */
export function Recorded({ outcome }: { outcome: Output<'feedback-sheets.record'> }) {
  const { t, say } = useLanguage();
  const { recorded, already, unsent, refused } = outcome;
  return (
    <>
      <p>
        {t('feedback-sheets.recorded', { n: recorded })}
        {already > 0 && t('feedback-sheets.already', { n: already })}
        {unsent.length > 0 && t('feedback-sheets.unsent', { n: unsent.length })}
      </p>
      {refused.length > 0 && (
        <ul className="evaluation-look">
          {refused.map(({ name, reasons }) => (
            <li key={name}>
              {name}
              <span>{reasons.map(say).join(' ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
