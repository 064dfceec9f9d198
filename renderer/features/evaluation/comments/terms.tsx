import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../../app/language.tsx';

type Term = Output<'comments.overview'>['terms'][number];

/** Terms that these comments speak of more than the others; a chosen one shows what comes with it. */
export function Terms({ terms }: { terms: readonly Term[] }) {
  const { t } = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const entry = terms.find(({ term }) => term === chosen);
  return (
    <>
      <ul className="comments-terms">
        {terms.slice(0, 24).map(({ term, count }) => (
          <li key={term}>
            <button
              type="button"
              className="evaluation-name"
              aria-pressed={term === chosen}
              onClick={() => choose(term === chosen ? null : term)}
            >
              {term}
            </button>{' '}
            <span className="evaluation-soft">{count}</span>
          </li>
        ))}
      </ul>
      <p className="evaluation-soft comments-with" role="status">
        {!entry
          ? t('comments.with-hint')
          : entry.with.length === 0
            ? t('comments.with-none', { term: entry.term })
            : t('comments.with', {
                term: entry.term,
                others: entry.with
                  .map(({ term, count }) => `${term} ${count}`)
                  .join(t('evaluation.list-comma')),
              })}
      </p>
    </>
  );
}
