import type { OracleCase } from '../oracle.ts';
import { reliabilityCases } from './reliability.ts';

export const oracleCases: readonly OracleCase[] = [...reliabilityCases];
