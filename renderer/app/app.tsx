import { useEffect, useState } from 'react';
import { type RecoveryCause, RecoveryScreen } from '../features/recovery/index.tsx';
import { WelcomeScreen } from '../features/welcome/index.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Splash } from '../ui/skeletons.tsx';
import { CatalogProvider } from './catalog.tsx';
import { useOperation } from './client.ts';
import { useEvents, useMenu } from './events.ts';
import { FrameworksProvider } from './frameworks.tsx';
import { IndicatorsProvider } from './indicators.tsx';
import { useLanguage } from './language.tsx';
import { Frame } from './layout/frame.tsx';
import { readPreference } from './preferences.ts';
import { ScopeProvider } from './scope.tsx';
import { useTheme } from './theme.tsx';

/** What the window shows: recovery when something is broken, the welcome without a workspace, else the frame. */
export function App() {
  const [broken, setBroken] = useState<RecoveryCause | null>(null);
  const state = useOperation('app.state', {});
  useEvents((event) => {
    if (event.type === 'workspace' && event.open) setBroken(null);
    if (event.type !== 'backend-down') return;
    if (event.restarted) void state.refetch();
    else setBroken({ kind: 'backend', failure: event.error });
  });
  useAppearanceMenu();
  useLanguageOfProfile(state.data?.profile?.language ?? null);

  if (broken) {
    const done = () => {
      setBroken(null);
      void state.refetch();
    };
    return <RecoveryScreen cause={broken} onDone={done} />;
  }
  if (state.data) {
    const { profile, workspace } = state.data;
    if (!profile || !workspace) {
      return (
        <WelcomeScreen
          state={state.data}
          onBroken={({ failure, folder }) => setBroken({ kind: 'workspace', failure, folder })}
        />
      );
    }
    return (
      <ScopeProvider key={workspace.folder} workspace={workspace}>
        <CatalogProvider>
          <FrameworksProvider>
            <IndicatorsProvider>
              <Frame />
            </IndicatorsProvider>
          </FrameworksProvider>
        </CatalogProvider>
      </ScopeProvider>
    );
  }
  if (state.error) {
    return (
      <div className="centred">
        <FailureNote failure={state.error.failure} onRetry={() => void state.refetch()} />
      </div>
    );
  }
  return <Splash />;
}

function useAppearanceMenu(): void {
  const { language, setLanguage } = useLanguage();
  const theme = useTheme();
  useMenu((command) => {
    if (!('do' in command)) return;
    if (command.do === 'toggle-language') setLanguage(language === 'zh-CN' ? 'en' : 'zh-CN');
    if (command.do === 'toggle-theme') theme.setChoice(theme.dark ? 'light' : 'dark');
  });
}

/** Until a language is chosen on this computer, the one of the signature is used. */
function useLanguageOfProfile(ofProfile: 'zh-CN' | 'en' | null): void {
  const { language, setLanguage } = useLanguage();
  useEffect(() => {
    if (ofProfile && ofProfile !== language && readPreference('language') === null) setLanguage(ofProfile);
  }, [ofProfile, language, setLanguage]);
}
