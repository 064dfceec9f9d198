/** What the texts of one column mean: the table in which a person translates a department's words. */
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { importingContract } from '#shared/api/importing.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { compileColumns } from '#shared/importing/columns.ts';
import { clean } from '#shared/importing/fold.ts';
import { isRemark, type Parsed } from '#shared/importing/parse-result.ts';
import { cellText } from '#shared/importing/raw.ts';
import type { ReferenceIndex } from '#shared/importing/references.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import { knownReferences } from './known.ts';
import type { StagedImport, StagedSheet } from './staged.ts';
import { valueText } from './value-text.ts';

type ColumnValues = OutputOf<(typeof importingContract)['import.values']>;
type ColumnValue = ColumnValues['values'][number];

/** The distinct texts of a column with their counts and meanings; refused ones first, then frequent before rare. */
export function columnValues(
  staged: StagedImport,
  sheet: StagedSheet,
  index: number,
  limit: number,
  reader: Reader,
): ColumnValues {
  const reading = sheet.plan?.reading;
  if (!reading) throw new Refusal('sheet-without-type', 'choose what kind of data the sheet holds');
  const references = knownReferences(staged, reader);
  const calendar = readCalendar(reader);
  const { type, mapping } = reading;
  const column = compileColumns(type, sheet.raw, mapping, references, calendar).find(
    (entry) => entry.index === index,
  );
  if (!column) return { distinct: 0, values: [], options: [], reference: null };
  const field = type.fields[column.field]!;
  const texts = new Map<string, number>();
  for (const row of reading.rows) {
    const text = clean(cellText(sheet.raw.rows[row]?.[index]));
    if (text !== '') texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  const replaced = new Map(
    mapping.translations.filter((entry) => entry.column === index).map(({ from, to }) => [clean(from), to]),
  );
  const values = [...texts].map(([text, count]): ColumnValue => {
    const to = replaced.get(text) ?? null;
    const parsed = column.read(text);
    const refused = isRemark(parsed) && parsed.finding?.level === 'error';
    const meaning = refused ? null : meaningOf(type, field, parsed, references);
    const state = refused
      ? 'not-understood'
      : to !== null
        ? 'replaced'
        : meaning === null
          ? 'empty'
          : 'understood';
    return { text, count, state, meaning, to };
  });
  const rank = { 'not-understood': 0, replaced: 1, understood: 2, empty: 3 };
  values.sort((a, b) => rank[a.state] - rank[b.state] || b.count - a.count);
  return {
    distinct: values.length,
    values: values.slice(0, limit),
    options: optionsOf(type, field),
    reference: field.kind === 'reference' ? field.to : null,
  };
}

function meaningOf(
  type: RecordType,
  field: FieldSpec,
  parsed: Parsed,
  references: ReferenceIndex,
): LocalText | null {
  const value = isRemark(parsed) ? parsed.value : parsed;
  const also = isRemark(parsed) ? parsed.also : undefined;
  if (also) {
    const other = type.fields.find(({ name }) => name === also.field);
    return other ? meaningOf(type, other, also.value, references) : null;
  }
  if (value === null) return null;
  if (field.kind === 'choice') {
    return field.options.find(({ code }) => code === value)?.label ?? null;
  }
  if (field.kind === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  if (field.kind === 'reference') {
    const target = references.targets(field.to).find(({ key }) => key === value);
    const name = target?.names[0];
    const text = name && name !== value ? `${name} (${value})` : String(value);
    return { zh: text, en: text };
  }
  const text = valueText(field, value);
  return { zh: text, en: text };
}

/** What may be put in the place of a text: options by their labels, and the states that a score may have instead. */
function optionsOf(type: RecordType, field: FieldSpec): ColumnValues['options'] {
  if (field.kind === 'choice') return field.options.map(({ label }) => ({ to: label.zh, label }));
  if (field.kind === 'boolean') {
    return [
      { to: '是', label: { zh: '是', en: 'Yes' } },
      { to: '否', label: { zh: '否', en: 'No' } },
    ];
  }
  const state = type.fields.find(({ name }) => name === 'state');
  if (field.name === 'score' && state?.kind === 'choice') return optionsOf(type, state);
  return [];
}
