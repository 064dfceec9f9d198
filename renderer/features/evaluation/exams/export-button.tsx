import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { reportFormats } from '#shared/api/reports.ts';
import type { Exam } from '#shared/exams/schema.ts';
import { examName } from '#shared/exams/words.ts';
import { shell, useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ChoiceMenu } from '../../../ui/choice-menu.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';

/** The report of the exam for its teacher. */
export function ExportButton({ exam }: { exam: Exam }) {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const report = useCommand('exams.report');
  const write = async (format: (typeof reportFormats)[number]) => {
    const name = t('exams.report-file', { exam: examName(exam, language) }).replace(/[\\/:*?"<>|\s]+/g, '-');
    const chosen = await shell('chooseSavePath', {
      title: t('exams.report-title'),
      defaultPath: `${name}.${format}`,
      filters: [{ name: t(`exams.export-${format}`), extensions: [format] }],
    });
    const path = chosen.ok ? chosen.data.path : null;
    if (path === null) return;
    const result = await report.run({ id: exam.id, format, language, path });
    void message.open(
      result.ok
        ? {
            type: 'success',
            duration: 6,
            content: (
              <>
                {t('exams.exported')}
                <Button type="link" size="small" onClick={() => void shell('revealFile', { path })}>
                  {t('quality.show-file')}
                </Button>
              </>
            ),
          }
        : { type: 'error', content: <FailureNote failure={result.error} /> },
    );
  };
  return (
    <ChoiceMenu
      items={reportFormats.map((format) => ({ key: format, label: t(`exams.export-${format}`) }))}
      onChoose={(key) => void write(key as (typeof reportFormats)[number])}
    >
      <Button icon={<DownloadOutlined />} loading={report.pending}>
        {t('exams.export')}
      </Button>
    </ChoiceMenu>
  );
}
