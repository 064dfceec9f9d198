/** What is expected of departments: every version stays, and the last one of a type and department is in force. */
import { type ExpectationRule, ruleSchema } from '#shared/completeness/expected/rule.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import type { Reader, Writer } from '../types.ts';

export interface OfficeRule {
  type: RecordTypeId;
  /** null: all departments. */
  department: string | null;
  version: number;
  /** null: nothing of the office's own (any more). */
  rule: ExpectationRule | null;
  at: string;
  by: string;
}

interface Row {
  type: string;
  department: string;
  version: number;
  at: string;
  by: string;
  body: string;
}

const officeRule = ({ body, department, ...row }: Row): OfficeRule => {
  const rule = body === 'null' ? null : ruleSchema.safeParse(JSON.parse(body));
  return { ...row, department: department === '' ? null : department, rule: rule?.data ?? null };
};

/** The rules that the office has made, as they are in force. */
export function officeRules(reader: Reader): OfficeRule[] {
  const rows = reader.allSql<Row>(
    `SELECT * FROM expectation_version e WHERE version =
       (SELECT max(version) FROM expectation_version l WHERE l.type = e.type AND l.department = e.department)`,
  );
  return rows.map(officeRule).filter(({ rule }) => rule !== null);
}

/** All versions of a type's rules, newest first. */
export function ruleVersions(reader: Reader, type: RecordTypeId): OfficeRule[] {
  return reader
    .allSql<Row>('SELECT * FROM expectation_version WHERE type = ? ORDER BY at DESC, version DESC', type)
    .map(officeRule);
}

/** Keeps a rule (null: none of its own) as the next version, audited with the one before it. */
export function saveRule(
  writer: Writer,
  type: RecordTypeId,
  department: string | null,
  rule: ExpectationRule | null,
): void {
  const unit = department ?? '';
  const last = writer.firstSql<Row>(
    'SELECT * FROM expectation_version WHERE type = ? AND department = ? ORDER BY version DESC LIMIT 1',
    type,
    unit,
  );
  writer.run(
    writer.q.insertInto('expectation_version').values({
      type,
      department: unit,
      version: (last?.version ?? 0) + 1,
      at: writer.now,
      by: writer.actor,
      body: JSON.stringify(rule),
    }),
  );
  const before = last ? officeRule(last).rule : null;
  writer.audit('completeness.expect', type, { department, before, after: rule });
}

/**
 * Puts the rule before the last one back, as a version of its own. Answers false where the office has made none.
 * Undoing twice is a change taken back and made again.
 */
export function undoRule(writer: Writer, type: RecordTypeId, department: string | null): boolean {
  const [last, before] = writer
    .allSql<Row>(
      'SELECT * FROM expectation_version WHERE type = ? AND department = ? ORDER BY version DESC LIMIT 2',
      type,
      department ?? '',
    )
    .map(officeRule);
  if (!last) return false;
  saveRule(writer, type, department, before?.rule ?? null);
  return true;
}
