/** Every record type as a workbook of its own template and back: what a department would fill in comes out as it went in. */
import { describe, expect, it } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import type { CellValue } from '#backend/files/xlsx/workbook.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { valueText } from '#backend/importing/value-text.ts';
import { createReferenceIndex, type ReferenceTarget } from '#shared/importing/references.ts';
import { setUpSheet } from '#shared/importing/setup.ts';
import { SheetReading } from '#shared/importing/sheet-reading.ts';
import { targetOf } from '#shared/importing/targets.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { recordTypes } from '#shared/records/index.ts';
import type { FieldSpec, FieldValue, RecordType } from '#shared/records/types.ts';
import { fixtureOf, fullRow } from '#tests/fixtures/records/index.ts';

const references = createReferenceIndex(
  new Map(
    recordTypes.map((type): [string, ReferenceTarget[]] => [
      type.id,
      type.key.length > 1
        ? []
        : fixtureOf(type).good.map((row) =>
            targetOf(
              type,
              String(row[type.key[0]!]),
              type.fields.map((field) => row[field.name] ?? null),
            ),
          ),
    ]),
  ),
);

/** The columns of a type's template: one for a field, one for each item of its scores. */
const columnsOf = (type: RecordType, language: 'zh' | 'en') =>
  type.fields.flatMap((field) =>
    field.kind === 'scores'
      ? field.instrument.items.map((item, index) => ({
          heading: item.text[language],
          cell: (value: FieldValue) => (Array.isArray(value) ? (value[index] ?? null) : null),
        }))
      : [{ heading: field.label[language], cell: (value: FieldValue) => cellOf(field, value) }],
  );

function cellOf(field: FieldSpec, value: FieldValue): CellValue {
  if (value === null || Array.isArray(value)) return null;
  if (field.kind === 'date') return { date: String(value) };
  return field.kind === 'integer' || field.kind === 'number' ? value : valueText(field, value);
}

const fieldsOf = (type: RecordType): FieldSpec[] =>
  type.fields.flatMap((field): FieldSpec | FieldSpec[] =>
    field.kind === 'scores' ? field.instrument.items.map(() => field) : [field],
  );

describe.each(recordTypes.map((type) => [type.id, type] as const))('%s', (id, type) => {
  it.each(['zh', 'en'] as const)('comes back from a workbook of its template (%s)', async (language) => {
    const rows = fixtureOf(type).good.map((row) => fullRow(type, row));
    const columns = columnsOf(type, language);
    const bytes = writeWorkbook({
      sheets: [
        {
          name: type.plural[language],
          rows: [
            columns.map(({ heading }) => heading),
            ...rows.map((row) =>
              fieldsOf(type).map((field, index) => columns[index]!.cell(row[field.name] ?? null)),
            ),
          ],
        },
      ],
    });
    const read = await readFile(bytes, 'book.xlsx');
    if (!read.ok) throw new Error(read.error.message);
    const [sheet] = read.data.sheets;
    const setup = setUpSheet(sheet!, {
      catalog: builtInCatalog,
      fileName: 'book.xlsx',
      references,
      recipe: () => null,
    });
    if ('skipped' in setup) throw new Error(setup.skipped);
    expect(setup.mapping.type).toBe(id);
    const reading = new SheetReading({
      type,
      sheet: sheet!,
      mapping: setup.mapping,
      references,
      seen: new Map(),
    });
    reading.run(0, reading.total);
    reading.finish();
    expect(reading.problems).toEqual([]);
    expect(
      reading.values.map((values) =>
        Object.fromEntries(type.fields.map((field, i) => [field.name, values[i]])),
      ),
    ).toEqual(
      rows.map((row) =>
        Object.fromEntries(
          type.fields.map((field) => {
            const value = row[field.name] ?? null;
            // Columns of items that are there but empty make a form without answers.
            const unanswered = field.kind === 'scores' && value === null;
            return [field.name, unanswered ? field.instrument.items.map(() => null) : value];
          }),
        ),
      ),
    );
  });
});
