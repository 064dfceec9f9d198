import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useCatalog } from '../../../app/catalog.tsx';
import { useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';

interface Props {
  onClose(): void;
  onAdded(piece: string): void;
}

/** The list of the records of a kind as a piece of evidence. */
export function RecordsDialog({ onClose, onAdded }: Props) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const catalog = useCatalog();
  const types = catalog.types.filter(({ privacy }) => privacy === 'internal');
  const [type, setType] = useState(types[0]?.id ?? '');
  const [department, setDepartment] = useState<string | null>(null);
  const add = useCommand('evidence.addRecords');
  const save = async () => {
    const spec = types.find(({ id }) => id === type);
    const result = await add.run({ type, record: null, department, title: spec ? say(spec.plural) : null });
    if (!result.ok) return;
    onClose();
    onAdded(result.data.piece);
  };
  return (
    <Modal
      open
      title={t('evidence.adding-records')}
      okText={t('evidence.add')}
      cancelText={t('common.cancel')}
      confirmLoading={add.pending}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="evidence-form">
        <p className="standards-soft">{t('evidence.records-hint')}</p>
        <Select
          value={type}
          aria-label={t('evidence.records-type')}
          showSearch={{ optionFilterProp: 'label' }}
          options={types.map((entry) => ({ value: entry.id, label: say(entry.plural) }))}
          onChange={setType}
        />
        <Select
          value={department ?? ''}
          aria-label={t('evidence.records-department')}
          options={[
            { value: '', label: t('evidence.records-all') },
            ...workspace.departments.map(({ code, name }) => ({ value: code, label: say(name) })),
          ]}
          onChange={(code) => setDepartment(code || null)}
        />
        {add.failure && <FailureNote failure={add.failure} />}
      </div>
    </Modal>
  );
}
