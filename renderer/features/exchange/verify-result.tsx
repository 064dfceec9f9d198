import { Alert } from 'antd';
import type { Output } from '#shared/api/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { useT } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';

export type Verdict = Result<Output<'audit.verify'>> | null;

/** The outcome of the check, in words. */
export function VerifyResult({ verdict, onClose }: { verdict: Verdict; onClose(): void }) {
  const t = useT();
  if (!verdict) return null;
  if (!verdict.ok) return <FailureNote failure={verdict.error} onClose={onClose} />;
  const { ok, entries, files, brokenAt, damagedFiles, head } = verdict.data;
  return (
    <Alert
      className="verify-result"
      type={ok ? 'success' : 'error'}
      showIcon
      role={ok ? 'status' : 'alert'}
      closable={{ onClose }}
      title={t(ok ? 'exchange.intact' : 'exchange.not-intact')}
      description={
        <div className="verify-words">
          {brokenAt !== null && <p>{t('exchange.broken-at', { seq: brokenAt })}</p>}
          {damagedFiles.length > 0 && (
            <>
              <p>{t('exchange.damaged-files', { n: damagedFiles.length })}</p>
              <ul>
                {damagedFiles.map((file) => (
                  <li key={file}>{file}</li>
                ))}
              </ul>
            </>
          )}
          {ok && <p>{t('exchange.intact-words', { entries, files })}</p>}
          <p>
            {t('exchange.head')} <code className="digest">{head}</code>
          </p>
        </div>
      }
    />
  );
}
