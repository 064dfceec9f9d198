import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/i18n/language.ts';
import { detectHeader } from '#shared/importing/header/detect.ts';
import type { RawSheet } from '#shared/importing/raw.ts';
import { recordTypes } from '#shared/records/index.ts';
import type { RecordType } from '#shared/records/types.ts';

/** The headings of a type's own template: a heading per field, and per item for scores. */
const templateColumns = (type: RecordType, language: 'zh' | 'en') =>
  type.fields.flatMap((field) =>
    field.kind === 'scores'
      ? field.instrument.items.map((item) => ({
          heading: item.text[language],
          target: `${field.name}#${item.code}`,
        }))
      : [{ heading: field.label[language], target: field.name }],
  );

const sheetOf = (name: string, headings: string[]): RawSheet => ({
  name,
  hidden: false,
  rows: [headings, headings.map(() => 'x')],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const types = recordTypes.map((type) => [type.id, type] as const);

describe.each(types)('%s', (id, type) => {
  it.each<['zh' | 'en', Language]>([
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ])('is known by the headings of its template alone (%s)', (language) => {
    const columns = templateColumns(type, language);
    const found = detectHeader(
      sheetOf(
        'Sheet1',
        columns.map(({ heading }) => heading),
      ),
      'book.xlsx',
      recordTypes,
    );
    expect(found?.type).toBe(id);
    expect(found?.columns.map(({ heading, target }) => ({ heading, target }))).toEqual(columns);
  });

  it('is known by the headings that it requires, when the sheet says what it is', () => {
    for (const name of [type.sheetAliases[0]!, type.plural.zh, type.label.en]) {
      const headings = templateColumns(type, 'zh')
        .filter(({ target }) => {
          const field = type.fields.find((entry) => entry.name === target.split('#')[0])!;
          return field.required || type.key.includes(field.name);
        })
        .map(({ heading }) => heading);
      const found = detectHeader(
        sheetOf(name, headings.length > 1 ? headings : [...headings, '备注']),
        'book.xlsx',
        recordTypes,
      );
      expect([name, found?.type]).toEqual([name, id]);
    }
  });
});
