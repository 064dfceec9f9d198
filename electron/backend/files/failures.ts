import { type Failure, fail } from '#shared/lib/result.ts';

/** Which limit a file exceeds; each has its own sentence in the catalogues. */
export type Limit =
  | 'bytes'
  | 'inflated'
  | 'ratio'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'entries'
  | 'merges'
  | 'memory'
  | 'seconds';

/** What a person does about a file depends on its family; kinds that are not listed are their own. */
const families: Readonly<Record<string, string>> = {
  doc: 'document',
  docx: 'document',
  rtf: 'document',
  opendocument: 'document',
  md: 'document',
  ppt: 'slides',
  pptx: 'slides',
  sqlite: 'database',
  access: 'database',
  spss: 'database',
  stata: 'database',
  parquet: 'database',
};

/** The refusals of the readers, each with its code in one place, so that the catalogues can be checked against them. */
export const fileFailure = {
  empty: () => fail('file-empty', 'The file is empty.'),
  /** Limits in bytes are told in MB. */
  tooLarge: (what: Limit, limit: number) => {
    const told = what === 'bytes' || what === 'inflated' ? Math.round(limit / 1_048_576) : limit;
    return fail('file-too-large', `The file is larger than this program reads (${what}: ${told}).`, {
      what,
      limit: told,
    });
  },
  corrupt: (reason: string, where?: string) =>
    fail('file-corrupt', `The file is damaged: ${reason}${where ? ` (${where})` : ''}.`, {
      reason,
      where: where ?? null,
    }),
  encrypted: () => fail('file-encrypted', 'The file is protected by a password. Save it without one.'),
  archive: () => fail('file-archive', 'The file is an archive of files: open it as a whole, or unpack it.'),
  withoutTable: () => fail('file-without-table', 'The page holds no table.'),
  unsupported: (extension: string, looksLike: string) =>
    fail('file-unsupported', `This kind of file cannot be read (${looksLike}).`, {
      extension,
      looksLike,
      what: families[looksLike] ?? looksLike,
    }),
  unknownEncoding: (encoding: string) =>
    fail('file-encoding-unknown', `There is no text encoding named ${encoding}.`, { encoding }),
} as const;

/**
 * Leaves a deep parsing loop with a refusal. Caught at the entrance of each reader, where it becomes a Result:
 * returning a Result through the byte loops would cost more than the parsing.
 */
export class Damaged extends Error {
  readonly failure: Failure;
  constructor(refusal: { error: Failure }) {
    super(refusal.error.message);
    this.name = 'Damaged';
    this.failure = refusal.error;
  }
}
