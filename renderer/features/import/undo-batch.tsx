import { Alert, Button, type ButtonProps, Modal } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { UndoPreview } from '#shared/api/receipts.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import { MovedTable } from './moved-table.tsx';
import './receipt.css';

interface Props {
  batch: string;
  file: string | null;
  button?: ButtonProps;
  onUndone?(result: Output<'batches.undo'>): void;
}

/** Takes a batch back, after saying what would be lost and what stands in the way. */
export function UndoBatch({ batch, file, button, onUndone }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const preview = useCommand('batches.undo-preview');
  const undo = useCommand('batches.undo');
  const title = `${t('importing.undo')}: ${file ?? t('importing.batch-entry')}`;
  const blocked = (preview.data?.inTheWay.length ?? 0) > 0;
  const ask = () => {
    setOpen(true);
    undo.reset();
    void preview.run({ batch });
  };
  const confirm = async () => {
    const result = await undo.run({ batch });
    if (!result.ok) return;
    setOpen(false);
    onUndone?.(result.data);
  };
  return (
    <>
      <Button {...button} onClick={ask}>
        {t('importing.undo')}
      </Button>
      <Modal
        open={open}
        title={title}
        onCancel={() => {
          preview.cancel();
          setOpen(false);
        }}
        onOk={() => void confirm()}
        okText={t('importing.undo')}
        okButtonProps={{ danger: true, loading: undo.pending, disabled: !preview.data || blocked }}
        width={640}
        destroyOnHidden
      >
        <div className="import-undo">
          <p>{t('importing.undo-confirm')}</p>
          {preview.pending && (
            <JobProgress progress={preview.progress} waiting={t('importing.undo-working')} />
          )}
          {undo.pending && <JobProgress progress={undo.progress} waiting={t('importing.undo-working')} />}
          {preview.failure && <FailureNote failure={preview.failure} />}
          {undo.failure && <FailureNote failure={undo.failure} />}
          {preview.data && <Consequences preview={preview.data} />}
        </div>
      </Modal>
    </>
  );
}

function Consequences({ preview }: { preview: UndoPreview }) {
  const { t } = useLanguage();
  const { removed, restored, inTheWay } = preview;
  return (
    <>
      {inTheWay.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('importing.undo-blocked')}
          description={
            <ul className="import-refused">
              {inTheWay.map((later) => (
                <li key={later.id}>
                  {later.file ?? t('importing.batch-entry')} · {later.by} · {formatStamp(later.at)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {removed.length + restored.length === 0 ? (
        <p>{t('importing.undo-nothing')}</p>
      ) : (
        <dl className="import-undo-counts">
          <Counted label={t('importing.undo-removes')} counts={removed} />
          <Counted label={t('importing.undo-restores')} counts={restored} />
        </dl>
      )}
      <Examples examples={preview.examples} />
      {inTheWay.length === 0 && (
        <>
          <h3>{t('importing.undo-moved')}</h3>
          <MovedTable moved={preview.moved} none={t('importing.undo-not-moved')} />
        </>
      )}
    </>
  );
}

function Counted({ label, counts }: { label: string; counts: UndoPreview['removed'] }) {
  const { t, say, language } = useLanguage();
  const catalog = useCatalog();
  if (counts.length === 0) return null;
  const words = counts.map(({ type, count }) =>
    t('importing.undo-records', {
      n: count,
      type: say(count === 1 ? catalog.type(type).label : catalog.type(type).plural),
    }),
  );
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words.join(language === 'zh-CN' ? '、' : ', ')}</dd>
    </div>
  );
}

function Examples({ examples }: { examples: UndoPreview['examples'] }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { text } = useFieldText();
  if (examples.length === 0) return null;
  return (
    <table className="import-moved">
      <caption>{t('importing.undo-examples')}</caption>
      <tbody>
        {examples.map(({ type, id, title, field, now, again }) => {
          const spec = catalog.type(type).fields.find(({ name }) => name === field);
          if (!spec) return null;
          return (
            <tr key={`${id} ${field}`}>
              <th scope="row">{title}</th>
              <td>{say(spec.label)}</td>
              <td>{text(spec, now) ?? '—'}</td>
              <td aria-hidden="true">→</td>
              <td className="import-after">{text(spec, again) ?? '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
