/** What departments owe, and what is expected of them. */
import { Tabs } from 'antd';
import { useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { periodLabel, periodsOfDate } from '#shared/periods/period.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { Page } from '../../ui/page.tsx';
import './completeness.css';
import { Overview } from './overview.tsx';
import { localToday } from './periods.ts';
import { Rules } from './rules.tsx';

export function CompletenessScreen() {
  const { t, say } = useLanguage();
  const scope = useScope();
  const [, go] = useLocation();
  const [, expected] = useRoute('/completeness/expected/:type?');
  const [, place] = useRoute('/completeness/at/:type/:department');
  const [chosen, setChosen] = useState<string | null>(null);
  const period = chosen ?? scope.period ?? periodsOfDate(localToday()).year;
  const choose = (key: string) => {
    setChosen(key);
    // The other screens follow where they know the period.
    if (scope.workspace.years.some((year) => key === year || key === `${year}-1` || key === `${year}-2`))
      scope.setPeriod(key);
  };
  return (
    <Page
      title={t('navigation.completeness')}
      description={
        expected
          ? t('completeness.rules-explain')
          : t('completeness.description', { period: say(periodLabel(period)) })
      }
    >
      <Tabs
        className="completeness-tabs"
        activeKey={expected ? 'expected' : 'matrix'}
        onChange={(key) => go(key === 'expected' ? '/completeness/expected' : '/completeness')}
        items={[
          {
            key: 'matrix',
            label: t('completeness.tab-matrix'),
            children: <Overview period={period} onPeriod={choose} place={place ?? null} />,
          },
          {
            key: 'expected',
            label: t('completeness.tab-rules'),
            children: <Rules opened={expected?.type ?? null} />,
          },
        ]}
        destroyOnHidden
      />
    </Page>
  );
}
