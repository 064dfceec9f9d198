import { writeZip, type ZipPart } from '../../zip/write.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { writeCells } from './cells.ts';
import { commentShapesXml, commentsXml } from './comments.ts';
import { dropDownsXml, placeLists } from './drop-downs.ts';
import {
  appXml,
  contentTypesXml,
  coreXml,
  type DefinedName,
  type Relation,
  relationsXml,
  type Tab,
  workbookXml,
} from './package-parts.ts';
import { absoluteText, rowsText, sheetName } from './references.ts';
import { SharedStringTable } from './shared-string-table.ts';
import { type SheetLinks, sheetXml } from './sheet.ts';
import { StyleTable } from './style-table.ts';
import { tableXml } from './table.ts';

const LISTS = '_lists';

/**
 * The bytes of an .xlsx workbook; the same book gives the same bytes. Texts are written as texts, never as formulas.
 * Names of sheets are made acceptable to Excel; references by the names in the book still find them.
 * Throws for books that no input explains: an unknown style or sheet, a table without proper headers, no visible sheet.
 */
export function writeWorkbook(book: Workbook): Uint8Array {
  if (!book.sheets.some((sheet) => !sheet.hidden)) throw new Error('a workbook needs a visible sheet');
  const lists = placeLists(book, LISTS);
  const sheets: readonly Sheet[] = lists.sheet ? [...book.sheets, lists.sheet] : book.sheets;
  const names = tabNames(sheets);
  const nameOf = (sheet: string): string => {
    const index = sheets.findIndex((candidate) => candidate.name === sheet);
    if (index < 0) throw new Error(`the workbook has no sheet named ${sheet}`);
    return names[index]!;
  };
  const strings = new SharedStringTable();
  const styles = new StyleTable(book.styles ?? {});
  const parts: { name: string; xml: string }[] = [];
  const selected = sheets.findIndex((sheet) => !sheet.hidden);
  let tables = 0;
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    const cells = writeCells(sheet, strings, styles);
    const relations: Relation[] = [];
    const links: SheetLinks = {};
    if (cells.comments.length > 0) {
      links.comments = 'rId1';
      relations.push({ id: 'rId1', type: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` });
      relations.push({ id: 'rId2', type: 'comments', target: `../comments${number}.xml` });
      parts.push({ name: `xl/drawings/vmlDrawing${number}.vml`, xml: commentShapesXml(cells.comments) });
      parts.push({ name: `xl/comments${number}.xml`, xml: commentsXml(cells.comments) });
    }
    if (sheet.table) {
      tables++;
      links.table = 'rId3';
      relations.push({ id: 'rId3', type: 'table', target: `../tables/table${tables}.xml` });
      parts.push({ name: `xl/tables/table${tables}.xml`, xml: tableXml(sheet, sheet.table, tables) });
    }
    const rules = dropDownsXml(sheet, lists.sources, nameOf);
    const xml = sheetXml(sheet, cells, rules, links, styles, index === selected);
    parts.push({ name: `xl/worksheets/sheet${number}.xml`, xml });
    if (relations.length > 0) {
      parts.push({ name: `xl/worksheets/_rels/sheet${number}.xml.rels`, xml: relationsXml(relations) });
    }
  }
  parts.push(
    { name: 'xl/sharedStrings.xml', xml: strings.xml() },
    { name: 'xl/styles.xml', xml: styles.xml() },
  );
  return pack(book, sheets, names, parts, nameOf);
}

function tabNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const name = sheetName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function pack(
  book: Workbook,
  sheets: readonly Sheet[],
  names: readonly string[],
  parts: readonly { name: string; xml: string }[],
  nameOf: (sheet: string) => string,
): Uint8Array {
  const tabs: Tab[] = sheets.map((sheet, index) => ({
    name: names[index]!,
    hidden: sheet.hidden,
    relation: `rId${index + 1}`,
  }));
  const relations: Relation[] = tabs.map(({ relation }, index) => ({
    id: relation,
    type: 'worksheet',
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  relations.push(
    { id: `rId${tabs.length + 1}`, type: 'styles', target: 'styles.xml' },
    { id: `rId${tabs.length + 2}`, type: 'sharedStrings', target: 'sharedStrings.xml' },
  );
  const whole: { name: string; xml: string }[] = [
    { name: 'xl/workbook.xml', xml: workbookXml(tabs, definedNames(book, sheets, names, nameOf)) },
    { name: 'xl/_rels/workbook.xml.rels', xml: relationsXml(relations) },
    ...parts,
    { name: 'docProps/core.xml', xml: coreXml(book.properties ?? {}) },
    { name: 'docProps/app.xml', xml: appXml() },
  ];
  const root = relationsXml([
    { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ]);
  const types = contentTypesXml(whole.map(({ name }) => name));
  const zipped: ZipPart[] = [
    { name: '[Content_Types].xml', data: Buffer.from(types) },
    { name: '_rels/.rels', data: Buffer.from(root) },
    ...whole.map(({ name, xml }) => ({ name, data: Buffer.from(xml) })),
  ];
  return writeZip(zipped);
}

function definedNames(
  book: Workbook,
  sheets: readonly Sheet[],
  names: readonly string[],
  nameOf: (sheet: string) => string,
): DefinedName[] {
  const defined: DefinedName[] = (book.names ?? []).map(({ name, sheet, range }) => ({
    name,
    text: absoluteText(nameOf(sheet), range),
  }));
  for (const [local, { autoFilter, repeatRows }] of sheets.entries()) {
    const tab = names[local]!;
    if (autoFilter) {
      defined.push({
        name: '_xlnm._FilterDatabase',
        text: absoluteText(tab, autoFilter),
        local,
        hidden: true,
      });
    }
    if (repeatRows) {
      defined.push({
        name: '_xlnm.Print_Titles',
        text: rowsText(tab, repeatRows.from, repeatRows.to),
        local,
      });
    }
  }
  return defined;
}
