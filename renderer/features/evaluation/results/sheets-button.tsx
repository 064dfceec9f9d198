import { FileDoneOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { sheetFormats } from '#shared/api/feedback-sheets.ts';
import type { Output } from '#shared/api/index.ts';
import { shell, useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { JobProgress } from '../../../ui/job-progress.tsx';
import { Recorded } from './receipts-button.tsx';
import { type SheetsChoice, SheetsChoices } from './sheets-choices.tsx';

interface Props {
  question: { type: string; period: string; by: string; group?: string | null | undefined };
  department: string | null;
  /** Keys; null for everybody in the list. */
  targets: readonly string[] | null;
  label: string;
}

/** Feedback sheets as PDF and Word files in a folder, with those named that need a look before they are handed out. */
export function SheetsButton({ question, department, targets, label }: Props) {
  const { t, language } = useLanguage();
  const build = useCommand('feedback-sheets.build');
  const [made, setMade] = useState<Output<'feedback-sheets.build'> | null>(null);
  const record = useCommand('feedback-sheets.record');
  const [sent, setSent] = useState<Output<'feedback-sheets.record'> | null>(null);
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<SheetsChoice>({
    language: 'own',
    formats: [...sheetFormats],
    as: 'folder',
  });
  const choosing = made === null && !build.pending;
  const begin = () => {
    setMade(null);
    setSent(null);
    record.reset();
    build.reset();
    setOpen(true);
  };
  const start = async () => {
    const chosen = await shell('chooseFolder', { title: t('feedback-sheets.folder') });
    const folder = chosen.ok ? chosen.data.path : null;
    if (folder === null) return;
    const own = choice.language === 'own';
    const result = await build.run({
      ...question,
      department,
      targets: targets && [...targets],
      language: choice.language === 'own' ? language : choice.language,
      ownLanguage: own,
      folder,
      formats: choice.formats,
      as: choice.as,
    });
    if (result.ok) setMade(result.data);
    else if (result.error.code === 'cancelled') setOpen(false);
  };
  const recordSent = async () => {
    if (!made) return;
    const targets = made.sheets.map(({ key }) => key);
    const result = await record.run({ ...question, department, targets, step: 'sent' });
    if (result.ok) setSent(result.data);
  };
  const look = made?.sheets.filter(({ attention }) => attention.length > 0) ?? [];
  return (
    <>
      <Button icon={<FileDoneOutlined />} onClick={begin}>
        {label}
      </Button>
      <Modal
        open={open}
        title={t('feedback-sheets.batch')}
        closable={!build.pending}
        mask={{ closable: false }}
        onCancel={() => {
          setOpen(false);
          build.reset();
        }}
        footer={
          build.pending ? null : choosing ? (
            <>
              <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
              <Button type="primary" disabled={choice.formats.length === 0} onClick={() => void start()}>
                {t('feedback-sheets.choose-folder')}
              </Button>
            </>
          ) : (
            <>
              <Button
                disabled={sent !== null || made?.sheets.length === 0}
                loading={record.pending}
                onClick={() => void recordSent()}
              >
                {t('feedback-sheets.record-sent')}
              </Button>
              <Button
                type="primary"
                onClick={() => made && void shell('revealFile', { path: made.zip ?? made.folder })}
              >
                {t('feedback-sheets.show')}
              </Button>
            </>
          )
        }
      >
        {choosing && <SheetsChoices value={choice} onChange={setChoice} />}
        {build.pending && <JobProgress progress={build.progress} onCancel={build.cancel} />}
        {build.failure && <FailureNote failure={build.failure} />}
        {record.failure && <FailureNote failure={record.failure} />}
        <div role="status">{sent && <Recorded outcome={sent} />}</div>
        {made && (
          <>
            <p>
              {t(made.zip ? 'feedback-sheets.made-zip' : 'feedback-sheets.made', {
                n: made.sheets.length,
                files: made.sheets.reduce((sum, { files }) => sum + files.length, 0),
              })}
            </p>
            {look.length > 0 && (
              <>
                <p>{t('feedback-sheets.look-first', { n: look.length })}</p>
                <ul className="evaluation-look">
                  {look.map(({ key, name, attention }) => (
                    <li key={key}>
                      {name}
                      <span>
                        {attention
                          .map((why) => t(`feedback-sheets.attention-${why}`))
                          .join(t('evaluation.list-semicolon'))}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Modal>
    </>
  );
}
