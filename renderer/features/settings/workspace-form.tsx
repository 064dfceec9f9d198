import { Button, Form } from 'antd';
import { invalidate } from '../../app/cache.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatTime } from '../../ui/format-date.ts';
import { KeyValue } from '../../ui/key-value.tsx';
import { WorkspaceFields } from '../../ui/workspace-fields.tsx';

interface Values {
  name: string;
  zh: string;
  en: string;
}

export function WorkspaceForm({ onSaved }: { onSaved(): void }) {
  const { t, language } = useLanguage();
  const { workspace } = useScope();
  const save = useCommand('settings.save');
  const submit = async ({ name, zh, en }: Values) => {
    const institution = { zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() };
    const result = await save.run({ name, institution });
    if (!result.ok) return;
    invalidate(['workspace']);
    onSaved();
  };
  return (
    <Form<Values>
      name="workspace"
      layout="vertical"
      requiredMark={false}
      disabled={save.pending || workspace.readOnly}
      initialValues={{ name: workspace.name, ...workspace.institution }}
      onFinish={(values) => void submit(values)}
    >
      <WorkspaceFields />
      {save.failure && <FailureNote failure={save.failure} />}
      <div className="form-actions">
        <Button htmlType="submit" loading={save.pending}>
          {t('settings.save-workspace')}
        </Button>
        {workspace.readOnly && <span className="form-note">{t('settings.workspace-read-only')}</span>}
      </div>
      <div className="settings-facts">
        <KeyValue
          rows={[
            { label: t('settings.folder'), value: workspace.folder },
            { label: t('settings.created-at'), value: formatTime(workspace.createdAt, language) },
            { label: t('settings.store-version'), value: String(workspace.schemaVersion) },
          ]}
        />
      </div>
    </Form>
  );
}
