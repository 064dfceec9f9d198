import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { Page } from '../../ui/page.tsx';

/** Indicators. */
export function IndicatorsScreen() {
  const { t } = useLanguage();
  const { period, department } = useScope();
  const values = useOperation('indicators.values', { period: period ?? '' }, { enabled: period !== null });
  return (
    <Page title={t('navigation.indicators')}>
      <ul>
        {values.data?.values
          .filter((value) => value.department === department)
          .map((value) => (
            <li key={value.indicator}>{value.indicator}</li>
          ))}
      </ul>
    </Page>
  );
}
