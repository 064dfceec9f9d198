import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ImportCounts } from '#shared/api/importing.ts';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { MovedTable } from './moved-table.tsx';
import { PeopleWaiting } from './people-waiting.tsx';
import { ReceiptDrawer } from './receipt-drawer.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { UndoBatch } from './undo-batch.tsx';

export interface Done {
  file: string;
  batch: string;
  counts: ImportCounts;
  /** null: several files were written together, and the whole is told elsewhere. */
  moved: Output<'import.commit'>['moved'] | null;
}

/** What a commit did: the sum, the indicators that moved, the receipt, and the way back. */
export function DonePanel({ done, next, onNext }: { done: Done; next: string; onNext(): void }) {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const [undone, setUndone] = useState<Output<'batches.undo'> | null>(null);
  const [receipt, setReceipt] = useState(false);
  return (
    <section className="import-done" aria-live="polite">
      <h2>{t('importing.done-title', { file: done.file })}</h2>
      <SummaryBar counts={done.counts} />
      {undone ? (
        <p>{t('importing.undone', { ...undone })}</p>
      ) : (
        done.moved && (
          <>
            <h3>{t('importing.done-moved')}</h3>
            <MovedTable moved={done.moved} none={t('importing.done-not-moved')} />
          </>
        )
      )}
      <div className="import-done-acts">
        <Button type="primary" onClick={onNext}>
          {next}
        </Button>
        <Button onClick={() => setReceipt(true)}>{t('importing.receipt-button')}</Button>
        <PeopleWaiting />
        <Link href="/records" asChild>
          <Button>{t('importing.done-see-records')}</Button>
        </Link>
        <Link href="/indicators" asChild>
          <Button>{t('importing.done-see-indicators')}</Button>
        </Link>
        {!undone && !workspace.readOnly && (
          <UndoBatch batch={done.batch} file={done.file} onUndone={setUndone} />
        )}
      </div>
      {receipt && <ReceiptDrawer batch={done.batch} onClose={() => setReceipt(false)} />}
    </section>
  );
}
