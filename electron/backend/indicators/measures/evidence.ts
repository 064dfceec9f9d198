/** Items of the frameworks that ask for evidence, and whether they have some that is in date. */
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { holds, validityOf } from '#shared/evidence/validity.ts';
import { frameworkOn } from '#shared/frameworks/catalog.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { isGone } from '../../evidence/records.ts';
import { reviewWindow } from '../../evidence/window.ts';
import type { Findings, MeasureContext, MeasureOf } from './types.ts';

export interface EvidenceItem {
  framework: Framework;
  item: FrameworkItem;
  proved: boolean;
  /** There is evidence, but none of it holds. */
  outdated: boolean;
}

interface Given {
  framework: string;
  code: string;
  type: string | null;
  record: string | null;
  dated: string | null;
  validUntil: string | null;
}

/**
 * The items of the frameworks that somebody has begun to prove for the academic year of the period. Of a record that was
 * taken out of its register nothing is left to show.
 */
export function evidenceItems({ reader, scope }: MeasureContext): EvidenceItem[] {
  const given = reader.allSql<Given>(
    `SELECT l.framework, l.code, p.type, p.record, p.dated, p.valid_until AS validUntil
     FROM evidence_link l JOIN evidence_piece p ON p.id = l.piece
     WHERE l.period = ? AND l.removed_at IS NULL AND p.removed_at IS NULL`,
    scope.year,
  );
  if (given.length === 0) return [];
  const window = { ...reviewWindow(reader, scope.key, scope.today), to: scope.to };
  const begun = new Set(given.map(({ framework }) => framework));
  const held = new Map<string, boolean>();
  for (const piece of given) {
    const key = `${piece.framework} ${piece.code}`;
    held.set(key, held.get(key) || holds(validityOf({ ...piece, gone: isGone(reader, piece) }, window)));
  }
  return frameworksOf(reader)
    .all.filter(({ id }) => begun.has(id))
    .flatMap((framework) =>
      leavesOf(frameworkOn(framework, scope.to))
        .filter((item) => (item.evidence ?? []).length > 0)
        .map((item) => {
          const proved = held.get(`${framework.id} ${item.code}`);
          return { framework, item, proved: proved === true, outdated: proved === false };
        }),
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
