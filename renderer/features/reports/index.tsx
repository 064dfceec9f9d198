import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';

/** Reports. */
export function ReportsScreen() {
  const { t } = useLanguage();
  const reports = useOperation('reports.list', {});
  return (
    <Page title={t('navigation.reports')}>
      <ul>
        {reports.data?.reports.map((report) => (
          <li key={report.id}>{report.title}</li>
        ))}
      </ul>
    </Page>
  );
}
