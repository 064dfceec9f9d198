import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { shell, useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';

/** The gap list of a visit, to take along to the departments. */
export function ExportButton({ visit }: { visit: string }) {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const writing = useCommand('visits.export');
  const write = async (format: string) => {
    const chosen = await shell('chooseSavePath', {
      title: t('visit.export-title'),
      defaultPath: `${t('visit.gap-list')}.${format}`,
      filters: [{ name: format.toUpperCase(), extensions: [format] }],
    });
    if (!chosen.ok || !chosen.data.path) return;
    const written = await writing.run({ id: visit, language, path: chosen.data.path });
    if (written.ok) void message.success(t('visit.exported', { path: written.data.path }));
    else void message.error(<FailureNote failure={written.error} />);
  };
  return (
    <Dropdown
      menu={{
        items: (['pdf', 'xlsx'] as const).map((key) => ({ key, label: t(`visit.export-${key}`) })),
        onClick: ({ key }) => void write(key),
      }}
    >
      <Button size="small" icon={<DownloadOutlined />} loading={writing.pending}>
        {t('visit.export')}
      </Button>
    </Dropdown>
  );
}
