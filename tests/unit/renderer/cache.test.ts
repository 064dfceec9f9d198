import { describe, expect, it } from 'vitest';
import { contract } from '#shared/api/index.ts';
import { invalidate, queryClient, scopesOf } from '../../../renderer/app/cache.ts';

describe('what a change makes stale', () => {
  it('knows what every query of the contract is made from', () => {
    const queries = Object.entries(contract).filter(([, operation]) => operation.kind === 'query');
    const unknown = queries.map(([name]) => name).filter((name) => scopesOf(name) === null);
    expect(unknown).toEqual([]);
  });

  it('fetches figures again after records changed, and leaves the originals alone', async () => {
    queryClient.setQueryData(['indicators.values', { period: '2024-2025' }], {});
    queryClient.setQueryData(['source.cell', { row: 1 }], {});
    queryClient.setQueryData(['backups.list', {}], {});
    invalidate(['records']);
    const stale = (name: string, input: unknown) =>
      queryClient.getQueryState([name, input])?.isInvalidated ?? null;
    expect(stale('indicators.values', { period: '2024-2025' })).toBe(true);
    expect(stale('source.cell', { row: 1 })).toBe(false);
    expect(stale('backups.list', {})).toBe(false);
    queryClient.clear();
  });
});
