// @ts-check
// Draws build/icons/icon.svg in the sizes that the packages need. Run by hand after changing the picture;
// the results are kept in the repository because a packager has no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.url);
const { chromium } = await import('playwright');
const { at } = await import('./lib/paths.mjs');

const svg = readFileSync(at('build', 'icons', 'icon.svg'), 'utf8');
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
const page = await browser.newPage();

/** @param {number} size */
async function draw(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

writeFileSync(at('build', 'icons', 'icon.png'), await draw(512));
const pictures = [];
for (const size of [16, 32, 48, 256]) pictures.push({ size, png: await draw(size) });
writeFileSync(at('build', 'icons', 'icon.ico'), ico(pictures));
await browser.close();

/** An icon file is a table of contents and PNGs. @param {{ size: number, png: Buffer }[]} pictures */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
