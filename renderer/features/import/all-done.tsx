import { Alert, Button } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../app/language.tsx';
import { MovedTable } from './moved-table.tsx';

interface Props {
  result: Output<'import.commit-ready'>;
  onClose(): void;
  onOpen(id: string): void;
  onReceipts(): void;
}

/** What writing all ready files did: how many, which were left and why, and the indicators that moved. */
export function AllDone({ result, onClose, onOpen, onReceipts }: Props) {
  const { t, say } = useLanguage();
  const { done, left, moved } = result;
  return (
    <section className="import-done" aria-live="polite">
      <div className="import-head">
        <h2>{t('importing.all-done', { n: done.length })}</h2>
        <span className="import-acts">
          {done.length > 0 && <Button onClick={onReceipts}>{t('importing.receipts')}</Button>}
          <Button onClick={onClose}>{t('importing.close')}</Button>
        </span>
      </div>
      {left.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('importing.all-left', { n: left.length })}
          description={
            <ul className="import-refused">
              {left.map((entry) => (
                <li key={entry.import}>
                  <Button type="link" size="small" onClick={() => onOpen(entry.import)}>
                    {entry.file}
                  </Button>
                  {say(entry.message)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {done.length > 0 && (
        <>
          <h3>{t('importing.done-moved')}</h3>
          <MovedTable moved={moved} none={t('importing.done-not-moved')} />
        </>
      )}
    </section>
  );
}
