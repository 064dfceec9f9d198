import { PaperClipOutlined } from '@ant-design/icons';
import { Button, message } from 'antd';
import { type DragEvent, type ReactNode, useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { call, shell, useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../failure-note.tsx';
import { formatBytes, formatStamp } from '../format-date.ts';
import './record.css';

/** Files that wait for their record, and files from the clipboard, which have no path. */
export interface NewFiles {
  paths: string[];
  pasted: { name: string; bytes: Uint8Array }[];
}

export const noFiles: NewFiles = { paths: [], pasted: [] };
const countOf = ({ paths, pasted }: NewFiles) => paths.length + pasted.length;
export const hasFiles = (files: NewFiles) => countOf(files) > 0;

export const withFiles = (a: NewFiles, b: NewFiles): NewFiles => ({
  paths: [...new Set([...a.paths, ...b.paths])],
  pasted: [...a.pasted, ...b.pasted],
});

/** Files of a drop or a paste: by path where they lie on the disk, by their bytes otherwise. */
export async function filesOf(list: FileList | undefined, nameOf: (n: number) => string): Promise<NewFiles> {
  const found: NewFiles = { paths: [], pasted: [] };
  for (const file of list ?? []) {
    const path = bridge().pathOfFile(file);
    if (path !== '') found.paths.push(path);
    else
      found.pasted.push({
        name: nameOf(found.pasted.length + 1),
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
  }
  return found;
}

/** A place that takes dropped files for itself instead of for the import. */
export function DropPlace({ onFiles, children }: { onFiles(files: NewFiles): void; children: ReactNode }) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    onFiles(await filesOf(event.dataTransfer.files, (n) => t('forms.pasted-name', { n })));
  };
  return (
    <section
      data-takes-files=""
      data-over={over}
      className="record-drop"
      aria-label={t('forms.attachments')}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      {children}
    </section>
  );
}

export async function chooseAttachments(title: string): Promise<NewFiles> {
  const filters = [{ name: 'PDF, PNG, JPG', extensions: ['pdf', 'png', 'jpg', 'jpeg'] }];
  const chosen = await shell('chooseFiles', { title, filters, many: true });
  return chosen.ok ? { paths: chosen.data.paths, pasted: [] } : noFiles;
}

/** The papers of a stored record: added by drop, paste or dialog, opened, removed and brought back. */
export function Attachments({ type, record, readOnly }: { type: string; record: string; readOnly: boolean }) {
  const { t } = useLanguage();
  const place = { type, record };
  const listed = useOperation('attachments.list', place);
  const add = useCommand('attachments.add');
  const detach = useCommand('attachments.detach');
  const restore = useCommand('attachments.restore');
  const [toast, toastPlace] = message.useMessage();
  const take = async (files: NewFiles) => {
    if (hasFiles(files)) await add.run({ ...place, ...files });
  };
  const open = async (sha256: string, name: string) => {
    const exported = await call('files.export', { sha256, name });
    if (exported.ok) await shell('openFile', { path: exported.data.path });
  };
  const remove = async (attachment: string, file: string) => {
    const result = await detach.run({ ...place, attachment });
    if (!result.ok) return;
    toast.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('forms.attachment-removed', { file })}
          <Button type="link" size="small" onClick={() => void restore.run({ ...place, attachment })}>
            {t('forms.undo')}
          </Button>
        </>
      ),
    });
  };
  const failure = listed.error?.failure ?? add.failure ?? detach.failure ?? restore.failure;
  const found = listed.data?.attachments ?? [];
  const list = (
    <>
      {toastPlace}
      {failure && <FailureNote failure={failure} />}
      <ul className="record-papers">
        {found.map(({ id, file, sha256, bytes, addedAt, addedBy }) => (
          <li key={id}>
            <PaperClipOutlined aria-hidden="true" />
            <button type="button" className="record-cell-link" onClick={() => void open(sha256, file)}>
              {file}
            </button>
            <small>{[formatBytes(bytes), addedBy, formatStamp(addedAt)].join(' · ')}</small>
            {!readOnly && (
              <Button
                size="small"
                type="text"
                aria-label={t('forms.attachment-remove-of', { file })}
                onClick={() => void remove(id, file)}
              >
                {t('forms.attachment-remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
  if (readOnly) return found.length > 0 ? list : <p className="record-soft">{t('forms.attachments-none')}</p>;
  return (
    <DropPlace onFiles={(files) => void take(files)}>
      {list}
      <div className="record-papers-add">
        <Button
          size="small"
          loading={add.pending}
          onClick={() => void chooseAttachments(t('forms.attachments-add')).then(take)}
        >
          {t('forms.attachments-add')}
        </Button>
        <small>{t('forms.attachments-hint')}</small>
      </div>
    </DropPlace>
  );
}
