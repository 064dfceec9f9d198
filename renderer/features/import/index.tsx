import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';

/** Import. */
export function ImportScreen() {
  const { t } = useLanguage();
  const staged = useOperation('import.list', {});
  return (
    <Page title={t('navigation.import')}>
      <ul>
        {staged.data?.imports.map((each) => (
          <li key={each.id}>{each.file}</li>
        ))}
      </ul>
    </Page>
  );
}
