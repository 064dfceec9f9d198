/** The register of evidence as a workbook. */
import { frameworksOf } from '#db/repositories/frameworks.ts';
import type { Reader } from '#db/types.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import type { BookCell, Sheet } from '../files/xlsx/workbook.ts';
import { commonStyles } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';
import type { Register } from './register.ts';

const COLUMNS = [
  ['piece', 36],
  ['kind', 10],
  ['book-items', 40],
  ['owner', 16],
  ['dated', 13],
  ['valid-until', 13],
  ['validity', 14],
  ['text', 12],
  ['tags', 20],
  ['note', 30],
  ['book-file', 32],
  ['book-digest', 16],
] as const;

export function evidenceBook(
  reader: Reader,
  register: Register,
  language: Language,
): { bytes: Uint8Array; rows: number } {
  const t = (key: Parameters<typeof translate>[1]) => translate(language, key);
  const head = (key: string): BookCell => ({ value: key, style: 'header' });
  const cell = (value: string | null): BookCell => ({ value, style: 'wrap' });
  const day = (date: string | null): BookCell => ({ value: date === null ? null : { date }, style: 'date' });
  const pieces: BookCell[][] = register.pieces.map((piece) => [
    cell(piece.title),
    cell(t(`evidence.kind-${piece.kind}`)),
    cell(piece.links.map((link) => `${link.framework} ${link.code} (${link.period})`).join('\n')),
    cell(piece.owner),
    day(piece.dated),
    day(piece.validUntil),
    cell(t(`evidence.validity-${piece.validity}`)),
    cell(t(`evidence.text-${piece.text.state}`)),
    cell(piece.tags.join(language === 'en' ? ', ' : '、')),
    cell(piece.note),
    cell(piece.file),
    cell(piece.sha256?.slice(0, 12) ?? null),
  ]);
  const catalog = frameworksOf(reader);
  const missing: BookCell[][] = register.missing.map(({ framework: id, code, slot }) => {
    const framework = catalog.framework(id);
    const item = leavesOf(framework).find((leaf) => leaf.code === code);
    const asked = item?.evidence?.find((entry) => entry.id === slot);
    return [
      cell(say(framework.label, language)),
      cell(`${code} ${item ? say(item.title, language) : ''}`),
      cell(asked ? say(asked.label, language) : slot),
    ];
  });
  const sheets: Sheet[] = [
    {
      name: t('evidence.title'),
      columns: COLUMNS.map(([, width]) => ({ width })),
      rows: [COLUMNS.map(([key]) => head(t(`evidence.${key}`))), ...pieces],
      freeze: { rows: 1 },
      autoFilter: { top: 0, left: 0, bottom: Math.max(1, pieces.length), right: COLUMNS.length - 1 },
      repeatRows: { from: 0, to: 0 },
      landscape: true,
      fitToWidth: true,
    },
    {
      name: t('evidence.filter-missing'),
      columns: [{ width: 40 }, { width: 44 }, { width: 50 }],
      rows: [
        [head(t('standards.framework')), head(t('evidence.missing-item')), head(t('evidence.missing-slot'))],
        ...missing,
      ],
      freeze: { rows: 1 },
      repeatRows: { from: 0, to: 0 },
      fitToWidth: true,
    },
  ];
  return { bytes: writeWorkbook({ sheets, styles: commonStyles }), rows: pieces.length };
}
