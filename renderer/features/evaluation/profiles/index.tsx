/** What questionnaires say: two literacies that the office follows, and every other one of the register. */
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Instrument } from '#shared/instruments/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { type InstrumentEntry, useInstruments } from '../instruments/use-instruments.ts';
import { QuestionnaireProfile } from './profile.tsx';
import './profiles.css';

const literacies = {
  digital: ['teacher-digital', 'digcompedu'],
  'self-directed': ['sdli', 'srssdl'],
} as const;
export type Board = keyof typeof literacies | 'questionnaires';

const inLiteracy = new Set<string>(Object.values(literacies).flat());

/** Questionnaires of the board: the two of a literacy in their order, else all others, the most answered first. */
function entriesOf(of: Board, entries: readonly InstrumentEntry[]): InstrumentEntry[] {
  if (of !== 'questionnaires')
    return literacies[of].flatMap((id) => entries.find(({ type }) => type.id === id) ?? []);
  return entries
    .filter(({ type, questionnaire, own }) => (questionnaire || own) && !inLiteracy.has(type.id))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

export function ProfileBoard({ of }: { of: Board }) {
  const { t, say } = useLanguage();
  const { year } = useScope();
  const entries = entriesOf(of, useInstruments());
  const [chosen, choose] = useState<string | null>(null);
  const entry = entries.find(({ type }) => type.id === chosen) ?? entries[0];
  if (!entry) return null;
  const { form, type } = entry;
  const nameOf = (each: Instrument) => each.short ?? say(each.label);
  return (
    <>
      <div className="profile-head">
        <p>{t(`instruments.${of}-intro`)}</p>
        {of === 'questionnaires' ? (
          <Select
            aria-label={t('instruments.form')}
            value={type.id}
            onChange={choose}
            popupMatchSelectWidth={false}
            className="profile-choice"
            options={entries.map((each) => ({
              value: each.type.id,
              label: each.count
                ? `${say(each.form.label)} · ${t('instruments.answers-n', { n: each.count })}`
                : say(each.form.label),
            }))}
          />
        ) : (
          <Segmented
            aria-label={t('instruments.form')}
            value={type.id}
            options={entries.map((each) => ({ value: each.type.id, label: nameOf(each.form) }))}
            onChange={choose}
          />
        )}
      </div>
      {year === null ? (
        <EmptyState title={t('instruments.no-answers', { form: say(form.label) })} />
      ) : (
        <QuestionnaireProfile key={type.id} type={type.id} form={form} year={year} />
      )}
    </>
  );
}
