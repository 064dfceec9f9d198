/** The press of the backend over an ordinary Chromium: newer than the development runtime, as new as what people get. */
import type { Browser } from 'playwright/test';
import type { Press } from '#backend/ports.ts';

interface Stored {
  id: string;
  forget(): void;
}

export function chromiumPress(browser: Browser, origin: string, store: (html: string) => Stored): Press {
  return {
    async print(html) {
      const document = store(html);
      const page = await browser.newPage();
      try {
        await page.goto(`${origin}/press/${document.id}`);
        await page.evaluate(() => globalThis.document.fonts.ready.then(() => true));
        const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
        return new Uint8Array(await page.pdf(options));
      } finally {
        document.forget();
        await page.close();
      }
    },
    async rasterise(charts) {
      const page = await browser.newPage();
      try {
        await page.goto(`${origin}/press.html`);
        const pictures: Uint8Array[] = [];
        for (const chart of charts) {
          const base64 = await page.evaluate(
            (picture) => (window as unknown as { drawChart(p: unknown): Promise<string> }).drawChart(picture),
            chart,
          );
          pictures.push(new Uint8Array(Buffer.from(base64, 'base64')));
        }
        return pictures;
      } finally {
        await page.close();
      }
    },
  };
}
