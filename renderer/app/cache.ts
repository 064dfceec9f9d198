/** The page's cache of answers, and which of them a change makes stale. */
import { QueryClient } from '@tanstack/react-query';
import type { ChangeScope } from '#shared/api/wire.ts';

/** What the answers of a feature's operations (the part before the dot) are made from. */
const MADE_FROM: Record<string, readonly ChangeScope[]> = {
  app: ['workspace', 'profile'],
  workspace: ['workspace'],
  backups: ['backups', 'workspace'],
  audit: ['audit', 'frameworks', 'records', 'imports', 'standards', 'reports', 'workspace', 'profile'],
  records: ['records', 'imports'],
  answers: ['records'],
  people: ['records', 'imports'],
  quality: ['quality', 'records', 'imports'],
  completeness: ['completeness', 'records', 'imports'],
  improvement: ['improvement', 'frameworks', 'records', 'imports', 'standards'],
  home: [
    'profile',
    'completeness',
    'improvement',
    'quality',
    'evidence',
    'frameworks',
    'standards',
    'records',
    'imports',
  ],
  batches: ['records', 'imports'],
  attachments: ['records', 'imports'],
  drafts: ['workspace'],
  'record-types': ['workspace', 'records', 'imports'],
  source: [],
  files: [],
  import: ['imports', 'records'],
  indicators: ['indicators', 'frameworks', 'records', 'imports'],
  comments: ['comments', 'records', 'imports'],
  evaluation: ['records', 'imports'],
  'feedback-sheets': ['records', 'imports', 'workspace'],
  exams: ['records', 'imports'],
  instruments: ['records', 'imports'],
  frameworks: ['frameworks', 'standards'],
  standards: ['frameworks', 'standards', 'indicators', 'records', 'imports'],
  evidence: ['evidence', 'frameworks', 'standards', 'records', 'imports'],
  readiness: ['readiness', 'evidence', 'frameworks', 'standards', 'indicators', 'records', 'imports'],
  visits: ['standards', 'frameworks', 'records', 'imports'],
  reports: ['reports', 'frameworks', 'standards', 'indicators', 'records', 'imports'],
};

/** Operations that are made from more than the rest of their feature. */
const MADE_FROM_ALSO: Record<string, readonly ChangeScope[]> = {
  'import.queue': ['import-queue'],
  'indicators.changes': ['reports'],
  'import.list': ['import-queue'],
};

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** The scopes that an operation's answer is made from; null for an operation that nobody has thought of. */
export function scopesOf(operation: string): readonly ChangeScope[] | null {
  const from = MADE_FROM[featureOf([operation])] ?? null;
  return from && [...from, ...(MADE_FROM_ALSO[operation] ?? [])];
}

const featureOf = (key: readonly unknown[]): string => String(key[0]).split('.')[0] ?? '';

/** Refetches what is on screen and was made from changed data; the rest is fetched again when it is next shown. */
export function invalidate(scopes: readonly ChangeScope[]): void {
  void queryClient.invalidateQueries({
    predicate: (query) => {
      const from = scopesOf(String(query.queryKey[0])) ?? scopes;
      return from.some((scope) => scopes.includes(scope)) || scopes.includes('workspace');
    },
  });
}

/** Another workspace is open now, or none: nothing of the former one may stay on screen. */
export function forgetWorkspace(): void {
  queryClient.removeQueries({ predicate: (query) => featureOf(query.queryKey) !== 'app' });
  void queryClient.invalidateQueries({ queryKey: ['app.state'] });
}
