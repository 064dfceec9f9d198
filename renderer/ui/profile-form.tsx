import { Button, Form, Input, Radio } from 'antd';
import type { Profile } from '#shared/api/workspace.ts';
import type { Failure, Result } from '#shared/lib/result.ts';
import { useCommand } from '../app/client.ts';
import { useLanguage } from '../app/language.tsx';
import { FailureNote } from './failure-note.tsx';

type Values = Pick<Profile, 'name' | 'role'> & { department: string };

const roles = ['quality-office', 'secretary', 'auditor'] as const;

/** Who signs the changes made on this computer. */
export function ProfileForm(props: {
  profile: Profile | null;
  verb: string;
  onSaved(profile: Profile): void;
}) {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Values>();
  const role = Form.useWatch('role', form);
  const save = useCommand('profile.save');
  const submit = async (values: Values) => {
    const result: Result<Profile, Failure> = await save.run({
      name: values.name,
      role: values.role,
      department: values.role === 'secretary' ? values.department?.trim() || null : null,
      language,
    });
    if (result.ok) props.onSaved(result.data);
  };
  return (
    <Form<Values>
      name="profile"
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={save.pending}
      initialValues={{
        name: props.profile?.name ?? '',
        role: props.profile?.role ?? 'quality-office',
        department: props.profile?.department ?? '',
      }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="name"
        label={t('settings.name')}
        extra={t('settings.name-hint')}
        rules={[{ required: true, whitespace: true, message: t('settings.name-missing') }]}
      >
        <Input maxLength={60} autoComplete="off" autoFocus={!props.profile} />
      </Form.Item>
      <Form.Item name="role" label={t('settings.role')}>
        <Radio.Group className="choice-list">
          {roles.map((each) => (
            <Radio key={each} value={each}>
              <span className="choice-title">{t(`settings.role-${each}`)}</span>
              <span className="choice-hint">{t(`settings.role-${each}-hint`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {role === 'secretary' && (
        <Form.Item
          name="department"
          label={
            <>
              {t('settings.department')} <span className="optional">{t('common.optional')}</span>
            </>
          }
          extra={t('settings.department-hint')}
        >
          <Input maxLength={20} autoComplete="off" style={{ maxWidth: 200 }} />
        </Form.Item>
      )}
      {save.failure && <FailureNote failure={save.failure} />}
      <Button type="primary" htmlType="submit" loading={save.pending}>
        {props.verb}
      </Button>
    </Form>
  );
}
