import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';

/** What both engines' PDFs must be: whole, with the bundled typefaces as TrueType, selectable in both scripts. */
export function checkDocument(pdf: Uint8Array, folder: string): { info: string } {
  const file = join(folder, 'document.pdf');
  writeFileSync(file, pdf);
  const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' });
  expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  const fonts = tool('pdffonts', file);
  expect(fonts).toMatch(/NotoSansSC-Regular\s+CID TrueType/);
  expect(fonts).not.toContain('Type 3');
  const text = tool('pdftotext', file, '-');
  expect(text).toContain('年度质量报告 Attest');
  expect(text).toContain('住院医师规范化培训');
  expect(text).toContain('no script ran');
  const info = tool('pdfinfo', '-f', '1', '-l', '99', file);
  expect(info, 'first page upright').toMatch(/Page\s+1 size:\s+59[45]\S* x 84[12]/);
  expect(info, 'last page across').toMatch(/size:\s+84[12]\S* x 59[45]/);
  return { info };
}

/** Width and height in the header of a PNG. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
