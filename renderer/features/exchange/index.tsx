import { useT } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';

export function ExchangeScreen() {
  const t = useT();
  return <Page title={t('navigation.exchange')}>{null}</Page>;
}
