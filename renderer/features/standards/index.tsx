import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';

/** Standards. */
export function StandardsScreen() {
  const { t } = useLanguage();
  return <Page title={t('navigation.standards')}>{null}</Page>;
}
