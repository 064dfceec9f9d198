/** Receipts as files: of one batch, or of many, put together by department. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#db/files.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { Receipt, receiptFormats, receiptsContract } from '#shared/api/receipts.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import type { Context } from '../context.ts';
import { fileNamePart, freePath } from '../reports/file-names.ts';
import { receiptOf } from './receipt.ts';
import { receiptBook } from './receipt-book.ts';
import { receiptDocx } from './receipt-docx.ts';
import { receiptHtml } from './receipt-html.ts';
import { departmentOfAll } from './receipt-parts.ts';

/** Refused rows of a file on paper; the workbook has all of them. */
const PRINTED = 500;
const ALL = 1_000_000;

export type ReceiptFormat = (typeof receiptFormats)[number];
type Several = readonly [Receipt, ...Receipt[]];

const writers: Record<
  ReceiptFormat,
  (context: Context, receipts: Several, language: Language) => Promise<Uint8Array>
> = {
  html: async (_context, receipts, language) => new TextEncoder().encode(receiptHtml(receipts, language)),
  pdf: (context, receipts, language) =>
    context.env.press.print(receiptHtml(receipts, language), {
      title: translate(language, 'receipt.title'),
      language,
    }),
  docx: (_context, receipts, language) => receiptDocx(receipts, language),
  xlsx: async (_context, receipts, language) => receiptBook(receipts, language),
};

interface Wanted {
  batches: readonly [string, ...string[]];
  /** null: that of the department's own headings. */
  language: Language | null;
  format: ReceiptFormat;
  folder: string | null;
}

/** Writes one receipt under a name of its own; nothing that is there is written over. */
export async function writeReceipt(context: Context, { batches, language, format, folder }: Wanted) {
  const { read } = context.workspace().store;
  const most = format === 'xlsx' ? ALL : PRINTED;
  const [first, ...others] = batches;
  const receipts: Several = [receiptOf(read, first, most), ...others.map((id) => receiptOf(read, id, most))];
  const spoken = language ?? languageOfAll(receipts);
  const bytes = await writers[format](context, receipts, spoken);
  const path = freePath(
    folder ?? receiptsFolder(context),
    nameOf(receipts, spoken),
    format,
    Buffer.from(bytes),
  );
  writeWhole(path, bytes);
  return { path, bytes: bytes.length, receipts };
}

type Written = OutputOf<(typeof receiptsContract)['batches.receipts-files']>;

/** Writes the receipts of many batches; after a cancel those that are written stay. */
export async function writeReceipts(
  context: Context,
  { per, ...wanted }: Wanted & { per: 'department' | 'file' },
): Promise<Written> {
  const folder = wanted.folder ?? receiptsFolder(context);
  mkdirSync(folder, { recursive: true });
  const groups =
    per === 'file' ? wanted.batches.map((id): [string] => [id]) : byDepartment(context, wanted.batches);
  const written: Written['receipts'] = [];
  for (const [index, batches] of groups.entries()) {
    await context.job.progress('receipts-making', index, groups.length);
    const { path, receipts } = await writeReceipt(context, { ...wanted, batches, folder });
    written.push({
      path,
      department: departmentOfAll(receipts),
      files: receipts.map(({ batch }) => batch.file ?? ''),
      refused: receipts.reduce((sum, { refusedTotal }) => sum + refusedTotal, 0),
    });
  }
  return { folder, receipts: written };
}

/** A file of several departments is nobody's: each such file has a paper of its own. */
function byDepartment(context: Context, batches: readonly string[]): [string, ...string[]][] {
  const { read } = context.workspace().store;
  const groups = new Map<string, [string, ...string[]]>();
  for (const id of batches) {
    const { department } = receiptOf(read, id, 0).batch;
    const group = groups.get(department ?? id);
    if (group) group.push(id);
    else groups.set(department ?? id, [id]);
  }
  return [...groups.values()];
}

/** English only where most files are. */
function languageOfAll(receipts: Several): Language {
  const english = receipts.filter(({ language }) => language === 'en').length;
  return english * 2 > receipts.length ? 'en' : 'zh-CN';
}

function nameOf(receipts: Several, language: Language): string {
  const [{ batch }] = receipts;
  const department = departmentOfAll(receipts);
  const about = receipts.length === 1 ? batch.file : department && say(department, language);
  const day = receipts.map(({ batch: { at } }) => at.slice(0, 10)).sort();
  return [translate(language, 'receipt.file-name'), fileNamePart(about ?? ''), day.at(-1)]
    .filter(Boolean)
    .join('-');
}

function receiptsFolder(context: Context): string {
  const { info } = context.workspace();
  const folder = join(context.env.documents, 'Attest receipts', fileNamePart(info.name) || 'workspace');
  mkdirSync(folder, { recursive: true });
  return folder;
}
