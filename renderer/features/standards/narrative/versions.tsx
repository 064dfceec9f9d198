/** Every version of the texts of an item: who did what and when, what it changed, and the way back. */
import { Alert, Checkbox, Drawer, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { NarrativeVersion } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import { difference } from '#shared/narratives/difference.ts';
import { useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatStamp } from '../../../ui/format-date.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';

interface Props {
  place: { framework: string; code: string; period: string };
  language: Language;
  history: Output<'standards.narrative'>;
  readOnly: boolean;
  onRestored(language: Language, text: string): void;
  onClose(): void;
}

export function Versions({ place, language, history, readOnly, onRestored, onClose }: Props) {
  useReturnFocus();
  const { t } = useLanguage();
  const versions = history.versions.filter((version) => version.language === language);
  const [chosen, setChosen] = useState<number | null>(versions.at(-1)?.id ?? null);
  const restore = useCommand('standards.restoreText');
  const allow = useCommand('standards.allowOwnApproval');
  const at = versions.findIndex(({ id }) => id === chosen);
  const version = versions[at];
  return (
    <Drawer
      open
      width={820}
      title={`${t('narratives.versions')} · ${t(language === 'zh-CN' ? 'standards.language-zh' : 'standards.language-en')}`}
      onClose={onClose}
    >
      {versions.length === 0 && <p className="standards-soft">{t('narratives.none')}</p>}
      <div className="narrative-versions">
        <ol>
          {versions.toReversed().map((entry) => (
            <li key={entry.id}>
              <button type="button" aria-current={entry.id === chosen} onClick={() => setChosen(entry.id)}>
                <span>{t(`narratives.done-${entry.act}`)}</span>
                <Tag>{t(`standards.state-${entry.state}`)}</Tag>
                <span className="standards-soft">
                  {t('standards.rating-by', { by: entry.by, at: formatStamp(entry.at) })}
                </span>
              </button>
            </li>
          ))}
        </ol>
        {version && (
          <section aria-label={t('narratives.difference')}>
            <Difference version={version} before={versions[at - 1]} />
            {!readOnly && version.text !== '' && version.text !== versions.at(-1)?.text && (
              <ConfirmButton
                label={t('narratives.restore')}
                title={t('narratives.restore-title', { at: formatStamp(version.at) })}
                explanation={t('narratives.restore-note')}
                onConfirm={async () => {
                  const result = await restore.run({ ...place, version: version.id });
                  if (result.ok) onRestored(language, version.text);
                }}
              />
            )}
            {restore.failure && <FailureNote failure={restore.failure} />}
          </section>
        )}
      </div>
      <div className="narrative-rule">
        <Checkbox
          checked={history.ownApproval}
          disabled={readOnly || allow.pending}
          onChange={(event) => void allow.run({ allowed: event.target.checked })}
        >
          {t('narratives.own-approval')}
        </Checkbox>
        <p className="standards-soft">{t('narratives.own-approval-note')}</p>
        {allow.failure && <FailureNote failure={allow.failure} />}
      </div>
    </Drawer>
  );
}

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const;

function Difference({
  version,
  before,
}: {
  version: NarrativeVersion;
  before: NarrativeVersion | undefined;
}) {
  const { t } = useLanguage();
  const changes = useMemo(() => difference(before?.text ?? '', version.text), [before, version]);
  const changed = changes.some(({ kind }) => kind !== 'same');
  return (
    <>
      {before && !changed && <Alert type="info" showIcon title={t('narratives.difference-none')} />}
      <p className="narrative-difference" lang={version.language}>
        {changes.map(({ kind, text }, index) => {
          const Element = before ? ELEMENTS[kind] : 'span';
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name than their place
          return <Element key={index}>{text}</Element>;
        })}
      </p>
    </>
  );
}
