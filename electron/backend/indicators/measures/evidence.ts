/** Items of the frameworks that ask for evidence, and whether they have some that is in date. */
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { frameworkOn } from '#shared/frameworks/catalog.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import type { Findings, MeasureContext, MeasureOf } from './types.ts';

export interface EvidenceItem {
  framework: Framework;
  item: FrameworkItem;
  proved: boolean;
}

/** The items of the frameworks that somebody has begun to prove for the academic year of the period. */
export function evidenceItems({ reader, scope }: MeasureContext): EvidenceItem[] {
  const given = reader.allSql<{ framework: string; code: string; current: number }>(
    `SELECT l.framework, l.code, max(p.dated IS NULL OR p.dated <= ?) AS current
     FROM evidence_link l JOIN evidence_piece p ON p.id = l.piece
     WHERE l.period = ? AND l.removed_at IS NULL AND p.removed_at IS NULL GROUP BY l.framework, l.code`,
    scope.to,
    scope.year,
  );
  if (given.length === 0) return [];
  const begun = new Set(given.map(({ framework }) => framework));
  const proved = new Set(
    given.filter(({ current }) => current === 1).map(({ framework, code }) => `${framework} ${code}`),
  );
  return frameworksOf(reader)
    .all.filter(({ id }) => begun.has(id))
    .flatMap((framework) =>
      leavesOf(frameworkOn(framework, scope.to))
        .filter((item) => (item.evidence ?? []).length > 0)
        .map((item) => ({ framework, item, proved: proved.has(`${framework.id} ${item.code}`) })),
    );
}

export function measureEvidence(measure: MeasureOf<'evidence'>, context: MeasureContext): Findings {
  const items = evidenceItems(context);
  if (items.length === 0) return new Map();
  const proved = items.filter((item) => item.proved).length;
  const n = items.length;
  return new Map([
    [
      null,
      { value: (measure.scale * proved) / n, numerator: proved, denominator: n, excluded: 0, n, sd: null },
    ],
  ]);
}
