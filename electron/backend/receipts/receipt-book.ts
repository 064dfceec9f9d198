/** The receipt as a workbook: a summary, and per sheet the refused rows as handed in, to be corrected right there. */
import { localTime } from '#db/local-time.ts';
import type { Receipt } from '#shared/api/receipts.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';
import { columnLetters } from '#shared/importing/raw.ts';
import { type BookCell, commonStyles, type Sheet } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';

/** One workbook, of one file or of several: each has its own sheets. */
export function receiptBook(receipts: readonly [Receipt, ...Receipt[]], language: Language): Uint8Array {
  const t = (key: string, values?: MessageValues) =>
    translate(language, `receipt.${key}` as MessageKey, values);
  const names = new Set<string>();
  const [{ batch }] = receipts;
  return writeWorkbook({
    sheets: receipts.flatMap((receipt) => [
      summary(receipt, language, t, names),
      ...receipt.sheets.flatMap((sheet) => toCorrect(receipt, sheet, language, t, names)),
    ]),
    styles: commonStyles,
    properties: { title: t('title'), author: batch.by, created: batch.at },
  });
}

type Words = (key: string, values?: MessageValues) => string;

function summary(receipt: Receipt, language: Language, t: Words, names: Set<string>): Sheet {
  const { batch } = receipt;
  const fact = (label: string, value: string): BookCell[] => [
    { value: label, style: 'text' },
    { value, style: 'wrap' },
  ];
  const rows: BookCell[][] = [
    [{ value: t('title'), style: 'title' }],
    [],
    fact(t('department'), receipt.department ? say(receipt.department, language) : t('department-many')),
    fact(t('file'), batch.file ?? ''),
    fact(t('received'), localTime(batch.at)),
    fact(t('by'), batch.by),
    fact(t('batch'), batch.id),
    fact(t('digest'), batch.sha256 ?? ''),
    fact(t('taken'), t('sum', { ...batch.counts })),
    fact(
      t('correct'),
      receipt.refusedTotal === 0 ? t('all-taken') : t('correct-how', { n: receipt.refusedTotal }),
    ),
  ];
  if (receipt.remarks.length > 0) {
    rows.push(
      [],
      [
        { value: t('remarks'), style: 'header' },
        { value: '', style: 'header' },
      ],
    );
    for (const { sheet, place, count, message } of receipt.remarks) {
      const text = `${say(message, language)} ${t('remark-count', { n: count })}`;
      rows.push(fact(`${sheet} ${place}`.trim(), text));
    }
  }
  return {
    name: sheetName(t('sheet-summary'), names),
    columns: [{ width: 26 }, { width: 90 }],
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    fitToWidth: true,
  };
}

/** Excel allows 31 characters and no two sheets of one name. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(/[\\/?*[\]:]/g, ' ').slice(0, 28);
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base} ${count}`;
  taken.add(name.toLowerCase());
  return name;
}

function toCorrect(
  receipt: Receipt,
  { sheet, columns }: Receipt['sheets'][number],
  language: Language,
  t: Words,
  names: Set<string>,
): Sheet[] {
  const refused = receipt.refused.filter((row) => row.sheet === sheet);
  if (refused.length === 0) return [];
  const headings = new Map(columns.map(({ letters, heading }) => [letters, heading]));
  const width = Math.max(columns.length, ...refused.map(({ cells }) => cells.length));
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index));
  const rows = refused.map(({ row, cells, reasons }): BookCell[] => {
    const why = new Map(reasons.map(({ place, message }) => [place, say(message, language)]));
    return [
      { value: row, style: 'cell' },
      { value: reasons.map(({ message }) => say(message, language)).join('\n'), style: 'wrap' },
      ...letters.map((letter, index): BookCell => {
        const comment = why.get(`${letter}${row}`);
        const value = cells[index] ?? '';
        return comment ? { value, style: 'wrong', comment } : { value, style: 'text' };
      }),
    ];
  });
  const head = [t('row'), t('why'), ...letters.map((letter) => headings.get(letter) ?? letter)];
  return [
    {
      name: sheetName(`${t('sheet-correct')} ${sheet}`, names),
      columns: [{ width: 8 }, { width: 50 }, ...letters.map(() => ({ width: 16 }))],
      rows: [head.map((value) => ({ value, style: 'header' })), ...rows],
      freeze: { rows: 1, columns: 2 },
      repeatRows: { from: 0, to: 0 },
      landscape: true,
      fitToWidth: true,
    },
  ];
}
