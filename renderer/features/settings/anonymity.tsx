import { Button, Form, InputNumber } from 'antd';
import { FLOORS } from '#shared/api/workspace.ts';
import { invalidate } from '../../app/cache.ts';
import { useCommand } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';

/** How many must have answered before anything of their answers is told. */
export function Anonymity({ onSaved }: { onSaved(): void }) {
  const t = useT();
  const { workspace } = useScope();
  const save = useCommand('settings.floor');
  const [form] = Form.useForm<{ floor: number }>();
  const wanted = Form.useWatch('floor', form) ?? workspace.floor;
  const submit = async (values: { floor: number }) => {
    const result = await save.run(values);
    if (!result.ok) return;
    invalidate(['workspace']);
    onSaved();
  };
  return (
    <Form
      form={form}
      name="anonymity"
      layout="vertical"
      requiredMark={false}
      disabled={save.pending || workspace.readOnly}
      initialValues={{ floor: workspace.floor }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="floor"
        label={t('settings.floor')}
        extra={t('settings.floor-hint', { least: FLOORS.least })}
        rules={[{ required: true }]}
      >
        <InputNumber min={FLOORS.least} max={FLOORS.most} precision={0} />
      </Form.Item>
      {wanted < workspace.floor && <p className="form-note">{t('settings.floor-lower')}</p>}
      {save.failure && <FailureNote failure={save.failure} />}
      <div className="form-actions">
        <Button htmlType="submit" loading={save.pending}>
          {t('settings.save-floor')}
        </Button>
      </div>
    </Form>
  );
}
