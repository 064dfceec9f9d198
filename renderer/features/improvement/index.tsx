/** What is wrong, who mends it, and whether it helped. */
import { Tabs } from 'antd';
import { useLocation, useRoute } from 'wouter';
import { useLanguage } from '../../app/language.tsx';
import { Page } from '../../ui/page.tsx';
import { Actions } from './actions.tsx';
import { Clock } from './clock.tsx';
import { GapDialog } from './gap-dialog.tsx';
import './improvement.css';
import { Signals } from './signals.tsx';

const paths: Record<string, string> = {
  signals: '/improvement',
  actions: '/improvement/actions',
  clock: '/improvement/clock',
};

export function ImprovementScreen() {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const [, action] = useRoute('/improvement/action/:id');
  const [inActions] = useRoute('/improvement/actions');
  const [inClock, clock] = useRoute('/improvement/clock/:leg?');
  const [, gap] = useRoute('/improvement/gap/:visit/:line');
  const tab = inClock ? 'clock' : inActions || action ? 'actions' : 'signals';
  return (
    <Page title={t('navigation.improvement')} description={t('improvement.description')}>
      <Tabs
        className="improvement-tabs"
        activeKey={tab}
        onChange={(key) => go(paths[key] ?? '/improvement')}
        destroyOnHidden
        items={[
          { key: 'signals', label: t('improvement.tab-signals'), children: <Signals /> },
          {
            key: 'actions',
            label: t('improvement.tab-actions'),
            children: <Actions opened={action?.id ?? null} />,
          },
          {
            key: 'clock',
            label: t('improvement.tab-clock'),
            children: <Clock chosen={clock?.leg ?? null} />,
          },
        ]}
      />
      {gap && <GapDialog visit={gap.visit} line={Number(gap.line)} />}
    </Page>
  );
}
