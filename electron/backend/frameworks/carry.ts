/** What was done for an item, done for another one as well: evidence linked, the narrative as a draft, the rating. */

import type { NarrativeTable } from '#db/narrative-tables.ts';
import { linkOf, linksOf, putLink } from '#db/repositories/evidence.ts';
import { frameworksOf } from '#db/repositories/frameworks.ts';
import type { RatingTable } from '#db/tables.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import { unreadLines } from '#shared/narratives/markup.ts';
import { storedNarrative, storeNarrative } from '../narratives/stored.ts';
import { type ItemPlace, itemAt, subjectOf } from '../standards/item.ts';
import { rate } from '../standards/rate.ts';

type Counts = Output<'frameworks.carry'>;
type Parts = Input<'frameworks.carry'>['parts'];

/** What is there already stays: a text is not written over, a rating not replaced. Throws the refusals of `itemAt`. */
export function carryOver(writer: Writer, input: Input<'frameworks.carry'>): Counts {
  const counts: Counts = { evidence: 0, narratives: 0, ratings: 0 };
  const catalog = frameworksOf(writer);
  const [from, to] = [catalog.framework(input.from), catalog.framework(input.to)];
  for (const pair of input.pairs) {
    const source: ItemPlace = { framework: from.id, code: pair.from, period: input.fromPeriod };
    const target: ItemPlace = { framework: to.id, code: pair.to, period: input.period };
    const { item: old } = itemAt(writer, source);
    const { item } = itemAt(writer, target);
    const before = { ...counts };
    const has = (part: Parts[number]) => input.parts.includes(part);
    if (has('evidence')) counts.evidence += carryEvidence(writer, source, target, item);
    if (has('narrative')) counts.narratives += carryNarratives(writer, source, target, from);
    if (has('rating') && carryRating(writer, source, target, from, to, old, item)) counts.ratings += 1;
    const done = {
      evidence: counts.evidence - before.evidence,
      narratives: counts.narratives - before.narratives,
      ratings: counts.ratings - before.ratings,
    };
    if (done.evidence + done.narratives + done.ratings > 0)
      writer.audit('frameworks.carry', subjectOf(target), { from: subjectOf(source), ...done });
  }
  return counts;
}

function carryEvidence(writer: Writer, source: ItemPlace, target: ItemPlace, item: FrameworkItem): number {
  const slots = new Set(item.evidence?.map(({ id }) => id));
  let n = 0;
  for (const link of linksOf(writer, source)) {
    if (link.code !== source.code) continue;
    const there = linkOf(writer, link.piece, target);
    // What somebody took away there is not brought back.
    if (there) continue;
    putLink(writer, link.piece, target, link.slot !== null && slots.has(link.slot) ? link.slot : null);
    n += 1;
  }
  return n;
}

const ORIGIN: LocalText = {
  zh: '（沿用自{framework} {code}，{period} 学年，请按本条目核对修改。）',
  en: '(Taken over from {framework} {code}, {period}: check it against this item.)',
};

function originLine(framework: Framework, { code, period }: ItemPlace, language: Language): string {
  return say(ORIGIN, language)
    .replace('{framework}', () => `${say(framework.label, language)} `.trimStart())
    .replace('{code}', () => code)
    .replace('{period}', () => period)
    .replace(/ {2,}/g, ' ');
}

function carryNarratives(writer: Writer, source: ItemPlace, target: ItemPlace, from: Framework): number {
  const texts = narrativesAt(writer, source);
  let n = 0;
  for (const { language: stored, text, told } of texts) {
    const language = stored as Language;
    if (text.trim() === '' || storedNarrative(writer, target, language)) continue;
    const whole = `${text.trimEnd()}\n\n${originLine(from, source, language)}`;
    storeNarrative(writer, target, language, 'carry', {
      text: whole,
      state: 'draft',
      written_at: writer.now,
      written_by: writer.actor,
      reviewed_at: null,
      reviewed_by: null,
      approved_at: null,
      approved_by: null,
      // Every line waits to be read for this item.
      drafted: JSON.stringify(unreadLines(whole, whole.split('\n'))),
      told,
    });
    n += 1;
  }
  return n;
}

const narrativesAt = (reader: Reader, { framework, code, period }: ItemPlace): NarrativeTable[] =>
  reader.allSql<NarrativeTable>(
    'SELECT * FROM narrative WHERE framework = ? AND code = ? AND period = ? ORDER BY language',
    framework,
    code,
    period,
  );

const ratingAt = (reader: Reader, { framework, code, period }: ItemPlace): RatingTable | undefined =>
  reader.firstSql<RatingTable>(
    'SELECT * FROM rating WHERE framework = ? AND code = ? AND period = ?',
    framework,
    code,
    period,
  );

/** Only where both are rated in the same way, and out of the same points. */
function carryRating(
  writer: Writer,
  source: ItemPlace,
  target: ItemPlace,
  from: Framework,
  to: Framework,
  old: FrameworkItem,
  item: FrameworkItem,
): boolean {
  const stored = ratingAt(writer, source);
  if (!stored || ratingAt(writer, target)) return false;
  if (JSON.stringify(from.rating) !== JSON.stringify(to.rating)) return false;
  if ((old.points ?? null) !== (item.points ?? null)) return false;
  rate(writer, target, { level: stored.level, points: stored.points, reason: stored.reason });
  return true;
}
