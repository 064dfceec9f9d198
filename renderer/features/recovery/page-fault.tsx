import { Button } from 'antd';
import { useLocation } from 'wouter';
import { useT } from '../../app/language.tsx';
import { Report } from './report.tsx';

export function PageFault({ error, stack, onDone }: { error: Error; stack: string; onDone(): void }) {
  const t = useT();
  const [location, go] = useLocation();
  return (
    <>
      <h1>{t('recovery.page-title')}</h1>
      <p>{t('recovery.page-words')}</p>
      <div className="form-actions">
        <Button type="primary" onClick={onDone}>
          {t('common.retry')}
        </Button>
        <Button
          onClick={() => {
            go('/');
            onDone();
          }}
        >
          {t('recovery.go-home')}
        </Button>
        <Button onClick={() => window.location.reload()}>{t('recovery.reload')}</Button>
      </div>
      <Report what={`${location}\n${error.stack ?? error.message}\n${stack.trim()}`} />
    </>
  );
}
