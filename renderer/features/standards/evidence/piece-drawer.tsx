import { App, Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { EvidencePiece } from '#shared/api/evidence.ts';
import type { Language } from '#shared/i18n/language.ts';
import { useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatBytes, formatStamp } from '../../../ui/format-date.ts';
import { Labelled } from '../../../ui/labelled.tsx';
import { openKeptFile } from './open-target.ts';
import { PieceLinks } from './piece-links.tsx';
import { PieceText } from './piece-text.tsx';
import { ValidityMark } from './validity-mark.tsx';

interface Props {
  piece: EvidencePiece;
  all: readonly EvidencePiece[];
  period: string;
  window: { from: string; to: string };
  onClose(): void;
}

/** One piece: what it is and how long it holds, what it serves, and what stands in it. */
export function PieceDrawer({ piece, all, period, window, onClose }: Props) {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [words, setWords] = useState({
    title: piece.title,
    owner: piece.owner,
    dated: piece.dated,
    validUntil: piece.validUntil,
    language: piece.language as Language | null,
    tags: piece.tags,
    note: piece.note,
  });
  const save = useCommand('evidence.save');
  const remove = useCommand('evidence.remove');
  const follows = piece.kind === 'record';
  const locked = workspace.readOnly || follows;
  const set = (change: Partial<typeof words>) => setWords((old) => ({ ...old, ...change }));
  const hint =
    piece.validity === 'current' ? null : t(`evidence.validity-${piece.validity}-hint`, { ...window });
  const takeOff = async () => {
    const result = await remove.run({ piece: piece.id, removed: true });
    if (!result.ok) return;
    onClose();
    message.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('evidence.removed', { title: piece.title })}
          <Button
            type="link"
            size="small"
            onClick={() => void remove.run({ piece: piece.id, removed: false })}
          >
            {t('evidence.undo')}
          </Button>
        </>
      ),
    });
  };
  const day = (name: 'dated' | 'validUntil', label: string) => (
    <Labelled id={`evidence-${name}`} label={label}>
      <Input
        id={`evidence-${name}`}
        type="date"
        value={words[name] ?? ''}
        readOnly={locked}
        onChange={(event) => set({ [name]: event.target.value || null })}
      />
    </Labelled>
  );
  const twin = all.find(({ id }) => id === piece.sameAs[0]);
  return (
    <Drawer open size={560} title={piece.title} onClose={onClose}>
      <div className="evidence-drawer">
        <p className="standards-soft">
          {[
            t(`evidence.kind-${piece.kind}`),
            piece.file,
            piece.bytes === null ? null : formatBytes(piece.bytes),
            piece.records === null ? null : t('evidence.records-count', { n: piece.records }),
            `${t('evidence.added')} ${piece.addedBy} ${formatStamp(piece.addedAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div className="standards-acts">
          {piece.sha256 !== null ? (
            <Button
              size="small"
              onClick={() => void openKeptFile(piece.sha256 ?? '', piece.file ?? piece.title)}
            >
              {t('evidence.open-file')}
            </Button>
          ) : (
            <Button size="small" onClick={() => go(`/records/${piece.type}`)}>
              {t('evidence.open-records')}
            </Button>
          )}
          <ValidityMark validity={piece.validity} />
        </div>
        {hint && <p className="standards-soft">{hint}</p>}
        {twin && <p className="standards-soft">{t('evidence.same-as', { title: twin.title })}</p>}
        {follows && <p className="standards-soft">{t('evidence.record-follows')}</p>}
        <div className="evidence-form" data-columns="2">
          <div data-wide>
            <Labelled id="evidence-title" label={t('evidence.piece')}>
              <Input
                id="evidence-title"
                value={words.title}
                readOnly={locked}
                maxLength={200}
                onChange={(event) => set({ title: event.target.value })}
              />
            </Labelled>
          </div>
          {day('dated', t('evidence.dated'))}
          {day('validUntil', t('evidence.valid-until'))}
          <Labelled id="evidence-owner" label={t('evidence.owner')}>
            <Input
              id="evidence-owner"
              value={words.owner ?? ''}
              readOnly={locked}
              maxLength={100}
              onChange={(event) => set({ owner: event.target.value || null })}
            />
          </Labelled>
          <Labelled id="evidence-tags" label={t('evidence.tags')}>
            <Select
              id="evidence-tags"
              mode="tags"
              value={words.tags}
              disabled={workspace.readOnly}
              options={[...new Set(all.flatMap(({ tags }) => tags))].map((tag) => ({
                value: tag,
                label: tag,
              }))}
              onChange={(tags: string[]) => set({ tags })}
            />
          </Labelled>
          <div data-wide>
            <Labelled id="evidence-note" label={t('evidence.note')}>
              <Input.TextArea
                id="evidence-note"
                value={words.note}
                readOnly={workspace.readOnly}
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={2000}
                onChange={(event) => set({ note: event.target.value })}
              />
            </Labelled>
          </div>
        </div>
        {(save.failure ?? remove.failure) && <FailureNote failure={(save.failure ?? remove.failure)!} />}
        {!workspace.readOnly && (
          <div className="standards-acts">
            <Button
              type="primary"
              loading={save.pending}
              disabled={words.title.trim() === ''}
              onClick={async () => {
                const result = await save.run({ piece: piece.id, ...words });
                if (result.ok) message.success(t('evidence.saved'));
              }}
            >
              {t('evidence.save')}
            </Button>
            <span className="standards-push" />
            <Button type="text" onClick={() => void takeOff()}>
              {t('evidence.remove')}
            </Button>
          </div>
        )}
        <PieceLinks piece={piece} period={period} />
        <PieceText piece={piece} />
      </div>
    </Drawer>
  );
}
