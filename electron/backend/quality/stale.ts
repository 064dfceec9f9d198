/** Which checks have to look again. */
import { basisOf, computedChecks } from '#db/repositories/quality.ts';
import type { Reader } from '#db/types.ts';
import { qualityChecks } from '#shared/quality/index.ts';
import type { QualityCheck } from '#shared/quality/types.ts';
import type { RecordType } from '#shared/records/types.ts';

/** The types whose records a check reads. */
function typesOf(check: QualityCheck, type: RecordType): string[] {
  if ('other' in check.rows) return [check.type, check.rows.other];
  if (check.rows.kind !== 'unknown-reference') return [check.type];
  return [check.type, ...type.fields.flatMap((field) => (field.kind === 'reference' ? field.to : []))];
}

/** Bump when a finder begins to find other rows, so that what is kept is computed again. */
const EDITION = 2;

export interface StaleCheck {
  check: QualityCheck;
  type: RecordType;
  basis: string;
}

/** The checks whose findings are not those of the records as they are. */
export function staleChecks(reader: Reader, today: string): StaleCheck[] {
  const computed = computedChecks(reader);
  const states = new Map<string, string>();
  return qualityChecks(reader.catalog).flatMap((check) => {
    const type = reader.catalog.type(check.type);
    const types = typesOf(check, type);
    const key = types.join(' ');
    const state = states.get(key) ?? basisOf(reader, types);
    states.set(key, state);
    // Some findings come with time alone: what is due, and months that have ended.
    const day = check.rows.kind === 'where' || check.rows.kind === 'quiet-month' ? today : '';
    const basis = `${EDITION} ${state} ${day} ${JSON.stringify(check.rows)}`;
    return computed.get(check.id)?.basis === basis ? [] : [{ check, type, basis }];
  });
}
