/** What the backend needs from its surroundings, so that it runs unchanged under Electron, in the terminal and in tests. */
import type { BackendEvent } from '#shared/api/wire.ts';

export interface PrintOptions {
  /** Document title for the PDF's metadata. */
  title: string;
  language: string;
}

export interface ChartPicture {
  /** A complete ECharts option, plain data. */
  option: unknown;
  /** CSS pixels; the picture is drawn at twice that. */
  width: number;
  height: number;
}

/** A browser engine that prints and draws. The fonts of the renderer are available to it as `fonts/NotoSansSC_*.ttf`. */
export interface Press {
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  rasterise(charts: ChartPicture[]): Promise<Uint8Array[]>;
}

export interface Clock {
  now(): Date;
}

export interface Environment {
  /** Folder for the person's settings and recent workspaces (Electron's userData, or the terminal's own). */
  userData: string;
  /** Where a sample workspace or a new one is offered by default. */
  documents: string;
  appVersion: string;
  clock: Clock;
  press: Press;
  /** Hands a task to a process that reads the same store, so that this one stays free to answer; absent where there is none. */
  aside?(task: string, input: unknown): Promise<unknown>;
  emit(event: BackendEvent): void;
}
