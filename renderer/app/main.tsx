import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp } from 'antd';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { config } from 'zod';
import { App } from './app.tsx';
import './base.css';
import '../ui/ui.css';
import { queryClient } from './cache.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { followChanges } from './events.ts';
import { LanguageProvider } from './language.tsx';
import { ThemeProvider } from './theme.tsx';

// The page's policy forbids making code from text, which zod would otherwise try.
config({ jitless: true });
followChanges();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <AntApp message={{ maxCount: 3, duration: 3 }}>
            <Router hook={useHashLocation}>
              <ErrorBoundary>
                <App />
              </ErrorBoundary>
            </Router>
          </AntApp>
        </QueryClientProvider>
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
);
