import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { call, shell } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';

const FORMATS = ['xlsx', 'csv'] as const;

/** The open findings of the period and department in force as a list for the department. */
export function ExportButton({ check, department }: { check: string | null; department?: string | null }) {
  const { t, language } = useLanguage();
  const scope = useScope();
  const { message } = App.useApp();
  const write = async (format: (typeof FORMATS)[number]) => {
    const chosen = await shell('chooseSavePath', {
      title: t('quality.export-title'),
      defaultPath: `${t('quality.title')}.${format}`,
      filters: [{ name: t(`quality.export-${format}`), extensions: [format] }],
    });
    const path = chosen.ok ? chosen.data.path : null;
    if (path === null) return;
    const place = {
      period: scope.period,
      department: department === undefined ? scope.department : department,
    };
    const result = await call('quality.export', { ...place, check, path, language });
    if (!result.ok) {
      void message.open({ type: 'error', content: <FailureNote failure={result.error} /> });
      return;
    }
    void message.open({
      type: 'success',
      duration: 6,
      content: (
        <>
          {t('quality.exported', { n: result.data.rows })}
          <Button type="link" size="small" onClick={() => void shell('revealFile', { path })}>
            {t('quality.show-file')}
          </Button>
        </>
      ),
    });
  };
  return (
    <ChoiceMenu
      items={FORMATS.map((format) => ({ key: format, label: t(`quality.export-${format}`) }))}
      onChoose={(key) => void write(key as (typeof FORMATS)[number])}
    >
      <Button icon={<DownloadOutlined />} size={check === null ? 'middle' : 'small'}>
        {t('quality.export')}
      </Button>
    </ChoiceMenu>
  );
}
