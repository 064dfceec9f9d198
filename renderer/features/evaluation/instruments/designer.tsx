import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LocalText } from '#shared/i18n/language.ts';
import { lookUp } from '#shared/i18n/translate.ts';
import {
  copyOf,
  instrumentProblems,
  needsNewEdition,
  newInstrument,
  nextEdition,
  tidyInstrument,
} from '#shared/instruments/design.ts';
import { agreement } from '#shared/instruments/scales.ts';
import type { Instrument } from '#shared/instruments/types.ts';
import { formDefinition } from '#shared/records/definition/questionnaire.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { call } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';
import { DesignBasics } from './design-basics.tsx';
import { DesignItems } from './design-items.tsx';
import { DesignParts } from './design-parts.tsx';
import type { InstrumentEntry } from './use-instruments.ts';
import { useSaveDefinition } from './use-save.ts';

/** A form of the office's own in the making: a new one, one after another form, or a change of one. */
export function InstrumentDesigner({
  entry,
  answered,
}: {
  entry: InstrumentEntry | null;
  answered: boolean;
}) {
  const { t, say, language } = useLanguage();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const catalog = useCatalog();
  const editing = entry?.own ?? false;
  const [form, change] = useState<Instrument>(() =>
    entry ? (editing ? entry.form : copyOf(entry.form)) : newInstrument(agreement),
  );
  const [problems, setProblems] = useState<string[]>([]);
  const save = useSaveDefinition();
  const asEdition = editing && answered && needsNewEdition(entry!.form, form);

  const idFor = async (label: LocalText): Promise<string | null> => {
    const names = await call('record-types.names', {
      labels: [label],
      kind: 'type',
      taken: catalog.types.map(({ id }) => id),
    });
    return names.ok ? (names.data.names[0] ?? null) : null;
  };
  const submit = async () => {
    const tidied = tidyInstrument(form);
    const found = instrumentProblems(tidied);
    setProblems(found);
    if (found.length > 0) return;
    const id = asEdition
      ? nextEdition(entry!.type.id, catalog.has)
      : editing
        ? entry!.type.id
        : await idFor(tidied.label);
    if (id === null) return;
    const named = asEdition ? { ...tidied, edition: String(Number(form.edition) + 1 || 2) } : tidied;
    const saved = await save.run(id, (former) =>
      formDefinition({ ...named, id }, former?.kind === 'type' ? former : null),
    );
    if (!saved.ok) return;
    if (saved.data.version === null) {
      setProblems(saved.data.problems.map(({ code }) => code));
      return;
    }
    if (asEdition)
      await save.run(entry!.type.id, (former) =>
        former?.kind === 'type' ? { ...former, listed: false } : formDefinition(entry!.form, null, false),
      );
    void message.success(t('instruments.saved'));
    go(`/evaluation/instruments/${id}`);
  };
  const problemText = (code: string) =>
    lookUp(language, `instruments.problem-${code}`) ?? lookUp(language, `record-types.${code}`) ?? code;
  const title = editing
    ? t('instruments.design-edit', { form: say(entry!.form.label) })
    : t(entry ? 'instruments.design-copy' : 'instruments.design-new');

  return (
    <div className="instruments">
      <Panel
        title={title}
        extra={
          <span className="instrument-acts">
            <Button onClick={() => go(`/evaluation/instruments${entry ? `/${entry.type.id}` : ''}`)}>
              {t('instruments.cancel')}
            </Button>
            <Button type="primary" loading={save.pending} onClick={() => void submit()}>
              {t(asEdition ? 'instruments.save-edition' : 'instruments.save')}
            </Button>
          </span>
        }
      >
        {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
        {asEdition && <Alert type="info" showIcon message={t('instruments.edition-note')} />}
        {problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            message={t('instruments.problems')}
            description={
              <ul className="instrument-problems">
                {problems.map((code) => (
                  <li key={code}>{problemText(code)}</li>
                ))}
              </ul>
            }
          />
        )}
        <DesignBasics form={form} change={change} fixedTarget={editing && answered} />
      </Panel>
      <Panel title={t('instruments.part')}>
        <DesignParts form={form} change={change} />
      </Panel>
      <Panel title={t('instruments.items-title')}>
        <DesignItems form={form} change={change} />
      </Panel>
    </div>
  );
}
