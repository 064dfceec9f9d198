import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument, pngSize } from '../e2e/press/checks.ts';
import { sampleChart, sampleDocument } from '../e2e/press/document.ts';
import { chromiumIsThere, expect, test, WHY_SKIPPED } from './support.ts';

test.skip(!chromiumIsThere, WHY_SKIPPED);

test('the newer engine prints the same document, tagged, and draws the same chart', async ({ bridge }) => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-press-'));
  try {
    const pdf = await bridge.press.print(sampleDocument('data:,'), { title: 'sample', language: 'zh-CN' });
    expect(checkDocument(pdf, folder).info).toMatch(/Tagged:\s+yes/);
    const [picture] = await bridge.press.rasterise([sampleChart]);
    expect(pngSize(picture as Uint8Array)).toEqual({ width: 1280, height: 640 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
