import type { OracleCase } from '../oracle.ts';
import { itemCases } from './items.ts';
import { reliabilityCases } from './reliability.ts';

export const oracleCases: readonly OracleCase[] = [...reliabilityCases, ...itemCases];
