/** Data quality: the checks by department, and people who may be one. */
import { Tabs } from 'antd';
import { useLocation, useRoute } from 'wouter';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';
import { PeopleReview } from '../../ui/people/people-review.tsx';
import { Checks } from './checks.tsx';
import { ExportButton } from './export-button.tsx';
import './quality.css';

export function QualityScreen() {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const [, route] = useRoute('/quality/:part?');
  const people = route?.part === 'people';
  return (
    <Page
      title={t('navigation.quality')}
      description={t(people ? 'people.intro' : 'quality.description')}
      actions={!people && <ExportButton check={null} />}
    >
      <Tabs
        className="quality-tabs"
        activeKey={people ? 'people' : 'checks'}
        onChange={(key) => go(key === 'people' ? '/quality/people' : '/quality')}
        items={[
          { key: 'checks', label: t('quality.matrix'), children: <Checks /> },
          { key: 'people', label: t('quality.people'), children: <PeopleReview /> },
        ]}
        destroyOnHidden
      />
    </Page>
  );
}
