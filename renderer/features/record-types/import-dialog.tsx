import { Alert, Button, Modal } from 'antd';
import type { Output } from '#shared/api/index.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What a file holds, and what of it could not be carried over; each definition can be taken as a draft. */
export function ImportDialog(props: {
  read: Output<'record-types.read'>;
  onTake(definition: Definition): void;
  onClose(): void;
}) {
  const { t, say, lookUp } = useLanguage();
  const catalog = useCatalog();
  const { definitions, notes, form } = props.read;
  return (
    <Modal
      open
      footer={null}
      width={720}
      title={`${t('record-types.import-title')} · ${t(`record-types.import-from-${form}`)}`}
      onCancel={props.onClose}
    >
      {definitions.length === 0 && <EmptyState title={t('record-types.import-none')} />}
      <ul className="types-import">
        {definitions.map((definition) => {
          const known = catalog.has(definition.id);
          const name =
            definition.kind === 'type'
              ? say(definition.label)
              : known
                ? say(catalog.type(definition.id).plural)
                : definition.id;
          return (
            <li key={definition.id}>
              <div>
                <strong>{name}</strong>
                <small>
                  {`${t('record-types.fields-n', { n: definition.fields.length })} · ${t(known ? 'record-types.import-exists' : 'record-types.import-new')}`}
                </small>
              </div>
              <Button
                aria-label={`${t('record-types.import-take')}: ${name}`}
                disabled={definition.kind === 'fields' && !known}
                onClick={() => props.onTake(definition)}
              >
                {t('record-types.import-take')}
              </Button>
            </li>
          );
        })}
      </ul>
      {notes.length > 0 && (
        <Alert
          type="warning"
          title={t('record-types.import-notes', { n: notes.length })}
          description={
            <ul className="types-notes">
              {notes.map((note, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the notes never change
                <li key={index}>{lookUp(`record-types.${note.code}`, note.values) ?? note.code}</li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  );
}
