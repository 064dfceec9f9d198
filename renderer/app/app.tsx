import { useState } from 'react';
import type { Failure } from '#shared/lib/result.ts';
import { RecoveryScreen } from '../features/recovery/index.tsx';
import { WelcomeScreen } from '../features/welcome/index.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Splash } from '../ui/skeletons.tsx';
import { useOperation } from './client.ts';
import { useEvents } from './events.ts';
import { Frame } from './layout/frame.tsx';
import { ScopeProvider } from './scope.tsx';

/** What the window shows: recovery when the backend is gone, the welcome without a workspace, else the frame. */
export function App() {
  const [down, setDown] = useState<Failure | null>(null);
  const state = useOperation('app.state', {});
  useEvents((event) => {
    if (event.type !== 'backend-down') return;
    if (event.restarted) void state.refetch();
    else setDown(event.error);
  });
  if (down) {
    return (
      <RecoveryScreen
        cause={{ kind: 'backend', failure: down }}
        onDone={() => {
          setDown(null);
          void state.refetch();
        }}
      />
    );
  }
  if (state.data) {
    const { profile, workspace } = state.data;
    if (!profile || !workspace) return <WelcomeScreen state={state.data} />;
    return (
      <ScopeProvider key={workspace.folder} workspace={workspace}>
        <Frame />
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
