/** The receipt as a page to print: what must be corrected first, the proof after it. */
import { localTime } from '#db/local-time.ts';
import type { Receipt } from '#shared/api/receipts.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from '../reports/html/escape.ts';
import { fontFaces, modern } from '../reports/html/style.ts';
import { FONT_BASE } from '../reports/html/write-html.ts';

type Word = Extract<MessageKey, `receipt.${string}`> extends `receipt.${infer Key}` ? Key : never;

const COLUMN = /^[A-Z]+/;

/** The text that stands at a place such as `B12` of a refused row. */
export function textAtPlace(cells: readonly string[], place: string): string {
  const letters = COLUMN.exec(place)?.[0];
  if (!letters) return '';
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return cells[index - 1] ?? '';
}

const style = `
@page { size: A4 portrait; margin: 22mm 20mm; }
* { box-sizing: border-box; }
body { margin: 0; font-family: 'Noto Sans SC', sans-serif; font-size: 10pt; line-height: 1.6; color: ${modern.text};
  font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 2mm; font-size: 17pt; color: ${modern.accent}; }
h2 { margin: 7mm 0 2mm; font-size: 12pt; color: ${modern.accent}; break-after: avoid; }
p { margin: 0 0 2mm; }
.institution, .quiet { color: ${modern.quiet}; }
.sum { font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 5mm; margin: 0; }
dt { color: ${modern.quiet}; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.45; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.2mm 2mm; border-bottom: 0.3pt solid ${modern.hairline}; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { color: ${modern.quiet}; font-weight: 700; }
td.place { white-space: nowrap; }
.sign { margin-top: 14mm; }
`;

/** A whole document; the press finds its fonts by itself. */
export function receiptHtml(receipt: Receipt, language: Language): string {
  const t = (key: Word, values?: MessageValues) =>
    escapeHtml(translate(language, `receipt.${key}` as MessageKey, values));
  const parts = [
    heading(receipt, language, t),
    corrections(receipt, language, t),
    remarks(receipt, language, t),
    changes(receipt, t),
    columns(receipt, language, t),
    `<p class="sign">${t('signature')}</p>`,
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${t('title')} ${escapeHtml(receipt.batch.file ?? '')}</title>
<style>${fontFaces(FONT_BASE)}${style}</style></head>
<body>${parts.join('\n')}</body></html>`;
}

type Words = (key: Word, values?: MessageValues) => string;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th>${text}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function heading(receipt: Receipt, language: Language, t: Words): string {
  const { batch } = receipt;
  const facts: [string, string][] = [
    [
      t('department'),
      receipt.department ? escapeHtml(say(receipt.department, language)) : t('department-many'),
    ],
    [t('file'), escapeHtml(batch.file ?? '')],
    [t('received'), localTime(batch.at)],
    [t('by'), escapeHtml(batch.by)],
    [t('batch'), batch.id],
    [t('digest'), batch.sha256 ?? ''],
  ];
  const undone = batch.undoneAt
    ? `<p class="sum">${t('undone', { at: localTime(batch.undoneAt), by: batch.undoneBy ?? '' })}</p>`
    : '';
  return `<p class="institution">${escapeHtml(say(receipt.institution, language))}</p>
<h1>${t('title')}</h1>
<dl>${facts.map(([label, text]) => `<dt>${label}</dt><dd>${text}</dd>`).join('')}</dl>
<h2>${t('taken')}</h2>${undone}<p class="sum">${t('sum', { ...batch.counts })}</p>`;
}

function corrections(receipt: Receipt, language: Language, t: Words): string {
  if (receipt.refusedTotal === 0) return `<p>${t('all-taken')}</p>`;
  const rows = receipt.refused.flatMap((row) =>
    row.reasons.map(({ place, heading: column, message }) => [
      escapeHtml(row.sheet),
      escapeHtml(place),
      escapeHtml(column ?? ''),
      escapeHtml(textAtPlace(row.cells, place)) || t('empty'),
      escapeHtml(say(message, language)),
    ]),
  );
  const more =
    receipt.refused.length < receipt.refusedTotal
      ? `<p class="quiet">${t('correct-more', { shown: receipt.refused.length })}</p>`
      : '';
  return `<h2>${t('correct')}</h2><p>${t('correct-how', { n: receipt.refusedTotal })}</p>${more}
${table([t('sheet'), t('place'), t('heading'), t('text'), t('why')], rows)}`;
}

function remarks(receipt: Receipt, language: Language, t: Words): string {
  if (receipt.remarks.length === 0) return '';
  const rows = receipt.remarks.map(({ sheet, place, count, message }) => [
    escapeHtml(sheet),
    escapeHtml(place),
    escapeHtml(say(message, language)),
    t('remark-count', { n: count }),
  ]);
  return `<h2>${t('remarks')}</h2>${table([t('sheet'), t('place'), '', ''], rows)}`;
}

function changes(receipt: Receipt, t: Words): string {
  const rows = receipt.sheets.flatMap(({ sheet, fixes, replaced }) => [
    ...replaced.map(({ heading: column, from, to }) => [
      escapeHtml(sheet),
      `${escapeHtml(column)} (${t('everywhere')})`,
      escapeHtml(from),
      escapeHtml(to) || t('empty'),
    ]),
    ...fixes.map(({ place, from, to }) => [
      escapeHtml(sheet),
      escapeHtml(place),
      escapeHtml(from) || t('empty'),
      escapeHtml(to) || t('empty'),
    ]),
  ]);
  if (rows.length === 0) return '';
  return `<h2>${t('changed')}</h2><p class="quiet">${t('changed-how')}</p>
${table([t('sheet'), t('place'), t('was'), t('now')], rows)}`;
}

function columns(receipt: Receipt, language: Language, t: Words): string {
  const rows = receipt.sheets.flatMap(({ sheet, columns: list }) =>
    list.map(({ letters, heading: column, field }) => [
      escapeHtml(sheet),
      letters,
      escapeHtml(column),
      field ? escapeHtml(say(field, language)) : `<span class="quiet">${t('kept-beside')}</span>`,
    ]),
  );
  const left = receipt.sheets.flatMap(({ leftOutRows, leftOutColumns }) => [
    ...(leftOutRows.length > 0 ? [t('left-out-rows', { rows: leftOutRows.map(String) })] : []),
    ...(leftOutColumns.length > 0 ? [t('left-out-columns', { columns: leftOutColumns })] : []),
  ]);
  return `<h2>${t('columns')}</h2>${left.map((text) => `<p>${text}</p>`).join('')}
${table([t('sheet'), '', t('column'), t('field')], rows)}`;
}
