import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { RecordRow } from '#shared/api/records.ts';
import { recordType } from '#shared/records/index.ts';
import type { FieldValue, FieldValues, RecordTypeId } from '#shared/records/types.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FieldInput } from './field-input.tsx';

interface Props {
  type: RecordTypeId;
  /** null: a new record. */
  record: RecordRow | null;
  initial?: FieldValues;
  onClose(): void;
  onSaved(record: RecordRow | null): void;
}

/** One record as a form, made from its record type; the checks are those of the import. */
export function RecordForm({ type, record, initial, onClose, onSaved }: Props) {
  const { t, say } = useLanguage();
  const spec = recordType(type);
  const [values, setValues] = useState<FieldValues>(() => ({ ...initial, ...record?.values }));
  const [problems, setProblems] = useState<Output<'records.save'>['problems']>([]);
  const save = useCommand('records.save');
  const set = (name: string, value: FieldValue) => setValues((old) => ({ ...old, [name]: value }));

  const submit = async () => {
    const result = await save.run({ type, id: record?.id ?? null, version: record?.version ?? null, values });
    if (!result.ok) return;
    setProblems(result.data.problems);
    if (result.data.record) onSaved(result.data.record);
  };

  return (
    <Drawer
      open
      size={640}
      onClose={onClose}
      title={`${t(record ? 'records.edit' : 'records.add')}: ${say(spec.label)}`}
      footer={
        <div className="record-form-foot">
          <Button onClick={onClose}>{t('records.cancel')}</Button>
          <Button type="primary" loading={save.pending} onClick={() => void submit()}>
            {t('records.save')}
          </Button>
        </div>
      }
    >
      {save.failure && <FailureNote failure={save.failure} />}
      <Form
        layout="vertical"
        requiredMark={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        }}
      >
        {spec.fields.map((field) => {
          const id = `field-${field.name}`;
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
