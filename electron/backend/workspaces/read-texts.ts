/** Cells typed or pasted as texts, read by the parsers of the import. */
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { ValueProblem } from '#shared/importing/check-values.ts';
import { clean } from '#shared/importing/fold.ts';
import { fieldParser } from '#shared/importing/parse/index.ts';
import { scoreParser } from '#shared/importing/parse/score.ts';
import { type CellParser, isRemark, type Remark } from '#shared/importing/parse-result.ts';
import { findingMessage } from '#shared/importing/problem.ts';
import { createReferenceIndex, type ReferenceIndex } from '#shared/importing/references.ts';
import type { FieldSpec, FieldValue, FieldValues, RecordType, ScoresField } from '#shared/records/types.ts';
import { storedTargets } from '../importing/store-state.ts';

export interface ReadTexts {
  values: FieldValues;
  problems: ValueProblem[];
}

export type TextReader = (
  texts: Readonly<Record<string, string>>,
  /** The department of the row, where one is known: it tells persons of one name apart. */
  department: FieldValue,
) => ReadTexts;

const none: ReferenceIndex = {
  resolve: () => ({ kind: 'none', near: null }),
  has: () => false,
  targets: () => [],
};

/** A reader of the texts of one type's rows; the names of the store are read once, when a reference is first typed. */
export function textReader(reader: Reader, type: RecordType): TextReader {
  const calendar = readCalendar(reader);
  let index: ReferenceIndex | null = null;
  const parsers = new Map<string, CellParser>();
  const parserOf = (field: Exclude<FieldSpec, ScoresField>): CellParser => {
    const made = parsers.get(field.name);
    if (made) return made;
    if (field.kind === 'reference') index ??= createReferenceIndex(storedTargets(reader));
    const parse = fieldParser(field, { type, calendar, dateOrder: null, references: index ?? none });
    parsers.set(field.name, parse);
    return parse;
  };
  return (texts, department) => {
    const values: FieldValues = {};
    const problems: ValueProblem[] = [];
    // The department first: a name in another cell may need it.
    const fields = [...type.fields].sort(
      (a, b) => Number(b.name === type.departmentField) - Number(a.name === type.departmentField),
    );
    for (const field of fields) {
      const text = texts[field.name];
      if (text === undefined) continue;
      if (clean(text) === '') {
        values[field.name] = null;
        continue;
      }
      if (field.kind === 'scores') {
        readScores(field, text, values, problems);
        continue;
      }
      const parsed = parserOf(field)(text);
      if (!isRemark(parsed)) {
        values[field.name] = parsed;
        continue;
      }
      const own = type.departmentField ? (values[type.departmentField] ?? department) : null;
      const chosen = parsed.candidates?.filter((candidate) => candidate.department === own) ?? [];
      if (chosen.length === 1) {
        values[field.name] = chosen[0]!.key;
        continue;
      }
      values[field.name] = parsed.value;
      if (parsed.also) values[parsed.also.field] = parsed.also.value;
      report(field, parsed, problems);
    }
    return { values, problems };
  };
}

function report(field: FieldSpec, { finding }: Remark, into: ValueProblem[]): void {
  if (!finding) return;
  into.push({
    level: finding.level,
    field: field.name,
    code: finding.code,
    message: findingMessage(finding),
  });
}

/** The scores of one form in one cell: one per item, between blanks or commas, a dash for none; or its digits in a row. */
function readScores(field: ScoresField, text: string, values: FieldValues, problems: ValueProblem[]): void {
  const form = field.instrument;
  const plain = text.normalize('NFKC').trim();
  const inRow = plain.length === form.items.length && form.scale.highest < 10 && /^[\d-]+$/.test(plain);
  const parts = inRow ? [...plain] : text.split(/[\s,;，；、]+/).filter((part) => part !== '');
  const scores: (number | null)[] = [];
  for (const [at, item] of form.items.entries()) {
    const parsed = scoreParser(form, item)(parts[at] ?? '');
    const value = isRemark(parsed) ? parsed.value : parsed;
    scores.push(typeof value === 'number' ? value : null);
    if (isRemark(parsed)) report(field, parsed, problems);
  }
  if (parts.length > form.items.length) {
    problems.push({
      level: 'error',
      field: field.name,
      code: 'too-many-scores',
      message: {
        zh: `有 ${parts.length} 个分数，这份表只有 ${form.items.length} 题。`,
        en: `There are ${parts.length} scores, but the form has ${form.items.length} items.`,
      },
    });
  }
  values[field.name] = scores.every((score) => score === null) ? null : scores;
}
