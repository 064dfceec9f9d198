import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { GridView } from '#shared/api/grid.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { queryClient } from '../../../app/cache.ts';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { plainView } from './view-state.ts';

/** Views that the whole workspace shares: taken up, saved under a name, removed. */
export function ViewsPanel(props: {
  type: RecordTypeId;
  view: GridView;
  readOnly: boolean;
  onView(view: GridView): void;
  close(): void;
}) {
  const { t } = useLanguage();
  const { type, view, onView, close } = props;
  const found = useOperation('records.views', { type });
  const save = useCommand('records.save-view');
  const remove = useCommand('records.remove-view');
  const [name, setName] = useState('');
  const again = () => queryClient.invalidateQueries({ queryKey: ['records.views'] });
  const take = (next: GridView) => {
    onView(next);
    close();
  };
  const saveNow = async () => {
    if (name.trim() === '') return;
    const result = await save.run({ type, name, view });
    if (!result.ok) return;
    setName('');
    await again();
  };
  const same = (other: GridView) => JSON.stringify(other) === JSON.stringify(view);
  return (
    <div className="views-panel">
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      {remove.failure && <FailureNote failure={remove.failure} onClose={remove.reset} />}
      <ul>
        <li>
          <button type="button" aria-current={same(plainView)} onClick={() => take(plainView)}>
            {t('grid.plain-view')}
          </button>
        </li>
        {(found.data?.views ?? []).map((saved) => (
          <li key={saved.id}>
            <button type="button" aria-current={same(saved.view)} onClick={() => take(saved.view)}>
              {saved.name}
            </button>
            {!props.readOnly && (
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('grid.remove-view', { name: saved.name })}
                onClick={() => void remove.run({ type, id: saved.id }).then(again)}
              />
            )}
          </li>
        ))}
      </ul>
      {!props.readOnly && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void saveNow();
          }}
        >
          <Input
            size="small"
            value={name}
            maxLength={60}
            placeholder={t('grid.view-name')}
            aria-label={t('grid.view-name')}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            size="small"
            type="primary"
            htmlType="submit"
            loading={save.pending}
            disabled={name.trim() === ''}
          >
            {t('grid.save-view')}
          </Button>
        </form>
      )}
      <p>{t('grid.views-hint')}</p>
    </div>
  );
}
