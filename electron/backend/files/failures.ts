import { type Failure, fail } from '#shared/lib/result.ts';

/** The refusals of the readers, each with its code in one place, so that the catalogues can be checked against them. */
export const fileFailure = {
  empty: () => fail('file-empty', 'The file is empty.'),
  tooLarge: (
    what: 'bytes' | 'inflated' | 'ratio' | 'rows' | 'columns' | 'cells' | 'entries',
    limit: number,
  ) =>
    fail('file-too-large', `The file is larger than this program reads (${what}: ${limit}).`, {
      what,
      limit,
    }),
  corrupt: (reason: string, where?: string) =>
    fail('file-corrupt', `The file is damaged: ${reason}${where ? ` (${where})` : ''}.`, {
      reason,
      where: where ?? null,
    }),
  encrypted: () => fail('file-encrypted', 'The file is protected by a password. Save it without one.'),
  legacyXls: () => fail('file-legacy-xls', 'This is an old .xls workbook. Open it and save it as .xlsx.'),
  htmlAsXls: () =>
    fail('file-html-as-xls', 'This is a web page named as a workbook. Open it and save it as .xlsx.'),
  unsupported: (extension: string, looksLike: string) =>
    fail('file-unsupported', `This kind of file cannot be read (${looksLike}).`, { extension, looksLike }),
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
