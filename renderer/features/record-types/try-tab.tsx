import { Alert, Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { checkValues, type ValueProblem } from '#shared/importing/check-values.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { compileType, extendType } from '#shared/records/definition/compile.ts';
import { tidy } from '#shared/records/definition/draft.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldInput } from '../../ui/record/field-input.tsx';
import type { Design } from './design.ts';

/** The form as it will be, with its checks; what is typed goes nowhere. */
export function TryTab({ design }: { design: Design }) {
  const { t, say } = useLanguage();
  const type = useMemo(() => {
    const definition = tidy(design.definition);
    return definition.kind === 'type'
      ? compileType(definition)
      : extendType(builtInCatalog.type(definition.id), definition);
  }, [design.definition]);
  const [values, setValues] = useState<FieldValues>({});
  const [problems, setProblems] = useState<ValueProblem[] | null>(null);
  if (type.fields.length === 0) return <EmptyState title={t('record-types.try-empty')} />;
  const at = (name: string) => problems?.filter(({ field }) => field === name) ?? [];
  return (
    <div className="types-try">
      <p className="types-hint">{t('record-types.try-hint')}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        {type.fields.map((field) => {
          const found = at(field.name);
          const error = found.some(({ level }) => level === 'error');
          return (
            <Form.Item
              key={field.name}
              htmlFor={`try-${field.name}`}
              label={
                <>
                  {say(field.label) || field.name}
                  {field.required && <span className="types-required">{t('records.required')}</span>}
                </>
              }
              extra={field.help ? say(field.help) : undefined}
              validateStatus={error ? 'error' : found.length > 0 ? 'warning' : ''}
              help={found.length > 0 ? found.map(({ message }) => say(message)).join(' ') : undefined}
            >
              <FieldInput
                id={`try-${field.name}`}
                field={field}
                value={values[field.name] ?? null}
                name={undefined}
                invalid={error}
                onChange={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
              />
            </Form.Item>
          );
        })}
      </Form>
      <div className="types-field-end">
        <Button type="primary" onClick={() => setProblems(checkValues(type, values, { has: () => true }))}>
          {t('record-types.try-check')}
        </Button>
        {problems?.length === 0 && <Alert type="success" showIcon title={t('record-types.try-fine')} />}
      </div>
    </div>
  );
}
