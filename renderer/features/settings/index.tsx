import { App, Button } from 'antd';
import { Link } from 'wouter';
import type { Input } from '#shared/api/index.ts';
import { forgetWorkspace, invalidate } from '../../app/cache.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { ProfileForm } from '../../ui/profile-form.tsx';
import { About } from './about.tsx';
import { Anonymity } from './anonymity.tsx';
import { Appearance } from './appearance.tsx';
import './settings.css';
import { WorkspaceForm } from './workspace-form.tsx';

export function SettingsScreen() {
  const t = useT();
  const { message } = App.useApp();
  const state = useOperation('app.state', {});
  const close = useCommand('workspace.close');
  const closeWorkspace = async () => {
    const result = await close.run({} satisfies Input<'workspace.close'>);
    if (result.ok) forgetWorkspace();
  };
  const profile = state.data?.profile ?? null;
  return (
    <Page
      title={t('navigation.settings')}
      description={t('settings.description')}
      actions={
        <Button
          onClick={() => void closeWorkspace()}
          loading={close.pending}
          title={t('settings.close-hint')}
        >
          {t('settings.close')}
        </Button>
      }
    >
      <div className="settings">
        <Panel title={t('settings.profile')}>
          {profile && (
            <ProfileForm
              profile={profile}
              verb={t('settings.save-profile')}
              onSaved={() => {
                invalidate(['profile']);
                void message.success(t('settings.profile-saved'));
              }}
            />
          )}
        </Panel>
        <Panel title={t('settings.workspace')}>
          <WorkspaceForm onSaved={() => void message.success(t('settings.workspace-saved'))} />
        </Panel>
        <Panel title={t('settings.anonymity')}>
          <Anonymity onSaved={() => void message.success(t('settings.floor-saved'))} />
        </Panel>
        <Panel title={t('settings.appearance')}>
          <Appearance profile={profile} />
        </Panel>
        <Panel title={t('record-types.manage')}>
          <div className="settings-types">
            <span>{t('record-types.manage-hint')}</span>
            <Link href="/record-types">{t('record-types.open')}</Link>
          </div>
        </Panel>
        <Panel title={t('settings.about')}>
          <About />
        </Panel>
      </div>
    </Page>
  );
}
