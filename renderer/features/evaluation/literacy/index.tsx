/** Two literacies that the office follows, each by two questionnaires. */
import { Segmented } from 'antd';
import { useState } from 'react';
import { instrumentOf } from '#shared/records/questionnaire.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LiteracyProfile } from './profile.tsx';
import './literacy.css';

const questionnaires = {
  digital: ['teacher-digital', 'digcompedu'],
  'self-directed': ['sdli', 'srssdl'],
} as const;
export type Literacy = keyof typeof questionnaires;

export function LiteracyBoard({ of }: { of: Literacy }) {
  const { t, say } = useLanguage();
  const { year } = useScope();
  const catalog = useCatalog();
  const [chosen, choose] = useState<string>(questionnaires[of][0]);
  const form = instrumentOf(catalog.type(chosen));
  if (!form) return null;
  return (
    <>
      <div className="literacy-head">
        <p>{t(`instruments.${of}-intro`)}</p>
        <Segmented
          aria-label={t('instruments.form')}
          value={chosen}
          options={questionnaires[of].map((value) => ({
            value,
            label: instrumentOf(catalog.type(value))?.short ?? say(catalog.type(value).label),
          }))}
          onChange={choose}
        />
      </div>
      {year === null ? (
        <EmptyState title={t('instruments.no-answers', { form: say(form.label) })} />
      ) : (
        <LiteracyProfile key={chosen} type={chosen} form={form} year={year} />
      )}
    </>
  );
}
