/** The self-rating of an item: a level or points, with the reason. */
import type { RatingTable } from '#db/tables.ts';
import type { Writer } from '#db/types.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { type ItemPlace, itemAt, subjectOf } from './item.ts';

export interface Rating {
  level: string | null;
  points: number | null;
  reason: string;
}

/**
 * Stores a rating, or takes it away when it has neither level nor points. Throws the refusals `rating-level`,
 * `rating-points` and `rating-reason`, and those of `itemAt`.
 */
export function rate(writer: Writer, place: ItemPlace, rating: Rating): void {
  const { framework, item } = itemAt(writer, place);
  const keys = [place.framework, place.code, place.period];
  const before = writer.firstSql<RatingTable>(
    'SELECT * FROM rating WHERE framework = ? AND code = ? AND period = ?',
    ...keys,
  );
  const reason = rating.reason.trim();
  if (rating.level === null && rating.points === null) {
    if (!before) return;
    writer.runSql('DELETE FROM rating WHERE framework = ? AND code = ? AND period = ?', ...keys);
    writer.audit('standards.unrate', subjectOf(place), { before: plain(before), reason });
    return;
  }
  checkRating(framework, item, rating);
  if (reason === '') throw new Refusal('rating-reason', 'a rating needs a reason', { code: place.code });
  const after = { level: rating.level, points: rating.points, reason };
  writer.runSql(
    `INSERT INTO rating (framework, code, period, level, points, reason, at, "by") VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET level = excluded.level, points = excluded.points, reason = excluded.reason,
       at = excluded.at, "by" = excluded."by"`,
    ...keys,
    after.level,
    after.points,
    after.reason,
    writer.now,
    writer.actor,
  );
  writer.audit('standards.rate', subjectOf(place), { before: before ? plain(before) : null, after });
}

const plain = ({ level, points, reason }: RatingTable): Rating => ({ level, points, reason });

function checkRating({ rating: scale }: Framework, item: FrameworkItem, { level, points }: Rating): void {
  if (scale.kind === 'levels') {
    const known = scale.levels.some((entry) => entry.code === level);
    if (!known || points !== null) {
      throw new Refusal('rating-level', `no such level: ${level}`, { code: item.code });
    }
    return;
  }
  const most = item.points ?? 0;
  const steps = (points ?? -1) / scale.step;
  if (level !== null || points === null || points < 0 || points > most || !Number.isInteger(steps)) {
    throw new Refusal('rating-points', `points of ${item.code} are 0 to ${most} in steps of ${scale.step}`, {
      code: item.code,
      most,
      step: scale.step,
    });
  }
}
