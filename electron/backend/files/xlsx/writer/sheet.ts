import { columnLetters } from '#shared/importing/raw.ts';
import type { Sheet } from '../workbook.ts';
import type { Cells } from './cells.ts';
import { rangeText } from './references.ts';
import type { StyleTable } from './style-table.ts';
import { escapeXml, MAIN, RELATIONS, XML_HEAD } from './xml-text.ts';

export interface SheetLinks {
  /** Relation ids, where the sheet has such parts. */
  comments?: string;
  table?: string;
}

/** The sheet part, its elements in the order that the format demands. */
export function sheetXml(
  sheet: Sheet,
  cells: Cells,
  dropDowns: string,
  links: SheetLinks,
  styles: StyleTable,
  selected: boolean,
): string {
  const { fitToWidth, autoFilter, merges = [] } = sheet;
  const merged = merges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`).join('');
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    dimension(sheet, cells.width),
    view(sheet, selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(sheet, styles),
    '<sheetData>',
    ...cells.xml,
    '</sheetData>',
    autoFilter ? `<autoFilter ref="${rangeText(autoFilter)}"/>` : '',
    merged ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : '',
    dropDowns,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    page(sheet),
    footer(sheet),
    links.comments ? `<legacyDrawing r:id="${links.comments}"/>` : '',
    links.table ? `<tableParts count="1"><tablePart r:id="${links.table}"/></tableParts>` : '',
    '</worksheet>',
  ].join('');
}

function dimension(sheet: Sheet, width: number): string {
  const bottom = Math.max(0, sheet.rows.length - 1);
  return `<dimension ref="${rangeText({ top: 0, left: 0, bottom, right: Math.max(0, width - 1) })}"/>`;
}

function view({ freeze }: Sheet, selected: boolean): string {
  const mark = selected ? ' tabSelected="1"' : '';
  const { rows = 0, columns: left = 0 } = freeze ?? {};
  if (rows === 0 && left === 0) return `<sheetViews><sheetView${mark} workbookViewId="0"/></sheetViews>`;
  const pane = rows > 0 && left > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = (left > 0 ? ` xSplit="${left}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = `${columnLetters(left)}${rows + 1}`;
  return (
    `<sheetViews><sheetView${mark} workbookViewId="0"><pane${splits} topLeftCell="${corner}" activePane="${pane}" ` +
    `state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columns({ columns: list = [] }: Sheet, styles: StyleTable): string {
  const items = list.map(({ width = 9, style, numberFormat, hidden }, index) => {
    const look = styles.index(style, numberFormat);
    const more = (look > 0 ? ` style="${look}"` : '') + (hidden ? ' hidden="1"' : '');
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${more}/>`;
  });
  return items.length > 0 ? `<cols>${items.join('')}</cols>` : '';
}

/** An ampersand begins a code, so that one in a text is doubled; Excel takes 255 characters. */
function footer({ footer: text }: Sheet): string {
  if (text === undefined) return '';
  const left = [...text].slice(0, 100).join('').replaceAll('&', '&&');
  return `<headerFooter><oddFooter>${escapeXml(`&L&8${/^\d/.test(left) ? ' ' : ''}${left}&R&8&P / &N`)}</oddFooter></headerFooter>`;
}

/** A4, the paper of every office that this program meets. */
function page({ landscape, fitToWidth }: Sheet): string {
  const fit = fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  return `<pageSetup paperSize="9"${fit} orientation="${landscape ? 'landscape' : 'portrait'}"/>`;
}
