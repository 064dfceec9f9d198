import { useT } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';

export function SettingsScreen() {
  const t = useT();
  return <Page title={t('navigation.settings')}>{null}</Page>;
}
