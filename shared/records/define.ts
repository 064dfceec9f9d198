/** Makes a record type from an entry: checks that name fields by their labels are given the labels of its fields. */
import type { LocalText } from '#shared/i18n/language.ts';
import { type CheckMaker, labelsOf } from './checks.ts';
import { words } from './fields.ts';
import type { FieldSpec, RecordType, RowCheck } from './types.ts';

export interface RecordTypeEntry extends Omit<RecordType, 'checks' | 'sheetAliases'> {
  /** Names of sheets and files, parted by `|`. */
  sheets: string;
  checks: (RowCheck | CheckMaker)[];
  /** Headings of the form, by the field that each begins with: `中文 | English`. */
  sections?: Readonly<Record<string, string>>;
}

function inSections(fields: readonly FieldSpec[], sections: Readonly<Record<string, string>>): FieldSpec[] {
  const unknown = Object.keys(sections).find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) throw new Error(`no field ${unknown} for a section to begin with`);
  let section: LocalText | null = null;
  return fields.map((field) => {
    const [zh, en] = words(sections[field.name] ?? '');
    if (zh && en) section = { zh, en };
    return section ? { ...field, section } : field;
  });
}

export function defineRecordType({ sheets, checks, sections = {}, ...rest }: RecordTypeEntry): RecordType {
  const labelOf = labelsOf(rest.fields);
  return {
    ...rest,
    fields: inSections(rest.fields, sections),
    sheetAliases: words(sheets),
    checks: checks.map((check) => (typeof check === 'function' ? check(labelOf) : check)),
  };
}
