import type { Reader } from '#db/types.ts';
import { type Progress, progressOf } from '#shared/home/progress.ts';
import { inUse } from './sources.ts';

/**
 * Narratives, evidence and ratings of the frameworks in use by the day on which an item first had one of that kind. A
 * rating that was given anew counts from the newer day.
 */
export function frameworkProgress(
  reader: Reader,
  year: string,
  today: string,
): (Progress & { id: string })[] {
  const stamps = reader.allSql<{ framework: string; day: string }>(
    `SELECT framework, substr(min(at), 1, 10) AS day FROM (
       SELECT framework, code, 'rating' AS part, at FROM rating WHERE period = ?
       UNION ALL
       SELECT v.framework, v.code, 'narrative', v.at FROM narrative_version v
         JOIN narrative n ON n.framework = v.framework AND n.code = v.code AND n.period = v.period
           AND n.language = v.language AND trim(n.text) <> ''
         WHERE v.period = ?
       UNION ALL
       SELECT l.framework, l.code, 'evidence', l.added_at FROM evidence_link l JOIN evidence_piece p ON p.id = l.piece
         WHERE l.period = ? AND l.removed_at IS NULL AND p.removed_at IS NULL
     ) GROUP BY framework, code, part`,
    year,
    year,
    year,
  );
  return inUse(reader).map((id) => ({
    id,
    ...progressOf(
      stamps.filter(({ framework }) => framework === id).map(({ day }) => day),
      today,
    ),
  }));
}
