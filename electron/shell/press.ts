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
  /** Ends windows that only wait for more work. */
  rest(): void;
}

/** Starting a window takes ten times as long as printing one page in it, so that it waits a while for the next. */
const IDLE_MS = 10_000;

/** A longer document has made its window too large to be kept. */
const KEPT_LENGTH = 1_000_000;

/** Long enough for a report of many hundred pages, short enough that a hanging engine is noticed. */
const LIMIT_MS = 180_000;

const PAGE_IS_COMPLETE = `Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]).then(() => true)`;

export function createPress(devUrl: string | null): Pressroom {
  const documents = new Map<string, string>();
  const printing = hiddenWindow();
  const drawing = hiddenWindow();

  async function print(html: string, options: { title: string; language: string }): Promise<Uint8Array> {
    const id = randomUUID();
    documents.set(id, html);
    try {
      return await printing.use(`app://press/${id}`, html.length <= KEPT_LENGTH, async (window) => {
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
    return drawing.use(`${devUrl ?? 'app://ui'}/press.html`, true, async (window) => {
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
    print,
    rasterise,
    document: (id) => documents.get(id),
    rest() {
      printing.rest();
      drawing.rest();
    },
    serve: (name, args) =>
      name === 'press.print'
        ? press.print(String(args[0]), args[1] as { title: string; language: string })
        : press.rasterise(args[0] as ChartPicture[]),
  };
  return press;
}

interface HiddenWindow {
  /**
   * Work in the window, once the page is loaded; one at a time, since a printing page of a long report takes most of a
   * gigabyte. A page that is there already is not loaded again. `keep`: whether the window may wait for more.
   */
  use<T>(url: string, keep: boolean, work: (window: BrowserWindow) => Promise<T>): Promise<T>;
  /** Ends the window unless it is at work. */
  rest(): void;
}

function hiddenWindow(): HiddenWindow {
  let last: Promise<unknown> = Promise.resolve();
  let kept: BrowserWindow | null = null;
  let idle: NodeJS.Timeout | undefined;
  let working = 0;

  function close(): void {
    clearTimeout(idle);
    if (kept && !kept.isDestroyed()) kept.destroy();
    kept = null;
  }

  async function work<T>(url: string, keep: boolean, inside: (window: BrowserWindow) => Promise<T>) {
    clearTimeout(idle);
    if (kept?.isDestroyed()) kept = null;
    const there = kept?.webContents.getURL() === url;
    const window = kept ?? createWindow();
    kept = window;
    let done = false;
    try {
      const answer = await inTime(window, async () => {
        if (!there) await window.loadURL(url);
        return inside(window);
      });
      done = true;
      return answer;
    } finally {
      if (done && keep) idle = setTimeout(close, IDLE_MS);
      else close();
    }
  }

  return {
    use(url, keep, inside) {
      working += 1;
      const mine = last
        .then(() => work(url, keep, inside))
        .finally(() => {
          working -= 1;
        });
      last = mine.catch(() => {});
      return mine;
    },
    rest() {
      if (working === 0) close();
    },
  };
}

const createWindow = () =>
  new BrowserWindow({
    show: false,
    width: 1200,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });

async function inTime<T>(window: BrowserWindow, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let gone: ((event: unknown, details: { reason: string }) => void) | undefined;
  const { webContents } = window;
  try {
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the page engine did not answer in time')), LIMIT_MS);
      gone = (_event, details) => reject(new Error(`the page engine ended: ${details.reason}`));
      webContents.once('render-process-gone', gone);
    });
    return await Promise.race([work(), tooLong]);
  } finally {
    clearTimeout(timer);
    if (gone && !window.isDestroyed()) webContents.off('render-process-gone', gone);
  }
}
