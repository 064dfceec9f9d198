import { useT } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';

export function HomeScreen() {
  const t = useT();
  return <Page title={t('navigation.home')}>{null}</Page>;
}
