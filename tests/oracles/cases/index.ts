import type { OracleCase } from '../oracle.ts';
import { effectCases } from './effects.ts';
import { fairScoreCases } from './fair-scores.ts';
import { generalizabilityCases } from './generalizability.ts';
import { itemCases } from './items.ts';
import { monitoringCases } from './monitoring.ts';
import { reliabilityCases } from './reliability.ts';
import { standardCases } from './standards.ts';

export const oracleCases: readonly OracleCase[] = [
  ...reliabilityCases,
  ...itemCases,
  ...standardCases,
  ...monitoringCases,
  ...effectCases,
  ...generalizabilityCases,
  ...fairScoreCases,
];
