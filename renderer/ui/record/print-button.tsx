import { PrinterOutlined } from '@ant-design/icons';
import { Button, message } from 'antd';
import { failureText } from '#shared/i18n/translate.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';

/** The form on paper: filled with a record, or blank. Opens the PDF in the system's own program. */
export function PrintButton({ type, id }: { type: string; id: string | null }) {
  const { t, language } = useLanguage();
  const print = useCommand('records.print');
  const [toast, toastPlace] = message.useMessage();
  const run = async () => {
    const made = await print.run({ type, id, language });
    const opened = made.ok ? await shell('openFile', { path: made.data.path }) : made;
    if (!opened.ok) toast.error(failureText(language, opened.error), 8);
  };
  return (
    <>
      {toastPlace}
      <Button icon={<PrinterOutlined />} loading={print.pending} onClick={() => void run()}>
        {t(id === null ? 'forms.print-blank' : 'forms.print')}
      </Button>
    </>
  );
}
