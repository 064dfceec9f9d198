/** What there is for the items of a framework in one period. */
import type { NarrativeTable } from '#db/narrative-tables.ts';
import type { StoredPiece } from '#db/repositories/evidence.ts';
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { RatingTable } from '#db/tables.ts';
import type { Reader } from '#db/types.ts';
import type { StandardState } from '#shared/api/standards.ts';
import { type Validity, validityOf } from '#shared/evidence/validity.ts';
import { frameworkOn } from '#shared/frameworks/catalog.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { indicatorsServing } from '#shared/frameworks/served.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { daysOf } from '#shared/periods/period.ts';
import { isGone } from '../evidence/records.ts';
import { reviewWindow } from '../evidence/window.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { dayOf } from '../indicators/scope.ts';
import { narrativeOf } from '../narratives/stored.ts';
import { checkPeriod, type ItemPlace, itemAt } from './item.ts';

/**
 * The state of every leaf of a framework, in its order; indicators are the hospital's.
 * Throws the refusals `unknown-framework` and `bad-period`.
 * @param today `YYYY-MM-DD`; today, when absent.
 */
export function standardStates(
  reader: Reader,
  frameworkId: string,
  period: string,
  today?: string,
): StandardState[] {
  checkPeriod(period);
  return statesOf(reader, leavesOf(frameworkIn(reader, frameworkId, period)), frameworkId, period, today);
}

/** A framework with the items that are in force when the period ends. Throws the refusal `unknown-framework`. */
export function frameworkIn(reader: Reader, id: string, period: string): Framework {
  return frameworkOn(frameworksOf(reader).framework(id), daysOf(period, readCalendar(reader)).to);
}

/** The frameworks that the office works with, each with the items that are in force when the period ends. */
export function frameworksInUse(reader: Reader, period: string): Framework[] {
  const { to } = daysOf(period, readCalendar(reader));
  return frameworksOf(reader).inUse.map((framework) => frameworkOn(framework, to));
}

/** The state of one leaf. Throws the refusals of `itemAt`. */
export function standardState(reader: Reader, place: ItemPlace, today?: string): StandardState {
  return statesOf(reader, [itemAt(reader, place).item], place.framework, place.period, today)[0]!;
}

/** The indicators whose values the states of a framework tell. Throws the refusals of `standardStates`. */
export function indicatorsIn(reader: Reader, frameworkId: string, period: string): string[] {
  checkPeriod(period);
  const book = indicatorBookOf(reader);
  const items = leavesOf(frameworkIn(reader, frameworkId, period));
  return [...new Set(items.flatMap((item) => indicatorsServing(book, frameworkId, item)))];
}

function statesOf(
  reader: Reader,
  items: readonly FrameworkItem[],
  frameworkId: string,
  period: string,
  today: string | undefined,
): StandardState[] {
  const book = indicatorBookOf(reader);
  const window = reviewWindow(reader, period, today ?? dayOf(new Date()));
  const serving = new Map(items.map((item) => [item, indicatorsServing(book, frameworkId, item)]));
  const wanted = [...new Set([...serving.values()].flat())];
  const values = new Map(
    rememberedValues(reader, { period, indicators: wanted, ...(today ? { today } : {}) })
      .filter((value) => value.department === null)
      .map((value) => [value.indicator, value]),
  );
  const place = [frameworkId, period];
  const ratings = new Map(
    reader
      .allSql<RatingTable>('SELECT * FROM rating WHERE framework = ? AND period = ?', ...place)
      .map((row) => [row.code, row]),
  );
  const narratives = byCode(
    reader.allSql<NarrativeTable>(
      'SELECT * FROM narrative WHERE framework = ? AND period = ? ORDER BY language',
      ...place,
    ),
  );
  const evidence = byCode(
    reader.allSql<GivenEvidence>(
      `SELECT p.*, f.bytes, l.code, l.slot, l.added_at AS linked_at, l.added_by AS linked_by
       FROM evidence_link l JOIN evidence_piece p ON p.id = l.piece LEFT JOIN file f ON f.sha256 = p.sha256
       WHERE l.framework = ? AND l.period = ? AND l.removed_at IS NULL AND p.removed_at IS NULL
       ORDER BY l.added_at, p.id`,
      ...place,
    ),
  );
  return items.map((item) =>
    stateOf(
      item,
      ratings.get(item.code),
      narratives.get(item.code) ?? [],
      (evidence.get(item.code) ?? []).map((piece) => ({
        ...piece,
        validity: validityOf(
          { dated: piece.dated, validUntil: piece.valid_until, gone: isGone(reader, piece) },
          window,
        ),
      })),
      (serving.get(item) ?? []).flatMap((id) => values.get(id) ?? []),
    ),
  );
}

/** A piece as it serves an item. */
interface GivenEvidence extends StoredPiece {
  code: string;
  slot: string | null;
  linked_at: string;
  linked_by: string;
}

function byCode<Row extends { code: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row]);
  return groups;
}

function stateOf(
  item: FrameworkItem,
  rating: RatingTable | undefined,
  narratives: readonly NarrativeTable[],
  evidence: readonly (GivenEvidence & { validity: Validity })[],
  indicators: IndicatorValue[],
): StandardState {
  return {
    code: item.code,
    rating: rating
      ? { level: rating.level, points: rating.points, reason: rating.reason, at: rating.at, by: rating.by }
      : null,
    narratives: narratives.map(narrativeOf),
    evidence: evidence.map((row) => ({
      id: row.id,
      slot: row.slot,
      title: row.title,
      file: row.file,
      sha256: row.sha256,
      bytes: row.bytes,
      type: row.type,
      record: row.record,
      dated: row.dated,
      validUntil: row.valid_until,
      validity: row.validity,
      addedAt: row.linked_at,
      addedBy: row.linked_by,
    })),
    indicators,
    ready: {
      data: indicators.some((value) => value.value !== null),
      narrative: narratives.some((narrative) => narrative.text.trim() !== ''),
      evidence: evidence.length > 0,
      rating: rating !== undefined,
    },
  };
}
