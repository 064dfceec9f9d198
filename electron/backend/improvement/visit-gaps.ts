/** Gaps that a mock visit has found, as findings that an action can answer. */
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Finding } from '#shared/api/improvement.ts';
import type { visitsContract } from '#shared/api/visits.ts';
import { yearOf } from '#shared/periods/period.ts';
import { hasGap, openChecks } from '#shared/visit/gaps.ts';
import { listVisits, openVisit, visitRef } from '../visit/visits.ts';

type Opened = OutputOf<(typeof visitsContract)['visits.open']>;
type Line = Opened['lines'][number];

/**
 * What somebody looked for and did not find, of the newest visit under each framework in the year: a rule that is not
 * kept in a line that nobody has looked at yet is no finding.
 */
export function foundGaps(
  reader: Reader,
  { department, period }: { department: string | null; period: string | null },
): Finding[] {
  const seen = new Set<string>();
  return listVisits(reader).flatMap(({ id, framework, period: year }) => {
    if (seen.has(framework) || (period !== null && yearOf(period) !== year)) return [];
    seen.add(framework);
    const opened = openVisit(reader, id);
    return opened.lines
      .filter((line) => line.verdict === 'not-found' && line.action === null)
      .filter((line) => department === null || line.department === department)
      .map((line) => gapFinding(reader, opened.visit, line));
  });
}

/** One gap, whether anybody has looked yet or not; null where there is none that waits for an action. */
export function gapOf(reader: Reader, visit: string, line: number): Finding | null {
  const opened = openVisit(reader, visit);
  const found = opened.lines.find((each) => each.line === line);
  return found && hasGap(found) && found.action === null ? gapFinding(reader, opened.visit, found) : null;
}

function gapFinding(reader: Reader, visit: Opened['visit'], line: Line): Finding {
  const kind = reader.catalog.has(line.type)
    ? reader.catalog.type(line.type).label
    : { zh: line.type, en: line.type };
  const codes = line.items.join(', ');
  const person = [line.person, line.title].filter(Boolean).join(' · ');
  const rules = openChecks(line);
  const missing =
    line.verdict === 'not-found'
      ? { zh: '没有找到原始记录', en: 'the original was not found' }
      : {
          zh: rules.map(({ id, label }) => (id === 'there' ? label.zh : `不符合“${label.zh}”`)).join('；'),
          en: rules.map(({ id, label }) => (id === 'there' ? label.en : `not kept: ${label.en}`)).join('; '),
        };
  return {
    source: 'visit',
    ref: visitRef(visit.id, line.line),
    department: line.department,
    day: visit.at.slice(0, 10),
    title: {
      zh: `${codes} ${kind.zh}：${missing.zh}`,
      en: `${codes} ${kind.en}: ${missing.en}`,
    },
    text: [person, line.note].filter(Boolean).join(' · '),
    owner: null,
    due: null,
    place: { kind: 'visit', visit: visit.id },
  };
}
