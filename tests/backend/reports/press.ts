/** A press for tests: the system's Chromium, the fonts from the installed package. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import type { Press } from '#backend/ports.ts';

const require = createRequire(import.meta.url);
const executablePath = '/usr/bin/chromium';
export const hasChromium = existsSync(executablePath);

const fontFile = (name: string) => {
  const weight = name.includes('700') ? '700Bold' : '400Regular';
  return readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));
};

/** A server of this process only, since fonts of 10 MB are slow to hand over by interception. */
async function serve(htmlOf: (id: string) => string | undefined): Promise<{ base: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/fonts/')) {
      response.setHeader('content-type', 'font/ttf');
      response.setHeader('cache-control', 'max-age=3600');
      response.end(fontFile(path));
    } else if (path === '/echarts.js') {
      response.end(readFileSync(require.resolve('echarts/dist/echarts.min.js')));
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(htmlOf(path.slice(1)) ?? '');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export async function launchPress(): Promise<Press & { close(): Promise<void> }> {
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext();
  const documents = new Map<string, string>();
  const server = await serve((id) => documents.get(id));
  let count = 0;
  const withPage = async <T>(html: string, work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await context.newPage();
    const id = `d${++count}`;
    documents.set(id, html);
    try {
      await page.goto(server.base + id);
      await page.evaluate('document.fonts.ready.then(() => true)');
      return await work(page);
    } finally {
      documents.delete(id);
      await page.close();
    }
  };
  return {
    print: (html) =>
      withPage(
        html,
        async (page) =>
          new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })),
      ),
    rasterise: (charts) =>
      withPage('<body></body><script src="/echarts.js"></script>', async (page) => {
        const pictures: Uint8Array[] = [];
        for (const chart of charts) {
          const url = await page.evaluate(`(() => {
            const { option, width, height } = ${JSON.stringify(chart)};
            const place = document.createElement('div');
            place.style.cssText = 'width:' + width + 'px;height:' + height + 'px';
            document.body.append(place);
            const chart = echarts.init(place, null, { renderer: 'canvas', devicePixelRatio: 2 });
            chart.setOption(option);
            const data = chart.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' });
            chart.dispose();
            place.remove();
            return data;
          })()`);
          pictures.push(new Uint8Array(Buffer.from(String(url).split(',')[1] ?? '', 'base64')));
        }
        return pictures;
      }),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
