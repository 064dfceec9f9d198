import { PaperClipOutlined } from '@ant-design/icons';
import { Button, message, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StandardState } from '#shared/api/standards.ts';
import { holds } from '#shared/evidence/validity.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatBytes, formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';
import { openKeptFile } from './evidence/open-target.ts';
import { Suggestions } from './evidence/suggestions.tsx';
import { ValidityMark } from './evidence/validity-mark.tsx';

interface Props {
  framework: Framework;
  item: FrameworkItem;
  state: StandardState;
  period: string;
  readOnly: boolean;
}

/** The files that back an item, and what is still missing of what an expert will ask for. */
export function EvidencePanel({ framework, item, state, period, readOnly }: Props) {
  const { t, say } = useLanguage();
  const attach = useCommand('standards.attach');
  const detach = useCommand('standards.detach');
  const restore = useCommand('standards.restore');
  const slots = item.evidence ?? [];
  const missing = slots.filter(
    ({ id }) => !state.evidence.some((entry) => entry.slot === id && holds(entry.validity)),
  );
  const [slot, setSlot] = useState<string | null>(null);
  const [toast, toastPlace] = message.useMessage();
  const place = { framework: framework.id, period, code: item.code };

  const add = async () => {
    const chosen = await shell('chooseFiles', { title: t('standards.evidence-add'), many: true });
    if (!chosen.ok || chosen.data.paths.length === 0) return;
    await attach.run({ ...place, paths: chosen.data.paths, slot: slot ?? missing[0]?.id ?? null });
    setSlot(null);
  };
  const remove = async (id: string, file: string) => {
    const result = await detach.run({ ...place, evidence: id });
    if (!result.ok) return;
    toast.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('standards.evidence-detached', { file })}
          <Button type="link" size="small" onClick={() => void restore.run({ ...place, evidence: id })}>
            {t('standards.undo')}
          </Button>
        </>
      ),
    });
  };

  const datesOf = ({ dated, validUntil }: StandardState['evidence'][number]) =>
    [
      dated === null ? '' : `${t('evidence.dated')} ${dated}`,
      validUntil === null ? '' : `${t('evidence.valid-until')} ${validUntil}`,
    ]
      .filter(Boolean)
      .join(' · ');
  const failure = attach.failure ?? detach.failure ?? restore.failure;
  return (
    <Panel
      title={t('standards.evidence')}
      extra={
        !readOnly && (
          <>
            <Select
              size="small"
              value={slot ?? missing[0]?.id ?? 'other'}
              aria-label={t('standards.evidence-slot')}
              style={{ width: 220 }}
              options={[
                ...slots.map((entry) => ({ value: entry.id, label: say(entry.label) })),
                { value: 'other', label: t('standards.evidence-other') },
              ]}
              onChange={(value) => setSlot(value === 'other' ? null : value)}
            />
            <Button size="small" loading={attach.pending} onClick={() => void add()}>
              {t('standards.evidence-add')}
            </Button>
          </>
        )
      }
    >
      {toastPlace}
      {failure && <FailureNote failure={failure} />}
      {state.evidence.length === 0 && <p className="standards-soft">{t('standards.evidence-none')}</p>}
      <ul className="standards-evidence">
        {state.evidence.map((entry) => {
          const used = slots.find(({ id }) => id === entry.slot);
          return (
            <li key={entry.id}>
              <PaperClipOutlined aria-hidden="true" />
              {entry.sha256 === null ? (
                <Link className="evidence-open" href={`/records/${entry.type}`}>
                  {entry.title}
                </Link>
              ) : (
                <button
                  type="button"
                  className="evidence-open"
                  onClick={() => void openKeptFile(entry.sha256 ?? '', entry.file ?? entry.title)}
                >
                  {entry.title}
                </button>
              )}
              <ValidityMark validity={entry.validity} hint={datesOf(entry)} />
              <span className="standards-soft">
                {[
                  used ? say(used.label) : t('standards.evidence-other'),
                  entry.bytes === null ? null : formatBytes(entry.bytes),
                  entry.addedBy,
                  formatStamp(entry.addedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {!readOnly && (
                <Button
                  size="small"
                  type="text"
                  onClick={() => void remove(entry.id, entry.file ?? entry.title)}
                >
                  {t('standards.evidence-detach')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <p className="standards-soft">
          {`${t('standards.evidence-missing')}: ${missing.map(({ label }) => say(label)).join('; ')}`}
        </p>
      )}
      <Suggestions place={place} item={item} readOnly={readOnly} />
    </Panel>
  );
}
