import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '#shared/home/kinds.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { Page } from '../../ui/page.tsx';
import { AttentionPanel } from './attention-panel.tsx';
import { ClockPanel } from './clock-panel.tsx';
import './home.css';
import { ImportsPanel } from './imports-panel.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { QualityPanel } from './quality-panel.tsx';
import { ReadinessPanel } from './readiness-panel.tsx';
import { SubmissionsPanel } from './submissions-panel.tsx';
import { TodayPanel } from './today-panel.tsx';

const panels = {
  attention: ({ period }) => <AttentionPanel period={period} />,
  submissions: ({ period }) => <SubmissionsPanel period={period} />,
  clock: ({ period }) => <ClockPanel period={period} />,
  readiness: ({ year }) => <ReadinessPanel year={year} />,
  quality: ({ period }) => <QualityPanel period={period} />,
  imports: () => <ImportsPanel />,
} satisfies Record<string, (place: { period: string; year: string }) => ReactNode>;

/** Below the list, and beside it: what concerns the role most on top. */
const arranged: Record<Role, { main: (keyof typeof panels)[]; side: (keyof typeof panels)[] }> = {
  'quality-office': {
    main: ['attention', 'submissions'],
    side: ['readiness', 'clock', 'quality', 'imports'],
  },
  secretary: { main: ['submissions', 'attention'], side: ['quality', 'imports', 'clock', 'readiness'] },
  auditor: { main: ['attention', 'submissions'], side: ['readiness', 'quality', 'clock', 'imports'] },
};

/** What needs me today, for the period and department in force; every line leads to its place. */
export function HomeScreen() {
  const { t, say } = useLanguage();
  const { workspace, period, year } = useScope();
  const [, go] = useLocation();
  const role = useOperation('app.state', {}).data?.profile?.role ?? 'quality-office';
  const { main, side } = arranged[role];
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
        <NothingYet importButton={importButton} />
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
          <TodayPanel period={period} />
          {main.map((id) => (
            <Fragment key={id}>{panels[id]({ period, year })}</Fragment>
          ))}
        </div>
        <div>
          {side.map((id) => (
            <Fragment key={id}>{panels[id]({ period, year })}</Fragment>
          ))}
        </div>
      </div>
    </Page>
  );
}
