import { Button } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/lib/result.ts';
import { queryClient } from '../../app/cache.ts';
import { shell } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Report } from './report.tsx';

export function BackendDown({ failure, onDone }: { failure: Failure; onDone(): void }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState<Failure | null>(null);
  const restart = async () => {
    setBusy(true);
    const result = await shell('restartBackend', {});
    setBusy(false);
    if (!result.ok) {
      setAgain(result.error);
      return;
    }
    queryClient.clear();
    onDone();
  };
  return (
    <>
      <h1>{t('recovery.backend-title')}</h1>
      <p>{t('recovery.backend-words')}</p>
      {again && <FailureNote failure={again} />}
      <div className="form-actions">
        <Button type="primary" loading={busy} onClick={() => void restart()}>
          {t('recovery.restart')}
        </Button>
      </div>
      <Report what={`${failure.code}\n${failure.message}\n${JSON.stringify(failure.details ?? {})}`} />
    </>
  );
}
