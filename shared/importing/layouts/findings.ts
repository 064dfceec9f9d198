/** What only the columns tell that are not kept: answered faster than one can read, answered twice, not sent. */
import { clean } from '../fold.ts';
import { cellText, type RawCell, type RawSheet } from '../raw.ts';
import type { LayoutColumn, LayoutFinding } from './types.ts';

/** One second for a question is faster than reading it. */
const SECONDS_PER_QUESTION = 1;
const FEWEST_QUESTIONS = 3;

const WORDS =
  /^(?:(\d+)\s*(?:小时|时|h))?\s*(?:(\d+)\s*(?:分钟|分|min|m))?\s*(?:(\d+(?:\.\d+)?)\s*(?:秒钟?|s(?:ec)?)?)?$/i;

/** Seconds of a duration as the tools write it: 23秒, 3分20秒, 83, 00:01:23. */
export function secondsOf(cell: RawCell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  const text = clean(cellText(cell));
  if (text === '') return null;
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words = WORDS.exec(text);
  return words ? Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0) : null;
}

/** Asks for the number of the one who answers. */
const OWN_NUMBER = /学号|工号|胸牌号|studentno|studentid|student number|staff number/i;

export function findingsOf(sheet: RawSheet, columns: readonly LayoutColumn[], from: number): LayoutFinding[] {
  const questions = columns.filter(({ role }) => role === 'answer' || role === 'matrix-part').length;
  const duration = columns.find(({ role }) => role === 'duration')?.index ?? -1;
  const number =
    columns.find(
      ({ role, drop, heading }) => role === 'answer' && drop === 'identity' && OWN_NUMBER.test(heading),
    )?.index ?? -1;
  const sent = columns.find(({ role, code }) => role === 'time' && code === 'submitdate')?.index ?? -1;
  const seen = new Map<string, number>();
  const findings: LayoutFinding[] = [];
  const fastest = questions * SECONDS_PER_QUESTION;
  for (let index = from; index < sheet.rows.length; index++) {
    const row = sheet.rows[index]!;
    if (row.length === 0) continue;
    const at = index + 1;
    const seconds = duration < 0 || questions < FEWEST_QUESTIONS ? null : secondsOf(row[duration]);
    if (seconds !== null && seconds < fastest) {
      findings.push({ row: at, column: duration, code: 'response-too-fast', params: { seconds, questions } });
    }
    const own = number < 0 ? '' : clean(cellText(row[number]));
    const first = own === '' ? undefined : seen.get(own);
    if (first !== undefined) {
      findings.push({ row: at, column: number, code: 'respondent-repeated', params: { first } });
    } else if (own !== '') seen.set(own, at);
    if (sent >= 0 && cellText(row[sent]) === '') {
      findings.push({ row: at, column: sent, code: 'response-incomplete', params: {} });
    }
  }
  return findings;
}
