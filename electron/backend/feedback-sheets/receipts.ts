/** Which sheets of a question were sent, read and acknowledged, in the records of receipts. */
import { getRecord, idOfKey, type StoredRecord } from '#db/repositories/record-reader.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { feedbackSheetsContract, ReceiptStep } from '#shared/api/feedback-sheets.ts';
import { Refusal } from '#shared/lib/result.ts';
import { feedbackSheet } from '#shared/records/feedback-sheet.ts';
import { naturalKey } from '#shared/records/index.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { DEPARTMENT, sourceOf } from '../evaluation/forms.ts';
import { ask, evaluationResults, type Question } from '../evaluation/results.ts';
import { editRecords } from '../workspaces/edit-records.ts';

interface Asked {
  question: Question;
  department: string | null;
}

type Contract = typeof feedbackSheetsContract;

const fields = {
  sent: 'sent_on',
  read: 'read_on',
  acknowledged: 'acknowledged_on',
} as const satisfies Record<ReceiptStep, string>;

/** Those who are judged, with what identifies the receipt of each and the one that is on record. */
function receiptsIn(reader: Reader, { question, department }: Asked) {
  const source = sourceOf(reader, question.type);
  const { group } = ask(reader, question);
  const { targets } = evaluationResults(reader, { ...question, department });
  const dimension = source.targets.find(({ field }) => field.name === question.by);
  const kind = question.by === DEPARTMENT ? DEPARTMENT : dimension!.kind;
  const options = source.group?.kind === 'choice' ? source.group.options : [];
  const respondents = options.find(({ code }) => code === group)?.label.zh;
  // Names in a register are in one language, and so is this one: a key may not change with the reader.
  const form = `${source.type.label.zh}${respondents ? `（${respondents}）` : ''}`;
  return targets.map(({ key, name, departments }) => {
    const identity: FieldValues = {
      form,
      period: question.period,
      kind,
      person: kind === 'teacher' || kind === 'learner' ? key : null,
      course: kind === 'course' ? key : null,
      department:
        kind === DEPARTMENT ? key : (homeOf(reader, dimension!.field.to, key) ?? departments[0] ?? null),
    };
    const id = idOfKey(reader, feedbackSheet, naturalKey(feedbackSheet, identity));
    return { key, name, identity, record: id === undefined ? null : getRecord(reader, feedbackSheet, id)! };
  });
}

/** Where the register says that somebody belongs: forms of several departments do not change it. */
function homeOf(reader: Reader, register: string, key: string): string | null {
  const type = reader.catalog.type(register);
  const id = idOfKey(reader, type, key);
  return id === undefined ? null : (getRecord(reader, type, id)?.envelope.owner ?? null);
}

const dayIn = (record: StoredRecord | null, step: ReceiptStep) =>
  (record?.values[fields[step]] ?? null) as string | null;

/** Throws the refusals `not-an-evaluation`, `not-judged` and `bad-period`. */
export function receiptsOf(reader: Reader, asked: Asked): OutputOf<Contract['feedback-sheets.receipts']> {
  return {
    receipts: receiptsIn(reader, asked).map(({ key, name, record }) => ({
      key,
      name,
      sent: dayIn(record, 'sent'),
      read: dayIn(record, 'read'),
      acknowledged: dayIn(record, 'acknowledged'),
    })),
  };
}

/**
 * Keeps a day for those named that have none yet. What was never sent cannot have been read. Throws the refusals
 * `not-an-evaluation`, `not-judged` and `bad-period`.
 */
export function recordReceipts(
  writer: Writer,
  {
    targets,
    step,
    on,
    ...asked
  }: Asked & { targets: readonly string[] | null; step: ReceiptStep; on: string },
): OutputOf<Contract['feedback-sheets.record']> {
  const known = new Map(receiptsIn(writer, asked).map((entry) => [entry.key, entry]));
  const chosen = (targets ?? [...known.keys()]).map((key) => {
    const entry = known.get(key);
    if (!entry) throw new Refusal('not-judged', `not judged: ${key}`, { by: key });
    return entry;
  });
  const unsent = step === 'sent' ? [] : chosen.filter(({ record }) => record === null);
  const open = chosen.filter(
    ({ record }) => dayIn(record, step) === null && (step === 'sent' || record !== null),
  );
  const { batch, rows } = editRecords(writer, feedbackSheet, {
    edits: open.map(({ identity, record }) => ({
      id: record?.id ?? null,
      version: record?.envelope.version ?? null,
      texts: {},
      values: { ...(record ? {} : identity), [fields[step]]: on },
    })),
    remove: [],
  });
  const refused = rows.flatMap(({ state, problems }, at) =>
    state === 'saved'
      ? []
      : [
          {
            name: open[at]!.name,
            reasons: problems.filter(({ level }) => level === 'error').map(({ message }) => message),
          },
        ],
  );
  return {
    batch,
    recorded: rows.length - refused.length,
    already: chosen.length - open.length - unsent.length,
    unsent: unsent.map(({ name }) => name),
    refused,
  };
}
