import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { linesOf } from '#shared/instruments/design.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { withForm } from '#shared/records/definition/questionnaire.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { useSaveDefinition } from './use-save.ts';

/** The office pastes the item texts that it holds. */
export function WordingDialog({ type, form, onClose }: { type: string; form: Instrument; onClose(): void }) {
  const { t, say } = useLanguage();
  const given = form.items.some(({ placeholder }) => placeholder) ? [] : form.items;
  const [zh, setZh] = useState(given.map(({ text }) => text.zh).join('\n'));
  const [en, setEn] = useState(given.map(({ text }) => text.en).join('\n'));
  const save = useSaveDefinition();
  const wanted = form.items.length;
  const lines = { zh: linesOf(zh), en: linesOf(en) };
  const fits = ({ length }: string[]) => length === wanted;
  const ready =
    (fits(lines.zh) && (fits(lines.en) || lines.en.length === 0)) ||
    (fits(lines.en) && lines.zh.length === 0);

  const submit = async (keep: boolean) => {
    const wording = Object.fromEntries(
      form.items.map(({ code }, at) => [
        code,
        { zh: lines.zh[at] ?? lines.en[at] ?? '', en: lines.en[at] ?? lines.zh[at] ?? '' },
      ]),
    );
    const saved = await save.run(type, (former) => {
      const next = withForm(type, former, { wording });
      if (keep) return next;
      const { wording: _, ...without } = next;
      return without;
    });
    if (saved.ok) onClose();
  };
  const area = (id: 'zh' | 'en', value: string, set: (text: string) => void) => (
    <Labelled
      id={`wording-${id}`}
      label={t(`instruments.paste-${id}`)}
      hint={t(fits(lines[id]) ? 'instruments.paste-count-one' : 'instruments.paste-count', {
        n: lines[id].length,
        wanted,
      })}
    >
      <Input.TextArea
        id={`wording-${id}`}
        lang={id === 'zh' ? 'zh-CN' : 'en'}
        rows={12}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </Labelled>
  );
  return (
    <Modal
      open
      width={880}
      title={t('instruments.paste-title', { form: say(form.label) })}
      onCancel={onClose}
      footer={
        <>
          {given.length > 0 && (
            <Button danger loading={save.pending} onClick={() => void submit(false)}>
              {t('instruments.paste-clear')}
            </Button>
          )}
          <Button onClick={onClose}>{t('instruments.cancel')}</Button>
          <Button type="primary" disabled={!ready} loading={save.pending} onClick={() => void submit(true)}>
            {t('instruments.paste-save')}
          </Button>
        </>
      }
    >
      <p>{t('instruments.paste-hint', { n: wanted })}</p>
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      <div className="instrument-pair">
        {area('zh', zh, setZh)}
        {area('en', en, setEn)}
      </div>
    </Modal>
  );
}
