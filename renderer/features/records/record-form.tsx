import { Alert, Button, Drawer, Form, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { RecordRow } from '#shared/api/records.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValue, FieldValues, RecordTypeId } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FieldInput } from '../../ui/record/field-input.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';

const idOf = (field: string) => `field-${field}`;

interface Props {
  type: RecordTypeId;
  /** null: a new record. */
  record: RecordRow | null;
  initial?: FieldValues;
  onClose(): void;
  /** `notes`: what the checks remarked without refusing it. */
  onSaved(record: RecordRow | null, notes: readonly LocalText[]): void;
}

/** One record as a form, made from its record type; the checks are those of the import. */
export function RecordForm({ type, record, initial, onClose, onSaved }: Props) {
  const { t, say } = useLanguage();
  const spec = useCatalog().type(type);
  const [values, setValues] = useState<FieldValues>(() => ({ ...initial, ...record?.values }));
  const [problems, setProblems] = useState<Output<'records.save'>['problems']>([]);
  const [changed, setChanged] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const save = useCommand('records.save');
  const set = (name: string, value: FieldValue) => {
    setChanged(true);
    setValues((old) => ({ ...old, [name]: value }));
  };
  const leave = () => (changed ? setLeaving(true) : onClose());
  useReturnFocus();

  // After a refused save the keyboard stands in the first field that is wrong.
  const wrong = spec.fields.find(({ name }) =>
    problems.some((problem) => problem.level === 'error' && problem.field === name),
  );
  useEffect(() => {
    if (problems.length > 0 && wrong) document.getElementById(idOf(wrong.name))?.focus();
  }, [problems, wrong]);
  const general = problems.filter(({ field }) => !spec.fields.some(({ name }) => name === field));

  const submit = async () => {
    const result = await save.run({ type, id: record?.id ?? null, version: record?.version ?? null, values });
    if (!result.ok) return;
    setProblems(result.data.problems);
    if (result.data.record)
      onSaved(
        result.data.record,
        result.data.problems.map(({ message }) => message),
      );
  };

  return (
    <Drawer
      open
      size={640}
      onClose={leave}
      afterOpenChange={(shown) => {
        const [first] = spec.fields;
        if (shown && first) document.getElementById(idOf(first.name))?.focus();
      }}
      title={t(record ? 'records.edit-title' : 'records.add-title', { type: say(spec.label) })}
      footer={
        <div className="record-form-foot">
          <Button onClick={leave}>{t('records.cancel')}</Button>
          <Button type="primary" loading={save.pending} onClick={() => void submit()}>
            {t('records.save')}
          </Button>
        </div>
      }
    >
      {save.failure && <FailureNote failure={save.failure} />}
      {general.map((problem) => (
        <Alert
          key={problem.code}
          type={problem.level}
          showIcon
          role="alert"
          title={say(problem.message)}
          className="record-form-problem"
        />
      ))}
      <Modal
        open={leaving}
        title={t('records.leave-title')}
        okText={t('records.leave')}
        cancelText={t('records.leave-stay')}
        onOk={onClose}
        onCancel={() => setLeaving(false)}
        width={420}
      >
        {t('records.leave-hint')}
      </Modal>
      <Form
        layout="vertical"
        requiredMark={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        }}
      >
        {spec.fields.map((field) => {
          const id = idOf(field.name);
          const found = problems.filter((problem) => problem.field === field.name);
          const error = found.some(({ level }) => level === 'error');
          return (
            <Form.Item
              key={field.name}
              htmlFor={id}
              label={
                <>
                  {say(field.label)}
                  {field.required && <span className="record-required">{t('records.required')}</span>}
                </>
              }
              extra={field.help ? say(field.help) : undefined}
              validateStatus={error ? 'error' : found.length > 0 ? 'warning' : ''}
              help={found.length > 0 ? found.map(({ message }) => say(message)).join(' ') : undefined}
            >
              <FieldInput
                id={id}
                field={field}
                value={values[field.name] ?? null}
                name={record?.names[field.name]}
                invalid={error}
                onChange={(value) => set(field.name, value)}
              />
            </Form.Item>
          );
        })}
      </Form>
    </Drawer>
  );
}
