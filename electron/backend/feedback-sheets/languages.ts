/** In which language somebody reads: as the register says of the person, else of the department. */
import { getRecord, idOfKey } from '#db/repositories/record-reader.ts';
import type { Reader } from '#db/types.ts';
import type { SheetKind } from '#shared/feedback-sheets/facts.ts';
import type { Language } from '#shared/i18n/language.ts';

const languages: Readonly<Record<string, Language>> = { zh: 'zh-CN', en: 'en' };

export interface Addressee {
  kind: SheetKind;
  key: string;
  /** Codes; what concerns several departments is read in the language of none. */
  departments: readonly string[];
}

/** A function that answers the language of a reader; `office` where nothing is on record. */
export function readersLanguage(reader: Reader, office: Language): (to: Addressee) => Language {
  const saidBy = (register: 'person' | 'department', key: string): Language | undefined => {
    const type = reader.catalog.type(register);
    const id = idOfKey(reader, type, key);
    const record = id === undefined ? null : getRecord(reader, type, id);
    return languages[String(record?.values.language ?? '')];
  };
  return ({ kind, key, departments }) => {
    const own = kind === 'teacher' || kind === 'learner' ? saidBy('person', key) : undefined;
    const [department, ...others] = kind === 'department' ? [key] : departments;
    const home = department === undefined || others.length > 0 ? undefined : saidBy('department', department);
    return own ?? home ?? office;
  };
}
