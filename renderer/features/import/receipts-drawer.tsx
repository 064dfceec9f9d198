import { Alert, Button, Drawer, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ImportCounts } from '#shared/api/importing.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { receiptFormats, receiptsPer } from '#shared/api/receipts.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { ReceiptDrawer } from './receipt-drawer.tsx';
import './receipt.css';

export interface WrittenFile {
  batch: string;
  file: string;
  department: string | null;
  counts: Pick<ImportCounts, 'read' | 'rejected'>;
}

type Request = Input<'batches.receipts-files'>;

const perKey = {
  department: 'importing.receipts-per-department',
  file: 'importing.receipts-per-file',
} as const satisfies Record<Request['per'], MessageKey>;

const formatKey = {
  pdf: 'importing.receipts-pdf',
  docx: 'importing.receipts-docx',
  xlsx: 'importing.receipts-xlsx',
  html: 'importing.receipts-html',
} as const satisfies Record<Request['format'], MessageKey>;

/** The receipts of several files at once: one for each department, or for each file, saved with one press. */
export function ReceiptsDrawer({ files, onClose }: { files: readonly WrittenFile[]; onClose(): void }) {
  useReturnFocus();
  const { t } = useLanguage();
  const { departmentName } = useFieldText();
  const save = useCommand('batches.receipts-files');
  const [per, setPer] = useState<Request['per']>('department');
  const [format, setFormat] = useState<Request['format']>('pdf');
  const [language, setLanguage] = useState<NonNullable<Request['language']> | 'own'>('own');
  const [shown, setShown] = useState<string | null>(null);
  const nameOf = (code: string | null) =>
    code === null ? t('importing.receipts-many') : (departmentName(code) ?? code);
  const sorted = [...files].sort(
    (a, b) =>
      Number(a.department === null) - Number(b.department === null) ||
      nameOf(a.department).localeCompare(nameOf(b.department)) ||
      a.file.localeCompare(b.file),
  );
  const papers =
    per === 'file' ? files.length : new Set(files.map(({ department, batch }) => department ?? batch)).size;
  const write = () => {
    const [first, ...others] = sorted.map(({ batch }) => batch);
    if (first === undefined) return;
    void save.run({
      batches: [first, ...others],
      per,
      format,
      language: language === 'own' ? null : language,
    });
  };
  return (
    <Drawer open size={860} onClose={onClose} title={t('importing.receipts')}>
      <div className="receipt-acts">
        <span className="receipt-formats">
          <Segmented<Request['per']>
            aria-label={t('importing.receipts-per')}
            value={per}
            onChange={setPer}
            options={receiptsPer.map((value) => ({ value, label: t(perKey[value]) }))}
          />
          <Select<Request['format']>
            aria-label={t('importing.receipts-format')}
            value={format}
            onChange={setFormat}
            options={receiptFormats.map((value) => ({ value, label: t(formatKey[value]) }))}
            popupMatchSelectWidth={false}
          />
          <Select<typeof language>
            aria-label={t('importing.receipt-language')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'own', label: t('importing.receipts-own-language') },
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            popupMatchSelectWidth={false}
          />
        </span>
        <Button type="primary" loading={save.pending} onClick={write}>
          {t('importing.receipts-save', { n: papers })}
        </Button>
      </div>
      {save.pending && <JobProgress progress={save.progress} onCancel={save.cancel} />}
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      {save.data && <Saved written={save.data} />}
      <DataTable<WrittenFile>
        label={t('importing.receipts')}
        rowKey="batch"
        dataSource={sorted}
        columns={[
          {
            title: t('importing.difference-department'),
            width: 160,
            render: (_, { department }, at) =>
              at > 0 && department !== null && sorted[at - 1]!.department === department ? (
                <span className="visually-hidden">{nameOf(department)}</span>
              ) : (
                nameOf(department)
              ),
          },
          { title: t('importing.batch-file'), dataIndex: 'file', ellipsis: true },
          {
            title: t('importing.sum-read'),
            width: 80,
            align: 'right',
            className: 'figures',
            render: (_, { counts }) => formatCount(counts.read),
          },
          {
            title: t('importing.sum-rejected'),
            width: 80,
            align: 'right',
            className: 'figures',
            render: (_, { counts }) => formatCount(counts.rejected),
          },
          {
            title: <span className="visually-hidden">{t('importing.receipts-look')}</span>,
            width: 90,
            align: 'right',
            render: (_, { batch, file }) => (
              <Button
                size="small"
                type="link"
                aria-label={`${t('importing.receipts-look')}: ${file}`}
                onClick={() => setShown(batch)}
              >
                {t('importing.receipts-look')}
              </Button>
            ),
          },
        ]}
      />
      {shown && <ReceiptDrawer batch={shown} onClose={() => setShown(null)} />}
    </Drawer>
  );
}

/** Where they lie, and the way to each. */
function Saved({ written }: { written: Output<'batches.receipts-files'> }) {
  const { t, say } = useLanguage();
  const [first] = written.receipts;
  return (
    <Alert
      className="receipts-saved"
      type="success"
      showIcon
      role="status"
      title={t('importing.receipts-saved', { n: written.receipts.length, folder: written.folder })}
      description={
        <ul>
          {written.receipts.map(({ path, department, files, refused }) => (
            <li key={path}>
              <Button size="small" type="link" onClick={() => void shell('openFile', { path })}>
                {department && files.length > 1 ? say(department) : files.join(', ')}
              </Button>
              {refused > 0 && <span>{t('importing.receipts-returned', { n: refused })}</span>}
            </li>
          ))}
        </ul>
      }
      action={
        first && (
          <Button size="small" onClick={() => void shell('revealFile', { path: first.path })}>
            {t('importing.receipt-reveal')}
          </Button>
        )
      }
    />
  );
}
