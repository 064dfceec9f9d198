import { Form, Input } from 'antd';
import { useT } from '../app/language.tsx';

/** The form fields `name`, `zh` and `en` of a workspace: what it is called, and whose it is, in one language at least. */
export function WorkspaceFields({ autoFocus = false }: { autoFocus?: boolean }) {
  const t = useT();
  return (
    <>
      <Form.Item
        name="name"
        label={t('settings.workspace-name')}
        rules={[{ required: true, whitespace: true, message: t('settings.workspace-name-missing') }]}
      >
        <Input maxLength={80} autoComplete="off" autoFocus={autoFocus} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="zh"
          label={t('settings.institution-zh')}
          dependencies={['en']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_rule, value: string) => {
                const given = `${value ?? ''}${getFieldValue('en') ?? ''}`.trim();
                if (given === '') throw new Error(t('settings.institution-missing'));
              },
            }),
          ]}
        >
          <Input maxLength={80} autoComplete="off" lang="zh-CN" />
        </Form.Item>
        <Form.Item name="en" label={t('settings.institution-en')}>
          <Input maxLength={120} autoComplete="off" lang="en" />
        </Form.Item>
      </div>
    </>
  );
}
