/** A stored value as the text or number that a department types into its cell. */
import { chosenOptions } from '#shared/importing/parse/choices.ts';
import { clinicalTeaching } from '#shared/instruments/clinical-teaching.ts';
import type { ChoiceField, FieldSpec, FieldValue } from '#shared/records/types.ts';
import type { CellValue } from '../../files/xlsx/workbook.ts';
import type { Hospital } from '../hospital/types.ts';
import type { DateSpelling, Dialect } from './dialect.ts';

/** Names by key, for the references. */
export interface Names {
  person: Map<string, string>;
  course: Map<string, string>;
  department: Map<string, { zh: string; en: string }>;
}

export function namesOf(hospital: Hospital): Names {
  return {
    person: new Map(hospital.person.map((row) => [row.number, row.name])),
    course: new Map(hospital.course.map((row) => [row.code, row.name])),
    department: new Map(hospital.department.map((row) => [row.code, { zh: row.name, en: row.name_en }])),
  };
}

export function spellDate(date: string, spelling: DateSpelling): CellValue {
  const [year, month, day] = date.split('-').map(Number);
  switch (spelling) {
    case 'cell':
      return { date };
    case 'iso':
      return date;
    case 'slash':
      return `${year}/${month}/${day}`;
    case 'dot':
      return `${year}.${month}.${day}`;
    case 'han':
      return `${year}年${month}月${day}日`;
    case 'compact':
      return date.replaceAll('-', '');
  }
}

export function spell(field: FieldSpec, value: FieldValue, dialect: Dialect, names: Names): CellValue {
  if (value === null || Array.isArray(value)) return null;
  switch (field.kind) {
    case 'date':
      return spellDate(String(value), dialect.dates);
    case 'boolean':
      return (field.name === 'passed' ? dialect.outcomes : dialect.answers)[value ? 0 : 1];
    case 'choice':
      return spellChoice(field, String(value), dialect);
    case 'choices':
      return chosenOptions(field, String(value))
        .map((option) => (dialect.language === 'en' ? option.label.en : option.label.zh))
        .join(dialect.language === 'en' ? '; ' : '；');
    case 'reference':
      return spellReference(field.to, String(value), dialect, names);
    default:
      return value;
  }
}

function spellChoice(field: ChoiceField, code: string, dialect: Dialect): string {
  const option = field.options.find((entry) => entry.code === code);
  if (!option) throw new Error(`no option ${code} in ${field.name}`);
  if (dialect.language === 'en') return option.label.en;
  return dialect.choices === 'everyday' ? (option.aliases[0] ?? option.label.zh) : option.label.zh;
}

function spellReference(to: string, key: string, dialect: Dialect, names: Names): string {
  if (to === 'course') return dialect.courses === 'code' ? key : (names.course.get(key) ?? key);
  if (to === 'department') {
    const name = names.department.get(key);
    if (!name || dialect.departments === 'code') return key;
    if (dialect.departments === 'english') return name.en;
    return dialect.departments === 'short' ? name.zh.replace(/科$/, '') : name.zh;
  }
  // Learners are always written by number: their names repeat.
  if (dialect.people === 'number' || !/^\d{6}$/.test(key)) return key;
  return names.person.get(key) ?? key;
}

/** A score as the word that a questionnaire program exports. */
export function spellScore(score: number | null, words: boolean): CellValue {
  if (score === null || !words) return score;
  const label = clinicalTeaching.scale.labels.find((entry) => entry.score === score);
  return label?.label.zh ?? score;
}
