import { Modal } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { LeftNote } from './left-note.tsx';

const MOST_NOTES = 12;

/** What a file holds, before it is saved. */
export function ImportDialog(props: { read: Output<'frameworks.read'>; onClose(): void; onSaved(): void }) {
  const { t, say, lookUp } = useLanguage();
  const { framework, version, links, notes } = props.read;
  const save = useCommand('frameworks.save');
  const n = leavesOf(framework).length;
  const take = async (leave: boolean) => {
    const result = await save.run({ framework, from: version, links, leave });
    if (result.ok && result.data.version !== null) props.onSaved();
  };
  const outcome = save.data;
  return (
    <Modal
      open
      title={t('frameworks.import-title', { name: say(framework.label) })}
      okText={t('frameworks.import-take')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: n === 0, loading: save.pending }}
      onOk={() => void take(false)}
      onCancel={props.onClose}
    >
      {save.failure && <FailureNote failure={save.failure} />}
      <p>
        {version === null ? t('frameworks.import-new', { n }) : t('frameworks.import-again', { n, version })}{' '}
        {links.length > 0 && t('frameworks.import-links', { n: links.length })}
      </p>
      {notes.length > 0 && (
        <>
          <h3 className="frameworks-small">{t('frameworks.import-notes')}</h3>
          <ul className="frameworks-notes">
            {notes.slice(0, MOST_NOTES).map(({ code, values }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={index}>{lookUp(`frameworks.read-${code}`, values) ?? code}</li>
            ))}
            {notes.length > MOST_NOTES && <li>+ {notes.length - MOST_NOTES}</li>}
          </ul>
        </>
      )}
      {outcome && <LeftNote outcome={outcome} onSave={() => void take(true)} />}
    </Modal>
  );
}
