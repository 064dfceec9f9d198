import { writeZip } from '#backend/files/zip/write.ts';

/** Makes workbooks by hand, part by part, so that a test can hold any spelling a program may have written. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface HandMade {
  /** What stands inside `<worksheet>`. */
  sheets: readonly { name: string; xml: string; state?: string }[];
  strings?: string;
  styles?: string;
  workbookPr?: string;
  /** Prefix of every element of the main namespace, with its colon. */
  prefix?: string;
  /** Parts to add or to replace, by path. */
  parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function handMade(made: HandMade): Uint8Array {
  const { prefix = '' } = made;
  const namespace = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  const tabs = made.sheets.map(
    ({ name, state }, index) =>
      `<${prefix}sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index + 1}"/>`,
  );
  const links = made.sheets.map(
    (_, index) =>
      `<Relationship Id="s${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="p"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<${prefix}workbook ${namespace} xmlns:r="${RELATIONS}">${made.workbookPr ?? ''}<${prefix}sheets>${tabs.join('')}</${prefix}sheets></${prefix}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="p">${links.join('')}</Relationships>`,
  };
  for (const [index, { xml }] of made.sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}worksheet ${namespace}>${xml}</${prefix}worksheet>`;
  }
  if (made.strings !== undefined) {
    parts['xl/sharedStrings.xml'] = `<${prefix}sst ${namespace}>${made.strings}</${prefix}sst>`;
  }
  if (made.styles !== undefined) {
    parts['xl/styles.xml'] = `<${prefix}styleSheet ${namespace}>${made.styles}</${prefix}styleSheet>`;
  }
  return zipped({ ...parts, ...made.parts });
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  writeZip(
    Object.entries(parts).map(([name, data]) => ({
      name,
      data: typeof data === 'string' ? new TextEncoder().encode(data) : data,
    })),
  );

/** One sheet with the given rows of `sheetData`. */
export const oneSheet = (rows: string, more: Partial<HandMade> = {}): Uint8Array =>
  handMade({ sheets: [{ name: 'S', xml: `<sheetData>${rows}</sheetData>` }], ...more });
