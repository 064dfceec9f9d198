import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { formatValue } from '#shared/indicators/format.ts';
import { indicators } from '#shared/indicators/index.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SummaryBar } from './summary-bar.tsx';

const SHOWN = 12;

export interface Done {
  file: string;
  result: Output<'import.commit'>;
}

/** What a commit did: the sum, the indicators that moved, and the way back. */
export function DonePanel({ done, onClose }: { done: Done; onClose(): void }) {
  const { t } = useLanguage();
  const undo = useCommand('batches.undo');
  const [undone, setUndone] = useState<Output<'batches.undo'> | null>(null);
  return (
    <section className="import-done" aria-live="polite">
      <h2>{t('importing.done-title', { file: done.file })}</h2>
      <SummaryBar counts={done.result.counts} />
      {undone ? (
        <p>{t('importing.undone', { ...undone })}</p>
      ) : (
        <>
          <h3>{t('importing.done-moved')}</h3>
          <Moved moved={done.result.moved} />
        </>
      )}
      {undo.failure && <FailureNote failure={undo.failure} />}
      <div className="import-done-acts">
        <Button type="primary" onClick={onClose}>
          {t('importing.done-next')}
        </Button>
        <Link href="/records" asChild>
          <Button>{t('importing.done-see-records')}</Button>
        </Link>
        <Link href="/indicators" asChild>
          <Button>{t('importing.done-see-indicators')}</Button>
        </Link>
        {!undone && (
          <ConfirmButton
            label={t('importing.undo')}
            title={t('importing.undo')}
            explanation={t('importing.undo-confirm')}
            onConfirm={async () => {
              const result = await undo.run({ batch: done.result.batch });
              if (result.ok) setUndone(result.data);
            }}
          />
        )}
      </div>
    </section>
  );
}

function Moved({ moved }: { moved: Output<'import.commit'>['moved'] }) {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  if (moved.length === 0) return <p className="import-hint">{t('importing.done-not-moved')}</p>;
  const place = (code: string | null) => {
    if (code === null) return t('importing.done-hospital');
    const found = workspace.departments.find((department) => department.code === code);
    return found ? say(found.name) : code;
  };
  // The whole hospital first: a department's own figures follow from it.
  const ordered = [...moved].sort((a, b) => Number(a.department !== null) - Number(b.department !== null));
  return (
    <>
      <table className="import-moved">
        <tbody>
          {ordered.slice(0, SHOWN).map((entry) => {
            const spec = indicators.find(({ id }) => id === entry.indicator);
            if (!spec) return null;
            return (
              <tr key={`${entry.indicator}-${entry.period}-${entry.department}`}>
                <th scope="row">
                  <Link href={`/indicators/${entry.indicator}`}>{say(spec.label)}</Link>
                </th>
                <td>{place(entry.department)}</td>
                <td>{entry.period}</td>
                <td className="import-number">
                  {entry.before === null ? '—' : formatValue(spec, entry.before, language)}
                </td>
                <td aria-hidden="true">→</td>
                <td className="import-number import-after">
                  {entry.after === null ? '—' : formatValue(spec, entry.after, language)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {moved.length > SHOWN && (
        <p className="import-hint">{t('importing.done-more', { n: moved.length - SHOWN })}</p>
      )}
    </>
  );
}
