/** What observations, meetings, ratings and mock visits ask for and no action answers yet. */
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { getRecords } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { Finding } from '#shared/api/improvement.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { yearOf } from '#shared/periods/period.ts';
import type { FieldValue } from '#shared/records/types.ts';
import { foundGaps } from './visit-gaps.ts';

const MOST = 300;

interface Place {
  department: string | null;
  period: string | null;
}

/** An action names where it came from as `type/key` or `framework/code`, or by a number or date of the hospital's own. */
export function openFindings(reader: Reader, place: Place): Finding[] {
  const taken = new Set(
    reader
      .allSql<{ ref: string }>(
        `SELECT DISTINCT source_record AS ref FROM rec_improvement WHERE source_record <> ''`,
      )
      .map(({ ref }) => ref),
  );
  return [
    ...foundGaps(reader, place),
    ...observations(reader, place),
    ...meetings(reader, place),
    ...standards(reader, place),
  ].filter(({ ref }) => !taken.has(ref));
}

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

function recordsOf(reader: Reader, typeId: string, condition: string, { department, period }: Place) {
  const type = reader.catalog.type(typeId);
  const year = period === null ? null : yearOf(period);
  const rows = reader.allSql<{ id: string }>(
    `SELECT id FROM rec_${typeId} WHERE ${condition} AND (? IS NULL OR owner = ?) AND (? IS NULL OR year = ?)
     ORDER BY "date" DESC LIMIT ${MOST}`,
    department,
    department,
    year,
    year,
  );
  return getRecords(
    reader,
    type,
    rows.map(({ id }) => id),
  );
}

function observations(reader: Reader, place: Place): Finding[] {
  return recordsOf(
    reader,
    'observation',
    `follow_up_needed = 1 AND ifnull(followed_up_on, '') = ''`,
    place,
  ).map(({ id, values, names, envelope }) => {
    const title = [names.teacher ?? text(values.teacher), names.course ?? text(values.topic)]
      .filter((part) => part !== '')
      .join(' · ');
    return {
      source: 'observation',
      ref: `observation/${id}`,
      department: envelope.owner,
      day: text(values.date) || null,
      title: { zh: title, en: title },
      text: text(values.suggestions),
      owner: text(values.teacher) || null,
      due: null,
      place: { kind: 'record', type: 'observation', id },
    };
  });
}

function meetings(reader: Reader, place: Place): Finding[] {
  return recordsOf(
    reader,
    'meeting',
    `decision <> '' AND ifnull(done_on, '') = '' AND ifnull(state, 'open') IN ('open', 'running')`,
    place,
  ).map(({ id, values, envelope }) => {
    const title = text(values.title);
    return {
      source: 'meeting',
      ref: `meeting/${id}`,
      department: envelope.owner,
      day: text(values.date) || null,
      title: { zh: title, en: title },
      text: text(values.decision),
      owner: text(values.owner) || null,
      due: text(values.due_on) || null,
      place: { kind: 'record', type: 'meeting', id },
    };
  });
}

/** Items rated in the lower half of the levels, or with less than six tenths of their points. They are the hospital's. */
function standards(reader: Reader, { department, period }: Place): Finding[] {
  if (department !== null || period === null) return [];
  const year = yearOf(period);
  return frameworksOf(reader).inUse.flatMap((framework) => {
    const ratings = new Map(
      reader
        .allSql<{ code: string; level: string | null; points: number | null; reason: string; at: string }>(
          'SELECT code, level, points, reason, at FROM rating WHERE framework = ? AND period = ?',
          framework.id,
          year,
        )
        .map((row) => [row.code, row]),
    );
    return leavesOf(framework).flatMap((item): Finding[] => {
      const rating = ratings.get(item.code);
      if (!rating || !isWeak(framework, item, rating)) return [];
      return [
        {
          source: 'standard',
          ref: `${framework.id}/${year}/${item.code}`,
          department: null,
          day: rating.at.slice(0, 10),
          title: { zh: `${item.code} ${item.title.zh}`, en: `${item.code} ${item.title.en}` },
          text: rating.reason,
          owner: null,
          due: null,
          place: { kind: 'standard', framework: framework.id, code: item.code },
        },
      ];
    });
  });
}

/** Share of an item's points below which it asks for an action. */
const WEAK = 0.6;

function isWeak(
  { rating: scale }: Framework,
  item: FrameworkItem,
  { level, points }: { level: string | null; points: number | null },
): boolean {
  if (scale.kind === 'points') return points !== null && points < WEAK * (item.points ?? 0);
  const at = scale.levels.findIndex(({ code }) => code === level);
  return at >= 0 && at < scale.levels.length / 2;
}
