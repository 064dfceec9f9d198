import type { RawFile } from '#shared/importing/raw.ts';
import type { Result } from '#shared/lib/result.ts';

/** Spreadsheets that the library reads; the name is the format that the person is told. */
export type ForeignFormat = 'xls' | 'xlsb' | 'xml' | 'slk' | 'numbers';

/** What the reading process is given: bytes for containers, text where the encoding is settled before. */
export interface ForeignTask {
  format: ForeignFormat;
  data: Uint8Array | string;
  /** For messages and for the name of a sheet that has none. */
  name: string;
}

export type ForeignAnswer = Result<RawFile>;
