/** What the title, the sheet's name and the file's name say for all rows: the department, the term, the kind. */
import type { FieldSpec, FieldValue, RecordType } from '#shared/records/types.ts';
import { fold, hasHan } from '../fold.ts';
import { readPeriod, toGrain } from '../parse/period.ts';
import { cellText, type RawSheet } from '../raw.ts';
import type { ReferenceIndex } from '../references.ts';

/** The texts above the heading, then the sheet's name, then the file's: the nearer to the rows, the earlier. */
export function titleTexts(sheet: RawSheet, top: number, fileName: string): string[] {
  const above = sheet.rows.slice(0, top).flatMap((row) => row.filter((cell) => cell !== null).map(cellText));
  return [...above, sheet.name, fileName.replace(/\.[a-z]{2,4}$/i, '')].filter((text) => text.trim() !== '');
}

/**
 * Values for rows that have none of their own. Only the department, periods and required choices without a column are
 * taken from a title: anything else would be a guess.
 */
export function titleDefaults(
  type: RecordType,
  texts: readonly string[],
  mapped: ReadonlySet<string>,
  references: ReferenceIndex,
): Record<string, FieldValue> {
  const defaults: Record<string, FieldValue> = {};
  for (const field of type.fields) {
    const value = defaultFor(type, field, texts, mapped, references);
    if (value !== null) defaults[field.name] = value;
  }
  return defaults;
}

function defaultFor(
  type: RecordType,
  field: FieldSpec,
  texts: readonly string[],
  mapped: ReadonlySet<string>,
  references: ReferenceIndex,
): FieldValue {
  if (field.name === type.departmentField) return departmentIn(texts, references);
  if (field.kind === 'period') {
    for (const text of texts) {
      const key = readPeriod(text);
      const period = key && toGrain(key, field.grain);
      if (period) return period;
    }
  }
  if (field.kind === 'choice' && field.required && !mapped.has(field.name)) return optionIn(field, texts);
  return null;
}

/** The department whose name is the longest one contained in the first text that contains any. */
export function departmentIn(texts: readonly string[], references: ReferenceIndex): string | null {
  const departments = references.targets('department');
  for (const text of texts) {
    const names = mentioned(text);
    let best: { key: string; length: number } | null = null;
    for (const target of departments) {
      for (const name of target.names) {
        if (name.length > (best?.length ?? 1) && names(name)) best = { key: target.key, length: name.length };
      }
    }
    if (best) return best.key;
  }
  return null;
}

function optionIn(field: FieldSpec & { kind: 'choice' }, texts: readonly string[]): string | null {
  for (const text of texts) {
    const names = mentioned(text);
    let best: { code: string; length: number } | null = null;
    for (const option of field.options) {
      for (const word of [option.label.zh, option.label.en, ...option.aliases]) {
        if (word.length > (best?.length ?? 1) && names(word))
          best = { code: option.code, length: word.length };
      }
    }
    if (best) return best.code;
  }
  return null;
}

/** Tells whether a text mentions a name: Chinese anywhere, Latin letters as whole words (presidents are no residents). */
function mentioned(text: string): (name: string) => boolean {
  const folded = fold(text);
  const words = ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `.replace(
    /(?<=[a-z0-9])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[a-z0-9])/g,
    ' ',
  );
  return (name) => {
    const wanted = fold(name);
    if (wanted.length < 2) return false;
    if (hasHan(name)) return folded.includes(wanted);
    const plain = name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return words.includes(` ${plain} `) || words.includes(` ${plain}s `);
  };
}
