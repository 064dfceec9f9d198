/** Prints documents and draws charts with the browser engine that the app has anyway: hidden windows, no network, no script of the document's own. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import type { HostCall } from '#shared/api/wire.ts';

/** The same shape as the backend's port; the backend meets it across a process line. */
export interface ChartPicture {
  option: unknown;
  width: number;
  height: number;
}

export interface Pressroom {
  /** A host call of the backend; throws what went wrong. */
  serve(name: HostCall, args: unknown[]): Promise<unknown>;
  print(html: string, options: { title: string; language: string }): Promise<Uint8Array>;
  rasterise(charts: ChartPicture[]): Promise<Uint8Array[]>;
  /** The document that is being printed under this id. */
  document(id: string): string | undefined;
}

/** Long enough for a report of many hundred pages, short enough that a hanging engine is noticed. */
const LIMIT_MS = 180_000;

const PAGE_IS_COMPLETE = `Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]).then(() => true)`;

export function createPress(devUrl: string | null): Pressroom {
  const documents = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: a printing page of a long report takes most of a gigabyte. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  }

  async function print(html: string, options: { title: string; language: string }): Promise<Uint8Array> {
    const id = randomUUID();
    documents.set(id, html);
    try {
      return await withHiddenWindow(`app://press/${id}`, async (window) => {
        await window.webContents.executeJavaScript(PAGE_IS_COMPLETE);
        const how: PrintToPDFOptions & { generateDocumentOutline: boolean } = {
          preferCSSPageSize: true,
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        };
        return new Uint8Array(await window.webContents.printToPDF(how));
      });
    } catch (error) {
      throw new Error(`could not print ${options.title}: ${error instanceof Error ? error.message : error}`);
    } finally {
      documents.delete(id);
    }
  }

  async function rasterise(charts: ChartPicture[]): Promise<Uint8Array[]> {
    if (charts.length === 0) return [];
    return withHiddenWindow(`${devUrl ?? 'app://ui'}/press.html`, async (window) => {
      const pictures: Uint8Array[] = [];
      for (const chart of charts) {
        const base64: string = await window.webContents.executeJavaScript(
          `drawChart(${JSON.stringify(chart)})`,
        );
        pictures.push(new Uint8Array(Buffer.from(base64, 'base64')));
      }
      return pictures;
    });
  }

  const press: Pressroom = {
    print: (html, options) => inTurn(() => print(html, options)),
    rasterise: (charts) => inTurn(() => rasterise(charts)),
    document: (id) => documents.get(id),
    serve: (name, args) =>
      name === 'press.print'
        ? press.print(String(args[0]), args[1] as { title: string; language: string })
        : press.rasterise(args[0] as ChartPicture[]),
  };
  return press;
}

async function withHiddenWindow<T>(url: string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 1200,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the page engine did not answer in time')), LIMIT_MS);
      window.webContents.once('render-process-gone', (_event, details) =>
        reject(new Error(`the page engine ended: ${details.reason}`)),
      );
    });
    return await Promise.race([window.loadURL(url).then(() => work(window)), tooLong]);
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }
}
