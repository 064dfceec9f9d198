/** The receipt as a page to print. */
import type { Receipt } from '#shared/api/receipts.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { escapeHtml } from '../reports/html/escape.ts';
import { fontFaces, modern } from '../reports/html/style.ts';
import { FONT_BASE } from '../reports/html/write-html.ts';
import {
  departmentOfAll,
  type ReceiptPart,
  type ReceiptTable,
  receiptPages,
  receiptWords,
} from './receipt-parts.ts';

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
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 8.5pt; line-height: 1.45; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.2mm 2mm; border-bottom: 0.3pt solid ${modern.hairline}; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { color: ${modern.quiet}; font-weight: 700; }
.file { break-before: page; }
.sign { margin-top: 14mm; }
`;

/** A whole document, of one file or of several; the press finds its fonts by itself. */
export function receiptHtml(receipts: readonly [Receipt, ...Receipt[]], language: Language): string {
  const t = receiptWords(language);
  const title = escapeHtml(t('title'));
  const [first] = receipts;
  const department = departmentOfAll(receipts);
  const about = receipts.length === 1 ? first.batch.file : department && say(department, language);
  const [front = [], ...files] = receiptPages(receipts, language);
  const pages = files.map(
    (parts, at) =>
      `<section class="file"><h1>${escapeHtml(receipts[at]!.batch.file ?? '')}</h1>${partsHtml(parts)}</section>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title} ${escapeHtml(about ?? '')}</title>
<style>${fontFaces(FONT_BASE)}${style}</style></head>
<body><p class="institution">${escapeHtml(say(first.institution, language))}</p>
<h1>${title}</h1>
${partsHtml(front)}
<p class="sign">${escapeHtml(t('signature'))}</p>
${pages.join('\n')}</body></html>`;
}

const partsHtml = (parts: readonly ReceiptPart[]): string => parts.map(partHtml).join('\n');

function partHtml({ heading, facts, lines, table }: ReceiptPart): string {
  const parts = [
    heading === null ? '' : `<h2>${escapeHtml(heading)}</h2>`,
    facts.length === 0
      ? ''
      : `<dl>${facts.map(([label, text]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`,
    ...lines.map(({ text, look }) => `<p class="${look}">${escapeHtml(text)}</p>`),
    table ? tableHtml(table) : '',
  ];
  return parts.filter(Boolean).join('\n');
}

function tableHtml({ columns, rows }: ReceiptTable): string {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const head = columns
    .map(
      ({ head, weight }) =>
        `<th style="width:${((weight / whole) * 100).toFixed(1)}%">${escapeHtml(head)}</th>`,
    )
    .join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
