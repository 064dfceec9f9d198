/** The register of people as matching reads it, and the names in records that it does not hold. */
import type { PersonCard } from '#shared/people/evidence.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';
import { referencesTo } from './references.ts';

/** Everybody in the register. */
export function readPeople(reader: Reader): PersonCard[] {
  return reader.allSql<PersonCard>(
    `SELECT id, number, name, name_en AS nameEn, role, department, joined, "left" FROM rec_person ORDER BY number`,
  );
}

/** A text in a reference to a person that is nobody's number. */
export interface UnknownName {
  type: string;
  field: string;
  text: string;
  department: string | null;
  count: number;
  /** First and last day of the records, where the type has days. */
  from: string | null;
  until: string | null;
}

/** Every text that stands for a person without being one's number, by type, field and department. */
export function unknownNames(reader: Reader): UnknownName[] {
  return reader.catalog.types.flatMap((type) => {
    const time = type.fields.find((field) => field.name === type.timeField);
    const day = time?.kind === 'date' ? `"${fieldColumn(time.name)}"` : 'NULL';
    return referencesTo(type, 'person').flatMap(({ name }) => {
      const column = `"${fieldColumn(name)}"`;
      return reader
        .allSql<Omit<UnknownName, 'type' | 'field'>>(
          `SELECT ${column} AS text, owner AS department, count(*) AS count,
                  min(${day}) AS "from", max(${day}) AS until
           FROM ${recordTable(type)}
           WHERE ${column} <> '' AND ${column} NOT IN (SELECT natural_key FROM rec_person)
           GROUP BY 1, 2`,
        )
        .map((row) => ({ type: type.id, field: name, ...row }));
    });
  });
}
