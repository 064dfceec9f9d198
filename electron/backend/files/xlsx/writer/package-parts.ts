import type { Workbook } from '../workbook.ts';
import { escapeAttribute, escapeXml, MAIN, PACKAGE, RELATIONS, XML_HEAD } from './xml-text.ts';

export interface Relation {
  id: string;
  /** The last step of the type. */
  type: string;
  target: string;
}

export function relationsXml(relations: readonly Relation[]): string {
  const items = relations.map(({ id, type, target }) => {
    const uri =
      type === 'core-properties' ? `${PACKAGE}/relationships/metadata/${type}` : `${RELATIONS}/${type}`;
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const contentTypes: readonly { pattern: RegExp; type: string }[] = [
  { pattern: /^xl\/workbook\.xml$/, type: `${OFFICE}.spreadsheetml.sheet.main+xml` },
  { pattern: /^xl\/worksheets\/sheet\d+\.xml$/, type: `${OFFICE}.spreadsheetml.worksheet+xml` },
  { pattern: /^xl\/styles\.xml$/, type: `${OFFICE}.spreadsheetml.styles+xml` },
  { pattern: /^xl\/sharedStrings\.xml$/, type: `${OFFICE}.spreadsheetml.sharedStrings+xml` },
  { pattern: /^xl\/comments\d+\.xml$/, type: `${OFFICE}.spreadsheetml.comments+xml` },
  { pattern: /^xl\/tables\/table\d+\.xml$/, type: `${OFFICE}.spreadsheetml.table+xml` },
  { pattern: /^docProps\/app\.xml$/, type: `${OFFICE}.extended-properties+xml` },
  { pattern: /^docProps\/core\.xml$/, type: 'application/vnd.openxmlformats-package.core-properties+xml' },
];

/** The list of parts that opens a package. */
export function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const found = contentTypes.find(({ pattern }) => pattern.test(path));
    return found ? [`<Override PartName="/${path}" ContentType="${found.type}"/>`] : [];
  });
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ` +
    `ContentType="application/xml"/><Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/>${overrides.join('')}</Types>`
  );
}

export interface DefinedName {
  name: string;
  /** An absolute reference. */
  text: string;
  /** Zero-based sheet that alone sees the name. */
  local?: number;
  hidden?: boolean;
}

export interface Tab {
  name: string;
  hidden: boolean | 'very' | undefined;
  relation: string;
}

export function workbookXml(tabs: readonly Tab[], names: readonly DefinedName[]): string {
  const sheets = tabs.map(({ name, hidden, relation }, index) => {
    const state = hidden ? ` state="${hidden === 'very' ? 'veryHidden' : 'hidden'}"` : '';
    return `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${state} r:id="${relation}"/>`;
  });
  const defined = names.map(({ name, text, local, hidden }) => {
    const scope = (local === undefined ? '' : ` localSheetId="${local}"`) + (hidden ? ' hidden="1"' : '');
    return `<definedName name="${escapeAttribute(name)}"${scope}>${escapeXml(text)}</definedName>`;
  });
  const active = tabs.findIndex(({ hidden }) => !hidden);
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="${active}"/>` +
    `</bookViews><sheets>${sheets.join('')}</sheets>` +
    `${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`
  );
}

export function coreXml({ title, author, subject, created }: NonNullable<Workbook['properties']>): string {
  const element = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  const moment = created
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(created)}</dcterms:created>`
    : '';
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${element('dc:title', title)}${element('dc:subject', subject)}${element('dc:creator', author)}${moment}</cp:coreProperties>`
  );
}

export const appXml = (): string =>
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Attest</Application></Properties>`;
