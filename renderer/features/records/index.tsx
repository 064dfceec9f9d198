import { recordTypes } from '#shared/records/index.ts';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';

/** Records. */
export function RecordsScreen() {
  const { t, say } = useLanguage();
  return (
    <Page title={t('navigation.records')}>
      <ul>
        {recordTypes.map((type) => (
          <li key={type.id}>{say(type.label)}</li>
        ))}
      </ul>
    </Page>
  );
}
