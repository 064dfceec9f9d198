import { Modal } from 'antd';
import { useState } from 'react';
import type { ImprovementAction } from '#shared/api/improvement.ts';
import { verifiedBy } from '#shared/improvement/actions/stage.ts';
import type { FieldValue } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FieldInput } from '../../ui/record/field-input.tsx';
import { EffectFigures } from './effect-figures.tsx';

/** Closing an action for good: by somebody other than its owner, who sees whether it helped. */
export function VerifyDialog(props: { action: ImprovementAction; today: string; onClose(): void }) {
  const { t, say } = useLanguage();
  const type = useCatalog().type('improvement');
  const { record } = props.action;
  const save = useCommand('records.save');
  const [by, setBy] = useState<FieldValue>(null);
  const [result, setResult] = useState<FieldValue>(record.values.result ?? null);
  const problems =
    save.data?.record === null ? save.data.problems.filter(({ level }) => level === 'error') : [];
  const confirm = async () => {
    const done = await save.run({
      type: 'improvement',
      id: record.id,
      version: record.version,
      values: verifiedBy(record.values, String(by), props.today, typeof result === 'string' ? result : ''),
    });
    if (done.ok && done.data.record) props.onClose();
  };
  const field = (name: string) => type.fields.find((each) => each.name === name);
  const [person, conclusion] = [field('verified_by'), field('result')];
  return (
    <Modal
      open
      title={t('improvement.verify-title', { no: String(record.values.action_no ?? '') })}
      okText={t('improvement.verify')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: by === null, loading: save.pending }}
      onOk={() => void confirm()}
      onCancel={props.onClose}
      width={560}
    >
      <div className="improvement-form">
        <p>{t('improvement.verify-explain')}</p>
        <EffectFigures action={record.id} />
        {person && (
          <div className="improvement-field">
            <label htmlFor="verify-by">{t('improvement.verify-by')}</label>
            <FieldInput
              id="verify-by"
              field={person}
              value={by}
              name={undefined}
              invalid={problems.length > 0}
              onChange={setBy}
            />
          </div>
        )}
        {conclusion && (
          <div className="improvement-field">
            <label htmlFor="verify-result">{t('improvement.verify-result')}</label>
            <FieldInput
              id="verify-result"
              field={conclusion}
              value={result}
              name={undefined}
              invalid={false}
              onChange={setResult}
            />
          </div>
        )}
        {problems.map((problem) => (
          <p key={problem.code} className="improvement-wrong" role="alert">
            {say(problem.message)}
          </p>
        ))}
        {save.failure && <FailureNote failure={save.failure} />}
      </div>
    </Modal>
  );
}
