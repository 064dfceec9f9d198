import { ImportOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { periodLabel } from '#shared/periods/period.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { AttentionPanel } from './attention-panel.tsx';
import './home.css';
import { ImportsPanel } from './imports-panel.tsx';
import { ImprovementPanel } from './improvement-panel.tsx';
import { QualityPanel } from './quality-panel.tsx';
import { ReadinessPanel } from './readiness-panel.tsx';
import { SubmissionsPanel } from './submissions-panel.tsx';

/** What needs me today, for the period and department in force; every line leads to its place. */
export function HomeScreen() {
  const { t, say } = useLanguage();
  const { workspace, period, year } = useScope();
  const [, go] = useLocation();
  const importButton = (
    <Button
      type="primary"
      icon={<ImportOutlined />}
      disabled={workspace.readOnly}
      onClick={() => go('/import')}
    >
      {t('home.import')}
    </Button>
  );
  if (period === null || year === null) {
    return (
      <Page title={t('home.title')}>
        <Panel>
          <EmptyState
            icon={<InboxOutlined />}
            title={t('home.nothing-yet')}
            hint={t('home.nothing-yet-hint')}
            action={importButton}
          />
        </Panel>
      </Page>
    );
  }
  return (
    <Page
      title={t('home.title')}
      description={t('home.description', { period: say(periodLabel(period)) })}
      actions={importButton}
    >
      <div className="home">
        <div>
          <AttentionPanel period={period} />
          <SubmissionsPanel period={period} />
        </div>
        <div>
          <ImprovementPanel period={period} />
          <ReadinessPanel year={year} />
          <QualityPanel period={period} />
          <ImportsPanel />
        </div>
      </div>
    </Page>
  );
}
