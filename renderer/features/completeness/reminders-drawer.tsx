import { CopyOutlined, FileZipOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Reminder } from '#shared/api/completeness.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';

/** The texts that were made, to be copied, or saved with the templates as one ZIP. */
export function RemindersDrawer(props: {
  reminders: readonly Reminder[];
  period: string;
  nameOf(department: string): string;
  onClose(): void;
}) {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const { reminders, period } = props;
  const zip = useCommand('completeness.package');
  const [copied, setCopied] = useState<string | null>(null);
  const save = async (departments: string[]) => {
    const only = departments.length === 1 ? departments[0] : undefined;
    const name = [t('completeness.zip-name'), ...(only ? [props.nameOf(only)] : []), period].join('-');
    const chosen = await shell('chooseSavePath', {
      title: t('completeness.zip-title'),
      defaultPath: `${name}.zip`,
      filters: [{ name: t('completeness.zip-format'), extensions: ['zip'] }],
    });
    const path = chosen.ok ? chosen.data.path : null;
    if (path === null) return;
    const done = await zip.run({ period, departments, language, path });
    if (!done.ok) return;
    const { departments: n, files } = done.data;
    void message.open({
      type: 'success',
      duration: 6,
      content: (
        <>
          {t('completeness.zip-written', { departments: n, files })}
          <Button type="link" size="small" onClick={() => void shell('revealFile', { path })}>
            {t('completeness.template-show')}
          </Button>
        </>
      ),
    });
  };
  const copy = (department: string, text: string) => {
    if (copyText(text)) setCopied(department);
  };
  return (
    <Drawer
      open
      size={760}
      onClose={props.onClose}
      title={t('completeness.remind-title')}
      extra={
        <Button
          type="primary"
          icon={<FileZipOutlined />}
          disabled={zip.pending}
          onClick={() => void save(reminders.map(({ department }) => department))}
        >
          {t(reminders.length > 1 ? 'completeness.save-all-zip' : 'completeness.save-zip')}
        </Button>
      }
    >
      <div className="completeness-reminders">
        <p>{t('completeness.remind-explain', { n: reminders.length })}</p>
        {zip.pending && (
          <JobProgress progress={zip.progress} waiting={t('completeness.making-zip')} onCancel={zip.cancel} />
        )}
        {zip.failure && zip.failure.code !== 'cancelled' && (
          <FailureNote failure={zip.failure} onClose={zip.reset} />
        )}
        {reminders.map(({ department, language: own, text }) => (
          <article key={department} aria-label={props.nameOf(department)}>
            <header>
              <h2>{props.nameOf(department)}</h2>
              <small>{t(`completeness.language-${own}`)}</small>
              <span role="status">{copied === department && t('completeness.copied')}</span>
              <Button
                size="small"
                icon={<CopyOutlined />}
                aria-label={`${t('completeness.copy')}: ${props.nameOf(department)}`}
                onClick={() => copy(department, text)}
              >
                {t('completeness.copy')}
              </Button>
              {reminders.length > 1 && (
                <Button
                  size="small"
                  icon={<FileZipOutlined />}
                  disabled={zip.pending}
                  aria-label={`${t('completeness.save-zip')}: ${props.nameOf(department)}`}
                  onClick={() => void save([department])}
                >
                  {t('completeness.save-zip')}
                </Button>
              )}
            </header>
            <pre lang={own}>{text}</pre>
          </article>
        ))}
      </div>
    </Drawer>
  );
}
