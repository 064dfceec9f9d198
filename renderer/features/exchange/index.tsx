import { useT } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';
import { AuditPanel } from './audit-panel.tsx';
import { BackupPanel } from './backup-panel.tsx';
import './exchange.css';

export function ExchangeScreen() {
  const t = useT();
  return (
    <Page title={t('navigation.exchange')} description={t('exchange.description')}>
      <BackupPanel />
      <AuditPanel />
    </Page>
  );
}
