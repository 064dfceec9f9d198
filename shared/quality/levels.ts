import type { QualityCheck, QualityLevel } from './types.ts';

/** Open findings by level; those of unknown checks are left out. */
export function countLevels(
  checks: readonly QualityCheck[],
  cells: readonly { check: string; open: number }[],
): Record<QualityLevel, number> {
  const levels = new Map(checks.map((check) => [check.id, check.level]));
  const counts: Record<QualityLevel, number> = { error: 0, warning: 0, note: 0 };
  for (const { check, open } of cells) {
    const level = levels.get(check);
    if (level) counts[level] += open;
  }
  return counts;
}
