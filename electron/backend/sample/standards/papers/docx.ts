/** The smallest document that word processors open: a title, paragraphs, tables. */
import { writeZip } from '../../../files/zip/write.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const paragraph = (text: string, title = false) =>
  `<w:p>${title ? '<w:pPr><w:jc w:val="center"/><w:spacing w:after="240"/></w:pPr>' : ''}<w:r>${
    title ? '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>' : ''
  }<w:t xml:space="preserve">${safe(text)}</w:t></w:r></w:p>`;

const BORDER = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
  .join('');

function table(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const columns = Math.max(...cells.map((row) => row.length));
  const width = Math.floor(9000 / columns);
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${BORDER}</w:tblBorders></w:tblPr>${grid}${cells
    .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>${paragraph('')}`;
}

/** Lines with bars that follow one another are one table. */
export function wordPaper(lines: readonly string[]): Uint8Array {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (!line.includes('|')) parts.push(paragraph(line, at === 0));
    else {
      const rows: string[] = [];
      while (lines[at]?.includes('|')) rows.push(lines[at++]!);
      at--;
      parts.push(table(rows));
    }
  }
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${parts.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  return writeZip(
    Object.entries(files).map(([name, text]) => ({ name, data: new TextEncoder().encode(HEAD + text) })),
  );
}
