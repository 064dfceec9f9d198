/** A paper with its answers, read from the records. */
import { recordsWith } from '#db/repositories/exams.ts';
import { getRecords, type StoredRecord } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import { type Examinee, itemsOf, type Sitting } from '#shared/exams/paper.ts';
import { splitAnswers } from '#shared/records/answers.ts';
import type { FieldValues } from '#shared/records/types.ts';

export interface StoredSitting {
  sitting: Sitting;
  paper: FieldValues | null;
  date: string | null;
  absent: number;
}

const SEX = /^(?:性别|sex|gender)$/i;

export function readSitting(reader: Reader, code: string): StoredSitting {
  const all = recordsWith(reader, 'exam-responses', { paper: code });
  const sat = all.filter(({ values }) => values.absent !== true && values.answers);
  const roles = rolesOf(reader, sat);
  const examinees = sat.map(({ values, envelope }): Examinee => {
    const learner = String(values.learner);
    return {
      id: learner,
      answers: splitAnswers(String(values.answers)),
      groups: {
        version: textOf(values.version),
        sex: sexOf(envelope.extra),
        role: roles.get(learner) ?? null,
        department: textOf(values.department),
      },
    };
  });
  const paper = recordsWith(reader, 'exam-paper', { paper: code })[0]?.values ?? null;
  const keys = recordsWith(reader, 'exam-key', { paper: code }).map(({ values }) => values);
  const answered = examinees.reduce((most, { answers }) => Math.max(most, answers.length), 0);
  return {
    sitting: { items: itemsOf(keys, paper, answered), examinees },
    paper,
    date: sat.reduce<string | null>((last, { values }) => {
      const date = textOf(values.date);
      return date !== null && (last === null || date > last) ? date : last;
    }, null),
    absent: all.length - sat.length,
  };
}

const textOf = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** A column that the file had beside what the record keeps. */
function sexOf(extra: string | null): string | null {
  if (extra === null) return null;
  const found = Object.entries(JSON.parse(extra) as Record<string, unknown>).find(([heading]) =>
    SEX.test(heading.trim()),
  );
  return found ? textOf(found[1]) : null;
}

function rolesOf(reader: Reader, sat: readonly StoredRecord[]): Map<string, string> {
  const type = reader.catalog.type('person');
  const rows = reader.allSql<{ id: string }>(
    `SELECT id FROM rec_person WHERE natural_key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(sat.map(({ values }) => values.learner)),
  );
  const people = getRecords(
    reader,
    type,
    rows.map(({ id }) => id),
  );
  return new Map(people.map(({ values }) => [String(values.number), String(values.role)]));
}
