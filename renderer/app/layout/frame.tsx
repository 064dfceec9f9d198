/** The frame of an open workspace: navigation, header, and the screen that the address names. */
import { Suspense, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { call } from '../client.ts';
import { useFileDrop } from '../dropped-files.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { useMenu } from '../events.ts';
import { useFreshChecks } from '../fresh-checks.ts';
import { useT } from '../language.tsx';
import { usePreference } from '../preferences.ts';
import { useScope } from '../scope.tsx';
import { screenAt, screens } from '../screens.ts';
import { ShortcutList, useScreenKeys } from '../shortcuts.tsx';
import './frame.css';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';

export function Frame() {
  const t = useT();
  const { workspace } = useScope();
  const [location, go] = useLocation();
  const [folded, setFolded] = usePreference('navigation', 'open', ['open', 'folded']);
  const [listShown, showList] = useState(false);
  const hovering = useFileDrop(!workspace.readOnly);
  const toggleFolded = () => setFolded(folded === 'open' ? 'folded' : 'open');

  useFreshChecks(!workspace.readOnly);
  useScreenKeys(() => showList(true));
  useMenu((command) => {
    if ('go' in command) {
      go(command.go);
      return;
    }
    switch (command.do) {
      case 'toggle-navigation':
        return toggleFolded();
      case 'close-workspace':
        return void call('workspace.close', {});
      case 'shortcuts':
        return showList(true);
      case 'find':
        document.querySelector<HTMLInputElement>('[data-find] input, input[data-find]')?.focus();
        return;
    }
  });

  const current = screenAt(location);
  return (
    <div className="frame" data-folded={folded === 'folded'}>
      <button type="button" className="skip-link" onClick={focusMain}>
        {t('navigation.skip')}
      </button>
      <Navigation
        folded={folded === 'folded'}
        onToggle={toggleFolded}
        current={current?.within ?? current?.id ?? null}
      />
      <Header current={current} onShowShortcuts={() => showList(true)} />
      <main id="main" className="work" tabIndex={-1}>
        <ErrorBoundary key={current?.id}>
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              {screens.map(({ id, path, Screen }) => (
                <Route key={id} path={path === '/' ? '/' : `${path}/*?`} component={Screen} />
              ))}
              <Route>
                <Redirect to="/" replace />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      {hovering && (
        <div className="drop-veil" role="status">
          <p>{t('navigation.drop-here')}</p>
        </div>
      )}
      <ShortcutList open={listShown} onClose={() => showList(false)} />
    </div>
  );
}

function focusMain(): void {
  document.getElementById('main')?.focus();
}
