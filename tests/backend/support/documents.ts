/** Small documents, made here so that each test sees what is in them. */
import { writeZip } from '#backend/files/zip/write.ts';

const encoder = new TextEncoder();
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const zip = (parts: Record<string, string>): Uint8Array =>
  writeZip(Object.entries(parts).map(([name, text]) => ({ name, data: encoder.encode(text) })));

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Paragraphs; `\f` before one: a page ended there when it was last shown. A list of texts is a row of a table. */
export function docx(paragraphs: readonly (string | readonly string[])[]): Uint8Array {
  const run = (text: string) =>
    `<w:r>${text.startsWith('\f') ? '<w:lastRenderedPageBreak/>' : ''}<w:t xml:space="preserve">${escaped(text.replace('\f', ''))}</w:t></w:r>`;
  const body = paragraphs
    .map((entry) =>
      typeof entry === 'string'
        ? `<w:p>${run(entry)}</w:p>`
        : `<w:tbl><w:tr>${entry.map((text) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`).join('')}</w:tr></w:tbl>`,
    )
    .join('');
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}<w:p><w:del><w:r><w:delText>删去的字</w:delText></w:r></w:del></w:p></w:body></w:document>`,
  });
}

/** Slides in the order in which they are shown, stored in the opposite one. */
export function pptx(slides: readonly string[]): Uint8Array {
  const files = slides.map((text, at) => ({
    id: `rId${at + 1}`,
    name: `slide${slides.length - at}.xml`,
    text,
  }));
  return zip({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${files.map(({ id }, at) => `<p:sldId id="${256 + at}" r:id="${id}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${files.map(({ id, name }) => `<Relationship Id="${id}" Target="slides/${name}"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      files.map(({ name, text }) => [
        `ppt/slides/${name}`,
        `<p:sld xmlns:a="a" xmlns:p="p"><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
  });
}

export const odt = (paragraphs: readonly string[]): Uint8Array =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${paragraphs.map((text) => `<text:p>${escaped(text)}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
  });

/**
 * Pages of lines in a Chinese typeface that the file does not bring along, in an encoding that it does not explain either:
 * what is written can only be told with a character map of the reader's own.
 */
export function pdf(pages: readonly (readonly string[])[]): Uint8Array {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  for (const lines of pages) {
    const shown = lines.map((text, at) => `1 0 0 1 72 ${760 - at * 20} Tm <${hex(text)}> Tj`).join('\n');
    const stream = `BT /F1 12 Tf\n${shown}\nET`;
    const content = objects.length + 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
