import { FileExcelOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { RecordType } from '#shared/records/types.ts';
import { call, shell } from '../app/client.ts';
import { useLanguage } from '../app/language.tsx';
import { FailureNote } from './failure-note.tsx';

/** The workbook to be filled in for a record type, made for a department and a period. */
export function TemplateButton(props: {
  type: RecordType;
  department: string | null;
  period: string | null;
}) {
  const { t, say, language } = useLanguage();
  const { type, department, period } = props;
  const { message } = App.useApp();
  const write = async () => {
    const place = type.departmentField === null ? null : department;
    const time = type.timeField === null ? null : period;
    const name = [say(type.plural), place, time].filter((part) => part !== null).join('-');
    const chosen = await shell('chooseSavePath', {
      title: t('completeness.template-title'),
      defaultPath: `${name}.xlsx`,
      filters: [{ name: t('completeness.template-format'), extensions: ['xlsx'] }],
    });
    const path = chosen.ok ? chosen.data.path : null;
    if (path === null) return;
    const input = { type: type.id, department: place, period: time, path, language };
    const result = await call('completeness.template', input);
    if (!result.ok) {
      void message.open({ type: 'error', content: <FailureNote failure={result.error} /> });
      return;
    }
    void message.open({
      type: 'success',
      duration: 6,
      content: (
        <>
          {t('completeness.template-written')}
          <Button type="link" size="small" onClick={() => void shell('revealFile', { path })}>
            {t('completeness.template-show')}
          </Button>
        </>
      ),
    });
  };
  return (
    <Button icon={<FileExcelOutlined />} onClick={() => void write()}>
      {t('completeness.template')}
    </Button>
  );
}
