import { Button, Form, Input, Space } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { forgetWorkspace } from '../../app/cache.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { WorkspaceFields } from '../../ui/workspace-fields.tsx';

interface Values {
  name: string;
  zh: string;
  en: string;
  folder: string;
}

/** Characters that no file system takes in a name. */
const folderName = (name: string) =>
  name
    .trim()
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim();

export function CreateForm({ state, onBack }: { state: Output<'app.state'>; onBack(): void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const create = useCommand('workspace.create');
  const parent = state.defaultFolder.replace(/[\\/]+$/, '');
  const separator = parent.includes('\\') ? '\\' : '/';

  const suggest = (name: string) => {
    if (form.isFieldTouched('folder')) return;
    const own = folderName(name);
    form.setFieldValue('folder', own === '' ? parent : `${parent}${separator}${own}`);
  };
  const choose = async () => {
    const chosen = await shell('chooseFolder', { title: t('welcome.folder'), defaultPath: parent });
    if (chosen.ok && chosen.data.path) {
      form.setFields([{ name: 'folder', value: chosen.data.path, touched: true, errors: [] }]);
    }
  };
  const submit = async ({ name, zh, en, folder }: Values) => {
    const result = await create.run({
      folder: folder.trim(),
      name,
      institution: { zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() },
    });
    if (result.ok) forgetWorkspace();
  };

  return (
    <>
      <h1>{t('welcome.create')}</h1>
      <p className="welcome-lead">{t('welcome.create-lead')}</p>
      <Form<Values>
        name="create"
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={create.pending}
        initialValues={{ name: '', zh: '', en: '', folder: parent }}
        onFinish={(values) => void submit(values)}
        onValuesChange={(changed) => changed.name !== undefined && suggest(changed.name)}
      >
        <WorkspaceFields autoFocus />
        <Form.Item label={t('welcome.folder')} extra={t('welcome.folder-hint')} htmlFor="create_folder">
          <Space.Compact block>
            <Form.Item
              name="folder"
              noStyle
              rules={[{ required: true, whitespace: true, message: t('welcome.folder-missing') }]}
            >
              <Input autoComplete="off" spellCheck={false} />
            </Form.Item>
            <Button onClick={() => void choose()}>{t('common.choose')}</Button>
          </Space.Compact>
        </Form.Item>
        {create.failure && <FailureNote failure={create.failure} />}
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={create.pending}>
            {t('welcome.create-verb')}
          </Button>
          <Button onClick={onBack}>{t('common.back')}</Button>
        </div>
      </Form>
    </>
  );
}
