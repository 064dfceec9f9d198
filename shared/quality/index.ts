/** All checks that apply to the record types in force. */
import type { RecordCatalog } from '../records/catalog.ts';
import { acrossRecords } from './checks/index.ts';
import { checksOfType } from './of-types.ts';
import type { QualityCheck } from './types.ts';

const kept = new WeakMap<RecordCatalog, readonly QualityCheck[]>();

/** Checks across records first, then those of every type in the order of the catalog. Types that are not there have none. */
export function qualityChecks(catalog: RecordCatalog): readonly QualityCheck[] {
  const known = kept.get(catalog);
  if (known) return known;
  const there = (check: QualityCheck) =>
    catalog.has(check.type) && (!('other' in check.rows) || catalog.has(check.rows.other));
  const checks = [...acrossRecords.filter(there), ...catalog.types.flatMap(checksOfType)];
  kept.set(catalog, checks);
  return checks;
}

/** The check of an id; undefined for one that does not apply here. */
export function qualityCheck(catalog: RecordCatalog, id: string): QualityCheck | undefined {
  return qualityChecks(catalog).find((check) => check.id === id);
}

export { acrossRecords } from './checks/index.ts';
export type { Finder, QualityCheck, QualityLevel } from './types.ts';
