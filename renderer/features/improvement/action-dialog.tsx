import { App, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FieldValue, FieldValues } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { call, useCommand, useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FieldInput } from '../../ui/record/field-input.tsx';

/** What a new action begins with. */
export interface Beginning {
  source: 'signal' | 'observation' | 'meeting' | 'standard' | 'inspection' | null;
  signal: string | null;
  department: string | null;
  indicator: string | null;
  requirement: string;
  ref: string | null;
  owner: string | null;
  due: string | null;
}

const FIELDS = ['department', 'requirement', 'category', 'owner', 'due_on'];
const DAYS = 60;

/** The few fields that an action needs to begin; the form of records has all of them. */
export function ActionDialog({ beginning, onClose }: { beginning: Beginning; onClose(): void }) {
  const { t, say, language } = useLanguage();
  const { indicators } = useIndicators();
  const { message } = App.useApp();
  const scope = useScope();
  const [, go] = useLocation();
  const type = useCatalog().type('improvement');
  const save = useCommand('records.save');
  const today = dayjs().format('YYYY-MM-DD');
  const [values, setValues] = useState<FieldValues>({
    department: beginning.department ?? scope.department,
    requirement: beginning.requirement.slice(0, 1000),
    owner: beginning.owner,
    due_on: beginning.due ?? dayjs().add(DAYS, 'day').format('YYYY-MM-DD'),
    indicator: beginning.indicator,
  });
  const department = typeof values.department === 'string' ? values.department : '';
  const number = useOperation('improvement.number', { department }, { enabled: department !== '' });
  const problems = save.data?.problems.filter(({ level }) => level === 'error') ?? [];
  const set = (name: string) => (value: FieldValue) => setValues({ ...values, [name]: value });
  const unit = scope.workspace.departments.find(({ code }) => code === department);
  const create = async () => {
    const free = await call('improvement.number', { department });
    if (!free.ok) return;
    const done = await save.run({
      type: 'improvement',
      id: null,
      version: null,
      values: {
        ...values,
        action_no: free.data.no,
        opened_on: today,
        state: 'pending',
        source: beginning.source,
        source_record: beginning.ref,
        signal: beginning.signal,
      },
    });
    if (!done.ok || done.data.record === null) return;
    onClose();
    void message.success(t('improvement.created', { no: free.data.no }));
    go(`/improvement/action/${done.data.record.id}`);
  };
  return (
    <Modal
      open
      title={t('improvement.new-title')}
      okText={t('improvement.create')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: department === '' || !values.requirement, loading: save.pending }}
      onOk={() => void create()}
      onCancel={onClose}
      width={560}
    >
      <div className="improvement-form">
        {FIELDS.map((name) => {
          const field = type.fields.find((each) => each.name === name);
          if (!field) return null;
          const wrong = problems.find((problem) => problem.field === name);
          return (
            <div key={name} className="improvement-field">
              <label htmlFor={`action-${name}`}>{say(field.label)}</label>
              <FieldInput
                id={`action-${name}`}
                field={field}
                value={values[name] ?? null}
                name={name === 'department' && unit ? say(unit.name) : undefined}
                invalid={wrong !== undefined}
                onChange={set(name)}
              />
              {wrong && <small className="improvement-wrong">{say(wrong.message)}</small>}
            </div>
          );
        })}
        <div className="improvement-field">
          <label htmlFor="action-indicator">
            {say(type.fields.find(({ name }) => name === 'indicator')?.label ?? { zh: '', en: '' })}
          </label>
          <Select
            id="action-indicator"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={typeof values.indicator === 'string' ? values.indicator : undefined}
            onChange={(value) => set('indicator')(value ?? null)}
            options={indicators.map(({ id, label }) => ({
              value: id,
              label: language === 'en' ? label.en : label.zh,
            }))}
          />
        </div>
        {number.data && department !== '' && (
          <p className="improvement-soft">{t('improvement.next-no', { no: number.data.no })}</p>
        )}
        {problems
          .filter(({ field }) => !FIELDS.includes(field))
          .map((problem) => (
            <p key={problem.code} className="improvement-wrong">
              {say(problem.message)}
            </p>
          ))}
        {save.failure && <FailureNote failure={save.failure} />}
      </div>
    </Modal>
  );
}
