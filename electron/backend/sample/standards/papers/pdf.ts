/** A small PDF of text. Chinese is set in the font that every reader brings for it, as office programs once did. */

const LINE = 20;
const TOP = 780;
const BOTTOM = 70;
/** Width of a line in halves of a character. */
const WIDTH = 84;

const halves = (character: string) => (character.charCodeAt(0) > 0x2e7f ? 2 : 1);

/** Breaks a line where it is full; Latin words stay whole. */
function broken(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.match(/[!-~]+ ?|[^!-~]/gu) ?? []) {
    const wide = [...word].reduce((sum, character) => sum + halves(character), 0);
    if (width + wide > WIDTH && line !== '') {
      lines.push(line);
      [line, width] = ['', 0];
    }
    line += word;
    width += wide;
  }
  return line === '' ? lines : [...lines, line];
}

const hex = (text: string) =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Lines with bars are set as rows with gaps. */
export function pdfPaper(lines: readonly string[]): Uint8Array {
  const pages: string[] = [];
  let page = '';
  let y = TOP;
  lines.forEach((line, at) => {
    for (const part of broken(line.split('|').join('    '))) {
      if (y < BOTTOM) {
        pages.push(page);
        [page, y] = ['', TOP];
      }
      page += `BT /F1 ${at === 0 ? 16 : 11} Tf 70 ${y} Td <${hex(part)}> Tj ET\n`;
      y -= at === 0 ? LINE * 2 : LINE;
    }
  });
  pages.push(page);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}endstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
