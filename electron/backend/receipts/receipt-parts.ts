/** The receipt as words, in order: what must be corrected first, the proof after it. A page and a document print the same. */
import { localTime } from '#db/local-time.ts';
import type { Receipt } from '#shared/api/receipts.ts';
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import { type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';

export interface ReceiptTable {
  columns: { head: string; weight: number }[];
  rows: string[][];
}

export interface ReceiptPart {
  /** null: at the head of the page. */
  heading: string | null;
  facts: [label: string, text: string][];
  lines: { text: string; look: 'plain' | 'sum' | 'quiet' }[];
  table: ReceiptTable | null;
}

type Word = Extract<MessageKey, `receipt.${string}`> extends `receipt.${infer Key}` ? Key : never;
type Words = (key: Word, values?: MessageValues) => string;

export const receiptWords =
  (language: Language): Words =>
  (key, values) =>
    translate(language, `receipt.${key}` as MessageKey, values);

const COLUMN = /^[A-Z]+/;

/** The text that stands at a place such as `B12` of a refused row. */
export function textAtPlace(cells: readonly string[], place: string): string {
  const letters = COLUMN.exec(place)?.[0];
  if (!letters) return '';
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return cells[index - 1] ?? '';
}

/** What one paper tells: of one file, or of several files of a department, those behind a page that sums them up. */
export function receiptPages(receipts: readonly Receipt[], language: Language): ReceiptPart[][] {
  const pages = receipts.map((receipt) => receiptParts(receipt, language));
  return receipts.length === 1 ? pages : [overview(receipts, language), ...pages];
}

/** The department of all of them, or null. */
export function departmentOfAll(receipts: readonly Receipt[]): LocalText | null {
  const [first] = receipts;
  const codes = new Set(receipts.map(({ batch }) => batch.department));
  return codes.size === 1 ? (first?.department ?? null) : null;
}

function overview(
  receipts: readonly Receipt[],
  language: Language,
  t = receiptWords(language),
): ReceiptPart[] {
  const department = departmentOfAll(receipts);
  const people = [...new Set(receipts.map(({ batch }) => batch.by))];
  const days = receipts.map(({ batch }) => localTime(batch.at)).sort();
  const facts: ReceiptPart['facts'] = [
    [t('department'), department ? say(department, language) : t('department-many')],
    [t('received'), days[0] === days.at(-1) ? days[0]! : `${days[0]} – ${days.at(-1)}`],
    [t('by'), people.join(language === 'en' ? ', ' : '、')],
  ];
  const counted = receipts.map(({ batch }) => batch.counts);
  const sum = (name: keyof (typeof counted)[number]) =>
    counted.reduce((all, counts) => all + counts[name], 0);
  const returned = sum('rejected');
  const total = {
    read: sum('read'),
    new: sum('new'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    rejected: returned,
  };
  const rows = receipts.map(({ batch: { file, counts, undoneAt } }) => [
    file ?? '',
    ...[counts.read, counts.new, counts.changed, counts.unchanged, counts.rejected].map(String),
    undoneAt ? t('taken-back') : counts.rejected > 0 ? t('to-correct') : t('complete'),
  ]);
  const heads = ['file', 'n-read', 'n-new', 'n-changed', 'n-unchanged', 'n-rejected', 'state'] as const;
  const columns = heads.map((head, at) => ({ head: t(head), weight: at === 0 ? 5 : at === 6 ? 2.4 : 1.3 }));
  return [
    part(null, { facts }),
    part(t('taken'), {
      lines: [
        { text: t('sum-files', { n: receipts.length }), look: 'plain' },
        { text: t('sum', total), look: 'sum' },
        { text: returned === 0 ? t('all-taken') : t('correct-behind'), look: 'plain' },
      ],
    }),
    part(t('files'), { table: { columns, rows } }),
  ];
}

export function receiptParts(receipt: Receipt, language: Language): ReceiptPart[] {
  const t = receiptWords(language);
  return [
    head(receipt, language, t),
    taken(receipt, t),
    corrections(receipt, language, t),
    ...remarks(receipt, language, t),
    ...changes(receipt, t),
    columns(receipt, language, t),
  ];
}

const part = (heading: string | null, more: Partial<ReceiptPart>): ReceiptPart => ({
  heading,
  facts: [],
  lines: [],
  table: null,
  ...more,
});

function head({ batch, department }: Receipt, language: Language, t: Words): ReceiptPart {
  return part(null, {
    facts: [
      [t('department'), department ? say(department, language) : t('department-many')],
      [t('file'), batch.file ?? ''],
      [t('received'), localTime(batch.at)],
      [t('by'), batch.by],
      [t('batch'), batch.id],
      [t('digest'), batch.sha256 ?? ''],
    ],
  });
}

function taken({ batch }: Receipt, t: Words): ReceiptPart {
  const lines: ReceiptPart['lines'] = [{ text: t('sum', { ...batch.counts }), look: 'sum' }];
  if (batch.undoneAt) {
    const text = t('undone', { at: localTime(batch.undoneAt), by: batch.undoneBy ?? '' });
    lines.unshift({ text, look: 'sum' });
  }
  return part(t('taken'), { lines });
}

function corrections(receipt: Receipt, language: Language, t: Words): ReceiptPart {
  if (receipt.refusedTotal === 0) return part(null, { lines: [{ text: t('all-taken'), look: 'plain' }] });
  const lines: ReceiptPart['lines'] = [
    { text: t('correct-how', { n: receipt.refusedTotal }), look: 'plain' },
  ];
  if (receipt.refused.length < receipt.refusedTotal) {
    lines.push({ text: t('correct-more', { shown: receipt.refused.length }), look: 'quiet' });
  }
  const rows = receipt.refused.flatMap((row) =>
    row.reasons.map(({ place, heading, message }) => [
      row.sheet,
      place,
      heading ?? '',
      textAtPlace(row.cells, place) || t('empty'),
      say(message, language),
    ]),
  );
  const columns = [
    { head: t('sheet'), weight: 2 },
    { head: t('place'), weight: 1.2 },
    { head: t('heading'), weight: 2 },
    { head: t('text'), weight: 2.4 },
    { head: t('why'), weight: 5 },
  ];
  return part(t('correct'), { lines, table: { columns, rows } });
}

function remarks(receipt: Receipt, language: Language, t: Words): ReceiptPart[] {
  if (receipt.remarks.length === 0) return [];
  const rows = receipt.remarks.map(({ sheet, place, count, message }) => [
    sheet,
    place,
    say(message, language),
    t('remark-count', { n: count }),
  ]);
  const columns = [
    { head: t('sheet'), weight: 2 },
    { head: t('place'), weight: 1.2 },
    { head: t('remark'), weight: 7 },
    { head: t('count'), weight: 1.6 },
  ];
  return [part(t('remarks'), { table: { columns, rows } })];
}

function changes(receipt: Receipt, t: Words): ReceiptPart[] {
  const rows = receipt.sheets.flatMap(({ sheet, fixes, replaced }) => [
    ...replaced.map(({ heading, from, to }) => [
      sheet,
      `${heading} (${t('everywhere')})`,
      from,
      to || t('empty'),
    ]),
    ...fixes.map(({ place, from, to }) => [sheet, place, from || t('empty'), to || t('empty')]),
  ]);
  if (rows.length === 0) return [];
  const columns = [
    { head: t('sheet'), weight: 2 },
    { head: t('place'), weight: 3 },
    { head: t('was'), weight: 3.5 },
    { head: t('now'), weight: 3.5 },
  ];
  return [
    part(t('changed'), { lines: [{ text: t('changed-how'), look: 'quiet' }], table: { columns, rows } }),
  ];
}

function columns(receipt: Receipt, language: Language, t: Words): ReceiptPart {
  const rows = receipt.sheets.flatMap(({ sheet, columns: list }) =>
    list.map(({ letters, heading, field }) => [
      sheet,
      letters,
      heading,
      field ? say(field, language) : t('kept-beside'),
    ]),
  );
  const left = receipt.sheets.flatMap(({ leftOutRows, leftOutColumns }) => [
    ...(leftOutRows.length > 0 ? [t('left-out-rows', { rows: leftOutRows.map(String) })] : []),
    ...(leftOutColumns.length > 0 ? [t('left-out-columns', { columns: leftOutColumns })] : []),
  ]);
  const heads = [
    { head: t('sheet'), weight: 2.4 },
    { head: t('place'), weight: 1 },
    { head: t('column'), weight: 4 },
    { head: t('field'), weight: 4 },
  ];
  return part(t('columns'), {
    lines: left.map((text) => ({ text, look: 'plain' })),
    table: { columns: heads, rows },
  });
}
