/** Stored findings with their records. */
import { type FindingFilter, listFindings } from '#db/repositories/quality.ts';
import { getRecords } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { QualityFinding } from '#shared/api/quality.ts';
import { Refusal } from '#shared/lib/result.ts';
import { grainOf } from '#shared/periods/period.ts';
import { qualityCheck } from '#shared/quality/index.ts';
import type { QualityCheck } from '#shared/quality/types.ts';
import { readable } from '../anonymity/answers.ts';
import { recordRow } from '../workspaces/rows.ts';

/** Throws the refusal `check-unknown`. */
export function knownCheck(reader: Reader, id: string): QualityCheck {
  const check = qualityCheck(reader.catalog, id);
  if (!check) throw new Refusal('check-unknown', `no check ${id}`, { check: id });
  return check;
}

/** Throws the refusal `bad-period`. */
export function placeOf(input: { period: string | null; department: string | null }): FindingFilter {
  if (input.period === null) return { period: null, department: input.department };
  const grain = grainOf(input.period);
  if (!grain) throw new Refusal('bad-period', `not a period: ${input.period}`, { period: input.period });
  return { period: { grain, key: input.period }, department: input.department };
}

/** A page of findings. A record that was removed since the findings were made is left out. */
export function findingsOf(
  reader: Reader,
  check: QualityCheck,
  filter: FindingFilter & { dismissed: boolean; offset: number; limit: number },
): { total: number; rows: QualityFinding[] } {
  const { total, findings } = listFindings(reader, check.id, filter);
  const records = getRecords(
    reader,
    readable(reader, reader.catalog.type(check.type)),
    findings.map((finding) => finding.record),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const rows = findings.flatMap(({ record: id, params, reason, at, by }): QualityFinding[] => {
    const record = byId.get(id);
    if (!record) return [];
    return [
      {
        record: recordRow(record),
        params: params === null ? {} : (JSON.parse(params) as QualityFinding['params']),
        dismissed: reason !== null && at !== null && by !== null ? { reason, at, by } : null,
      },
    ];
  });
  return { total, rows };
}
