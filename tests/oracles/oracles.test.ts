import { describe, expect, it } from 'vitest';
import { oracleCases } from './cases/index.ts';
import { oraclesAreHere, runCheck } from './oracle.ts';

describe.skipIf(!oraclesAreHere)('right answers computed by R', () => {
  it.each(
    oracleCases.flatMap(({ id, checks }) => checks.map((check, i) => [`${id} ${i + 1}`, id, check] as const)),
  )('%s', (_name, id, check) => {
    const { compared, differences } = runCheck(id, check);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });
});
