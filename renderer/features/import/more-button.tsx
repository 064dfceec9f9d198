import { Button } from 'antd';
import { useLanguage } from '../../app/language.tsx';

/** Shows the next lines of a long list; nothing where all are shown. */
export function MoreButton({ next, more }: { next: number; more(): void }) {
  const { t } = useLanguage();
  return next === 0 ? null : (
    <Button size="small" type="link" onClick={more}>
      {t('importing.show-more', { n: next })}
    </Button>
  );
}
